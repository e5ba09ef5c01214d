package org.cuteanimals.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cuteanimals.CuteAnimals;
import org.cuteanimals.albums.Pictures;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.safety.PictureClassifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** No verdict, no picture: neither the picture nor a preview of it leaves the studio. */
@SpringBootTest(
    classes = CuteAnimals.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:kept-back;DB_CLOSE_DELAY=-1",
      "cute-animals.home=target/kept-back-data"
    })
class KeptBackTest {
  private static final List<String> CLASSES =
      List.of("drawing", "hentai", "neutral", "porn", "sexy");

  @MockitoBean private PictureClassifier classifier;
  @MockitoSpyBean private Pictures pictures;
  @Autowired private Studio studio;
  @Autowired private JdbcTemplate jdbc;

  private final PupilId pupil = PupilId.random();
  private final BlockingQueue<WishStatus> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void classes() {
    jdbc.update("delete from wish");
    jdbc.update("delete from picture");
    when(classifier.classes()).thenReturn(CLASSES);
  }

  /** Wishes a picture and gives all that the child's page was told until its end. */
  private WishStatus wish() throws InterruptedException {
    Runnable end = studio.watch(pupil, told::add);
    try {
      studio.wish(pupil, studio.vocabulary().surprise(new Random(1)));
      WishStatus last;
      do {
        last = told.poll(1, TimeUnit.MINUTES);
        assertThat(last).isNotNull();
        assertThat(preview(last)).isEmpty();
      } while (!last.over());
      return last;
    } finally {
      end.run();
    }
  }

  private static Optional<Pixels> preview(WishStatus status) {
    return switch (status) {
      case WishStatus.Drawing drawing -> drawing.preview();
      case WishStatus.Checking checking -> checking.preview();
      default -> Optional.empty();
    };
  }

  private void requireKeptBack(WishStatus end) {
    assertThat(end)
        .isInstanceOfSatisfying(
            WishStatus.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(WishStatus.Reason.NOT_SHOWN));
    assertThat(studio.current(pupil)).contains(end);
    assertThat(jdbc.queryForObject("select count(*) from picture", Long.class)).isZero();
    assertThat(jdbc.queryForObject("select count(*) from picture_content", Long.class)).isZero();
  }

  @Test
  void aStoppedPictureIsNotKeptAndNotShown() throws InterruptedException {
    when(classifier.classify(any())).thenReturn(new double[] {0, .5, 0, .5, 0});
    requireKeptBack(wish());
  }

  @Test
  void withACheckerThatFailsNothingIsShown() throws InterruptedException {
    when(classifier.classify(any())).thenThrow(new IllegalStateException("no module"));
    requireKeptBack(wish());
  }

  @Test
  void aPictureThatCannotBeStoredFailsItsWishAloneAndTheNextIsDrawn() throws InterruptedException {
    when(classifier.classify(any())).thenReturn(new double[] {1, 0, 0, 0, 0});
    doThrow(new IllegalStateException("the disk is full"))
        .doCallRealMethod()
        .when(pictures)
        .store(any(), any());
    Runnable end = studio.watch(pupil, told::add);
    studio.wish(pupil, studio.vocabulary().surprise(new Random(1)));
    WishStatus failed = untilOver();
    assertThat(failed)
        .isInstanceOfSatisfying(
            WishStatus.Failed.class,
            why -> assertThat(why.reason()).isEqualTo(WishStatus.Reason.NOT_DRAWN));
    studio.leave(pupil, failed.id());
    studio.wish(pupil, studio.vocabulary().surprise(new Random(2)));
    assertThat(untilOver()).isInstanceOf(WishStatus.Ready.class);
    end.run();
  }

  private WishStatus untilOver() throws InterruptedException {
    WishStatus last;
    do {
      last = told.poll(1, TimeUnit.MINUTES);
      assertThat(last).isNotNull();
    } while (!last.over());
    return last;
  }

  @Test
  void afterAPictureThatWasKeptBackTheNextWishIsTaken() throws InterruptedException {
    when(classifier.classify(any())).thenReturn(new double[] {0, .5, 0, .5, 0});
    WishStatus stopped = wish();
    studio.leave(pupil, stopped.id());
    assertThat(studio.current(pupil)).isEmpty();
    requireKeptBack(wish());
  }
}
