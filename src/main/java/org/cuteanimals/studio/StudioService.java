package org.cuteanimals.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.albums.Pictures;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.diffusion.Painter;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.UnknownChoiceException;
import org.cuteanimals.words.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The studio over the queue of wishes. */
@Component
class StudioService implements Studio, DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(StudioService.class);

  private final WishQueue queue;
  private final LiveWishes live;
  private final Painter painter;
  private final Pictures pictures;
  private final Vocabulary vocabulary;
  private final Pace pace = new Pace();
  private final List<Runnable> bells = new CopyOnWriteArrayList<>();
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ahead").factory());

  StudioService(
      WishQueue queue, LiveWishes live, Painter painter, Pictures pictures, Vocabulary vocabulary) {
    this.queue = queue;
    this.live = live;
    this.painter = painter;
    this.pictures = pictures;
    this.vocabulary = vocabulary.only(painter.pack()::draws);
  }

  @Override
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public void prepare(Prompt prompt) {
    String text = vocabulary.modelText(prompt);
    ahead.execute(
        () -> {
          try {
            painter.prepare(text);
          } catch (RuntimeException failed) {
            log.warn("A sentence could not be read ahead; it is read with its picture", failed);
          }
        });
  }

  @Override
  public WishId wish(PupilId pupil, Prompt prompt) {
    WishId id = queue.add(pupil, prompt);
    tell(pupil);
    bells.forEach(Runnable::run);
    return id;
  }

  @Override
  public Optional<WishStatus> current(PupilId pupil) {
    return queue.current(pupil).flatMap(this::status);
  }

  private Optional<WishStatus> status(Wish wish) {
    Prompt prompt;
    try {
      prompt = vocabulary.prompt(wish.words().ids());
    } catch (UnknownChoiceException gone) {
      return Optional.empty();
    }
    WishId id = wish.id();
    return Optional.of(
        switch (wish.state()) {
          case WAITING -> {
            int before = queue.before(wish);
            yield new WishStatus.Waiting(id, prompt, before, estimate(before));
          }
          case DRAWING ->
              live.status(id)
                  .orElseGet(
                      () ->
                          new WishStatus.Drawing(id, prompt, 0, painter.steps(), Optional.empty()));
          case READY ->
              wish.picture()
                  .<WishStatus>map(picture -> new WishStatus.Ready(id, prompt, picture))
                  .orElseGet(() -> new WishStatus.Failed(id, prompt, WishStatus.Reason.NOT_DRAWN));
          case FAILED -> new WishStatus.Failed(id, prompt, wish.reason().orElseThrow());
          case CANCELLED -> new WishStatus.Cancelled(id, prompt);
        });
  }

  private Duration estimate(int before) {
    return pace.until(before + 1);
  }

  @Override
  public void cancel(PupilId pupil, WishId wish) {
    boolean drawing;
    try {
      drawing = queue.cancel(pupil, wish);
    } catch (OptimisticLockingFailureException begunMeanwhile) {
      drawing = queue.cancel(pupil, wish);
    }
    if (drawing) {
      live.cancel(wish);
    } else {
      tell(pupil);
      queueMoved();
    }
  }

  @Override
  public void leave(PupilId pupil, WishId wish) {
    queue.leave(pupil, wish);
  }

  @Override
  public Optional<byte[]> picture(PupilId pupil, PictureId picture) {
    return pictures.png(pupil, picture);
  }

  @Override
  public Runnable watch(PupilId pupil, Consumer<WishStatus> listener) {
    return live.watch(pupil, listener);
  }

  /** Rings when a wish has come in. */
  void onWish(Runnable bell) {
    bells.add(bell);
  }

  Pace pace() {
    return pace;
  }

  /** Tells a pupil's pages what is stored. */
  void tell(PupilId pupil) {
    if (live.isWatched(pupil)) {
      current(pupil).ifPresent(status -> live.tell(pupil, status));
    }
  }

  /** Tells all who wait their new place. */
  void queueMoved() {
    for (PupilId pupil : live.watched()) {
      current(pupil)
          .filter(WishStatus.Waiting.class::isInstance)
          .ifPresent(status -> live.tell(pupil, status));
    }
  }

  @Override
  public void destroy() {
    ahead.shutdownNow();
  }
}
