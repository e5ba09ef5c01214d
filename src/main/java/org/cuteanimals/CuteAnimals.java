package org.cuteanimals;

import java.time.Clock;
import org.cuteanimals.operations.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The server, and the way to its command line. */
@Modulithic(systemName = "Cute Animals")
@SpringBootApplication
public class CuteAnimals {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    if (args.length > 0) {
      System.exit(CommandLine.run(args));
    }
    SpringApplication.run(CuteAnimals.class);
  }
}
