package org.cuteanimals.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.cuteanimals.albums.Draft;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.albums.Pictures;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.diffusion.Painting;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.studio.WishRefusedException.Why;
import org.cuteanimals.words.ChosenWords;
import org.cuteanimals.words.Kind;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.Vocabulary;
import org.cuteanimals.words.VocabularyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rules of the queue, on a database. Run once for each database the product supports. */
@SpringBootTest(
    classes = WishQueueTest.Rows.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "cute-animals.studio.queue=5",
      "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
          + "com.vaadin.flow.spring.VaadinScopesConfig"
    })
abstract class WishQueueTest {
  private static final float[] LATENTS = {1.5f, -2f};

  @Autowired private WishQueue queue;
  @Autowired private Pictures pictures;
  @Autowired private JdbcTemplate jdbc;

  private final Prompt prompt = prompt();
  private final PupilId mia = PupilId.random();
  private final PupilId leo = PupilId.random();

  private static Prompt prompt() {
    try (var yaml = new ClassPathResource("words/vocabulary.yaml").getInputStream()) {
      Vocabulary vocabulary = VocabularyFile.read(yaml);
      return vocabulary.prompt(
          Map.of(
              Kind.ANIMAL, "fox",
              Kind.CLOTHING, "scarf",
              Kind.COLOUR, "red",
              Kind.ACTION, "jump",
              Kind.PLACE, "snow"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private Draft draft() {
    return new Draft(
        prompt, 7, "0".repeat(64), new Painting(new Pixels(1, 1, new byte[] {1, 2, 3}), LATENTS));
  }

  @BeforeEach
  void empty() {
    jdbc.update("delete from wish");
    jdbc.update("delete from picture");
  }

  @Test
  void wishesAreDrawnInTheOrderOfAsking() {
    WishId first = queue.add(mia, prompt);
    WishId second = queue.add(leo, prompt);
    assertThat(queue.claim(1)).extracting(Wish::id).containsExactly(first);
    assertThat(queue.claim(5)).extracting(Wish::id).containsExactly(second);
    assertThat(queue.claim(5)).isEmpty();
  }

  @Test
  void aPupilHasOneWishAtATime() {
    WishId first = queue.add(mia, prompt);
    assertThatThrownBy(() -> queue.add(mia, prompt))
        .isInstanceOfSatisfying(
            WishRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Why.ONE_AT_A_TIME));
    queue.cancel(mia, first);
    queue.add(mia, prompt);
  }

  @Test
  void twoTapsAtTheSameMomentAreOneWish() throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Boolean>> taps = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        taps.add(
            hands.submit(
                () -> {
                  together.await();
                  try {
                    queue.add(mia, prompt);
                    return true;
                  } catch (WishRefusedException refused) {
                    return false;
                  }
                }));
      }
      together.countDown();
      int taken = 0;
      for (Future<Boolean> tap : taps) {
        taken += tap.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }

  @Test
  void aFullQueueTakesNoMore() {
    for (int i = 0; i < 5; i++) {
      queue.add(PupilId.random(), prompt);
    }
    assertThatThrownBy(() -> queue.add(mia, prompt))
        .isInstanceOfSatisfying(
            WishRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Why.QUEUE_FULL));
  }

  @Test
  void twoServersNeverClaimTheSameWish() throws Exception {
    for (int i = 0; i < 5; i++) {
      queue.add(PupilId.random(), prompt);
    }
    List<Future<List<Wish>>> claims = new ArrayList<>();
    try (ExecutorService servers = Executors.newFixedThreadPool(5)) {
      for (int i = 0; i < 5; i++) {
        claims.add(servers.submit(() -> queue.claim(2)));
      }
    }
    List<WishId> claimed = new ArrayList<>();
    for (Future<List<Wish>> claim : claims) {
      claim.get().forEach(wish -> claimed.add(wish.id()));
    }
    claimed.addAll(queue.claim(5).stream().map(Wish::id).toList());
    assertThat(claimed).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void whatWasUnderWayAtACrashIsDrawnAfterIt() {
    WishId first = queue.add(mia, prompt);
    queue.add(leo, prompt);
    queue.claim(1);
    assertThat(queue.putBack()).isEqualTo(1);
    assertThat(queue.claim(1)).extracting(Wish::id).containsExactly(first);
  }

  @Test
  void aFinishedWishHasItsPictureForItsPupilAlone() {
    WishId wish = queue.add(mia, prompt);
    queue.claim(1);
    PictureId picture = queue.ready(wish, draft());
    assertThat(queue.current(mia).orElseThrow().picture()).contains(picture);
    assertThat(queue.current(mia).orElseThrow().words()).isEqualTo(ChosenWords.of(prompt));
    assertThat(pictures.png(mia, picture)).isPresent();
    assertThat(pictures.png(leo, picture)).isEmpty();
    assertThat(pictures.png(mia, PictureId.random())).isEmpty();
  }

  @Test
  void aWishThatFailedSaysWhyAndDoesNotBlockTheNext() {
    WishId wish = queue.add(mia, prompt);
    queue.claim(1);
    queue.fail(wish, WishStatus.Reason.NOT_SHOWN);
    assertThat(queue.current(mia).orElseThrow().reason()).contains(WishStatus.Reason.NOT_SHOWN);
    queue.add(mia, prompt);
  }

  @Test
  void aWishThatIsDrawnIsStoppedByItsWorker() {
    WishId wish = queue.add(mia, prompt);
    assertThat(queue.cancel(leo, wish)).isFalse();
    queue.claim(1);
    assertThat(queue.cancel(mia, wish)).isTrue();
    assertThat(queue.current(mia).orElseThrow().state()).isEqualTo(Wish.State.DRAWING);
    queue.cancelDrawing(wish);
    assertThat(queue.current(mia).orElseThrow().state()).isEqualTo(Wish.State.CANCELLED);
  }

  @Test
  void nobodyCancelsOrLeavesAnotherOnesWish() {
    WishId wish = queue.add(mia, prompt);
    queue.cancel(leo, wish);
    assertThat(queue.current(mia).orElseThrow().state()).isEqualTo(Wish.State.WAITING);
    queue.cancel(mia, wish);
    queue.leave(leo, wish);
    assertThat(queue.current(mia)).isPresent();
    queue.leave(mia, wish);
    assertThat(queue.current(mia)).isEmpty();
  }

  @Test
  void theQueueTellsHowManyComeFirst() {
    queue.add(mia, prompt);
    queue.add(leo, prompt);
    assertThat(queue.before(queue.current(leo).orElseThrow())).isEqualTo(1);
    queue.claim(1);
    assertThat(queue.before(queue.current(leo).orElseThrow())).isEqualTo(1);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EntityScan("org.cuteanimals")
  @EnableJpaRepositories("org.cuteanimals")
  @EnableConfigurationProperties(StudioSettings.class)
  @ComponentScan(
      basePackages = {"org.cuteanimals.studio", "org.cuteanimals.albums"},
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {WishQueue.class, Pictures.class}))
  static class Rows {

    /** Goes on by a second at each look, so that the order of asking is certain. */
    @Bean
    Clock clock() {
      AtomicLong seconds = new AtomicLong();
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return Instant.ofEpochSecond(1_800_000_000L + seconds.incrementAndGet());
        }
      };
    }
  }
}
