package org.cuteanimals.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cuteanimals.albums.Draft;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.classroom.PupilId;
import org.cuteanimals.diffusion.PaintListener;
import org.cuteanimals.diffusion.PaintRequest;
import org.cuteanimals.diffusion.Painter;
import org.cuteanimals.diffusion.Painting;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.safety.PictureCheck;
import org.cuteanimals.words.Prompt;
import org.cuteanimals.words.UnknownChoiceException;
import org.cuteanimals.words.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that draws: claims wishes, paints them as a batch, has them checked, keeps them.
 */
@Component
class DrawingWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DrawingWorker.class);

  /** Longest time until a wish that another server put into the shared database is seen. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final WishQueue queue;
  private final LiveWishes live;
  private final StudioService studio;
  private final Painter painter;
  private final PictureCheck check;
  private final Vocabulary vocabulary;
  private final StudioSettings settings;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  DrawingWorker(
      WishQueue queue,
      LiveWishes live,
      StudioService studio,
      Painter painter,
      PictureCheck check,
      Vocabulary vocabulary,
      StudioSettings settings) {
    this.queue = queue;
    this.live = live;
    this.studio = studio;
    this.painter = painter;
    this.check = check;
    this.vocabulary = vocabulary;
    this.settings = settings;
    studio.onWish(bell::release);
  }

  @Override
  public void start() {
    int found = queue.putBack();
    if (found > 0) {
      log.info("{} wishes were under way when the server stopped; they are drawn now", found);
    }
    running = true;
    thread = Thread.ofPlatform().name("drawing").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    bell.release();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    boolean failedBefore = false;
    while (running) {
      try {
        if (failedBefore) {
          // Nobody else draws what this thread had begun when, say, the database went away.
          queue.putBack();
          failedBefore = false;
        }
        List<Wish> claimed = queue.claim(settings.batch());
        if (claimed.isEmpty()) {
          rest();
        } else {
          draw(claimed);
        }
      } catch (RuntimeException failed) {
        log.error("Drawing goes on after a failure", failed);
        failedBefore = true;
        rest();
      }
    }
  }

  /** Until a wish comes in or it is time to look again. */
  private void rest() {
    try {
      if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void draw(List<Wish> claimed) {
    List<Job> jobs = new ArrayList<>();
    for (Wish wish : claimed) {
      job(wish).ifPresentOrElse(jobs::add, () -> fail(wish, WishStatus.Reason.NOT_DRAWN));
    }
    jobs.forEach(job -> live.update(job.pupil(), job.drawing(0)));
    studio.queueMoved();
    paint(jobs);
    studio.queueMoved();
  }

  /** Empty where the vocabulary has lost one of the words since the wish. */
  private Optional<Job> job(Wish wish) {
    try {
      return Optional.of(new Job(wish, vocabulary.prompt(wish.words().ids()), painter.steps()));
    } catch (UnknownChoiceException gone) {
      log.warn("A wish names a word that is gone: {}", gone.getMessage());
      return Optional.empty();
    }
  }

  private void paint(List<Job> jobs) {
    if (jobs.isEmpty()) {
      return;
    }
    List<PaintRequest> requests =
        jobs.stream()
            .map(job -> new PaintRequest(vocabulary.modelText(job.prompt), job.wish.seed()))
            .toList();
    long start = System.nanoTime();
    List<Optional<Painting>> paintings;
    try {
      paintings = painter.paint(requests, new Telling(jobs)).paintings();
    } catch (RuntimeException failed) {
      if (jobs.size() > 1) {
        // One of them may be at fault; the others shall not suffer for it.
        log.warn("A batch failed and is drawn one by one", failed);
        jobs.forEach(job -> paint(List.of(job)));
        return;
      }
      log.error("A picture could not be drawn", failed);
      fail(jobs.getFirst().wish, WishStatus.Reason.NOT_DRAWN);
      return;
    }
    for (int i = 0; i < jobs.size(); i++) {
      finishAlone(jobs.get(i), paintings.get(i));
    }
    studio.pace().drew(jobs.size(), Duration.ofNanos(System.nanoTime() - start));
  }

  /** A picture that cannot be kept fails its own wish, not the others of its batch. */
  private void finishAlone(Job job, Optional<Painting> painting) {
    try {
      finish(job, painting);
    } catch (RuntimeException failed) {
      log.error("A picture could not be kept", failed);
      fail(job.wish, WishStatus.Reason.NOT_DRAWN);
    }
  }

  private void finish(Job job, Optional<Painting> painting) {
    Wish wish = job.wish;
    if (painting.isEmpty()) {
      queue.cancelDrawing(wish.id());
      end(wish, new WishStatus.Cancelled(wish.id(), job.prompt));
      return;
    }
    live.update(job.pupil(), new WishStatus.Checking(wish.id(), job.prompt, job.preview));
    if (!check.look(painting.get().pixels()).mayBeShown()) {
      fail(wish, WishStatus.Reason.NOT_SHOWN);
      return;
    }
    PictureId picture =
        queue.ready(
            wish.id(), new Draft(job.prompt, wish.seed(), painter.pack().digest(), painting.get()));
    end(wish, new WishStatus.Ready(wish.id(), job.prompt, picture));
  }

  private void fail(Wish wish, WishStatus.Reason reason) {
    queue.fail(wish.id(), reason);
    live.forget(wish.id());
    studio.tell(wish.pupil());
  }

  private void end(Wish wish, WishStatus status) {
    live.forget(wish.id());
    live.tell(wish.pupil(), status);
  }

  /** A wish of the batch under way. Used by the drawing thread alone. */
  private static final class Job {
    private final Wish wish;
    private final Prompt prompt;
    private final int steps;
    private Optional<Pixels> preview = Optional.empty();

    Job(Wish wish, Prompt prompt, int steps) {
      this.wish = wish;
      this.prompt = prompt;
      this.steps = steps;
    }

    PupilId pupil() {
      return wish.pupil();
    }

    WishStatus drawing(int step) {
      return new WishStatus.Drawing(wish.id(), prompt, step, steps, preview);
    }
  }

  /** Tells the children's pages how far their pictures are. */
  private final class Telling implements PaintListener {
    private final List<Job> jobs;
    private final int[] steps;

    Telling(List<Job> jobs) {
      this.jobs = jobs;
      this.steps = new int[jobs.size()];
    }

    @Override
    public boolean cancelled(int request) {
      return live.isCancelled(jobs.get(request).wish.id());
    }

    @Override
    public void step(int request, int step, int of) {
      steps[request] = step;
      Job job = jobs.get(request);
      live.update(job.pupil(), job.drawing(step));
    }

    @Override
    public boolean wantsPreview(int request) {
      return live.isWatched(jobs.get(request).pupil());
    }

    @Override
    public void preview(int request, Pixels preview) {
      if (check.look(preview).mayBeShown()) {
        Job job = jobs.get(request);
        job.preview = Optional.of(preview);
        live.update(job.pupil(), job.drawing(steps[request]));
      }
    }
  }
}
