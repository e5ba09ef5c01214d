# The server without a JDK, a build tool or anything that is fetched at run time.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY src/main src/main
COPY frontend frontend
COPY db db
COPY models/vocabulary.yaml models/vocabulary.yaml
RUN mvn -B -ntp -q -DskipTests -Dspotless.check.skip package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 animals && mkdir /data && chown animals /data
WORKDIR /app
COPY --from=build /build/target/cute-animals.jar .
COPY models/packs models/packs
USER animals
# Waiting threads sleep instead of spinning; see ./start.
ENV CUTE_ANIMALS_HOME=/data OMP_WAIT_POLICY=passive
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "cute-animals.jar"]
