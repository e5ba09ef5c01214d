package org.cuteanimals.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cuteanimals.engine.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCheckTest {
  private static final List<String> CLASSES =
      List.of("drawing", "hentai", "neutral", "porn", "sexy");
  private static final Pixels PICTURE = new Pixels(1, 1, new byte[3]);

  private static Verdict look(Duration timeout, Callable<double[]> answer) {
    PictureClassifier classifier =
        new PictureClassifier() {
          @Override
          public List<String> classes() {
            return CLASSES;
          }

          @Override
          public double[] classify(Pixels picture) {
            try {
              return answer.call();
            } catch (RuntimeException failed) {
              throw failed;
            } catch (Exception failed) {
              throw new IllegalStateException(failed);
            }
          }
        };
    try (PictureCheck check =
        new PictureCheck(
            classifier, new PictureCheckSettings("picture-check", .25, .25, timeout))) {
      return check.look(PICTURE);
    }
  }

  private static Verdict look(double... shares) {
    return look(Duration.ofSeconds(30), () -> shares);
  }

  @Test
  void aDrawingIsShown() {
    assertThat(look(.9, .02, .05, .01, .02).mayBeShown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.6, 0.15, 0.1, 0.15, 0, explicit", "0.5, 0.1, 0, 0.1, 0.3, suggestive"})
  void whatIsNotForChildrenIsStopped(
      double drawing, double hentai, double neutral, double porn, double sexy, String rule) {
    assertThat(look(drawing, hentai, neutral, porn, sexy))
        .isInstanceOfSatisfying(
            Verdict.Stopped.class, stopped -> assertThat(stopped.rule()).isEqualTo(rule));
  }

  @Test
  void aCheckerThatFailsLetsNothingThrough() {
    Verdict verdict =
        look(
            Duration.ofSeconds(30),
            () -> {
              throw new IllegalStateException("no module");
            });
    assertThat(verdict).isInstanceOf(Verdict.NotChecked.class);
    assertThat(verdict.mayBeShown()).isFalse();
  }

  @Test
  void anErrorOfTheRuntimeLetsNothingThrough() {
    Verdict verdict =
        look(
            Duration.ofSeconds(30),
            () -> {
              throw new OutOfMemoryError("for the test");
            });
    assertThat(verdict).isInstanceOf(Verdict.NotChecked.class);
  }

  @Test
  void aNumberThatIsNoneLetsNothingThrough() {
    assertThat(look(Double.NaN, 0, 0, 0, 0)).isInstanceOf(Verdict.NotChecked.class);
    assertThat(look(1, Double.NaN, 0, 0, 0)).isInstanceOf(Verdict.NotChecked.class);
  }

  @Test
  void sharesThatAreNoneLetNothingThrough() {
    assertThat(look(0, 0, 0, 0, 0)).isInstanceOf(Verdict.NotChecked.class);
    assertThat(look(1)).isInstanceOf(Verdict.NotChecked.class);
  }

  @Test
  void aSlowCheckerLetsNothingThrough() {
    CountDownLatch never = new CountDownLatch(1);
    Verdict verdict =
        look(
            Duration.ofMillis(20),
            () -> {
              never.await();
              return new double[] {1, 0, 0, 0, 0};
            });
    assertThat(verdict).isInstanceOf(Verdict.NotChecked.class);
    never.countDown();
  }
}
