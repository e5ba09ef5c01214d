package org.cuteanimals.safety;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cuteanimals.engine.Pixels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a picture. Whatever goes wrong on the way (no checker, an exception, a number that is
 * none, no answer in time), the verdict is that the picture was not checked, and it is not shown.
 * Safe for use by many threads.
 *
 * @see PictureCheckSettings for the thresholds and what they mean
 */
public final class PictureCheck implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PictureCheck.class);
  private static final Set<String> EXPLICIT = Set.of("porn", "hentai");
  private static final Set<String> SUGGESTIVE = Set.of("sexy");

  /** A call that hangs holds its thread; with this many hanging, nothing is checked any more. */
  private static final int THREADS = 4;

  private final PictureClassifier classifier;
  private final PictureCheckSettings settings;
  private final ExecutorService threads;

  public PictureCheck(PictureClassifier classifier, PictureCheckSettings settings) {
    this.classifier = classifier;
    this.settings = settings;
    this.threads =
        new ThreadPoolExecutor(
            0,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("picture-check-", 0).factory());
  }

  /** The verdict on a picture; never throws. Waits for the classifier, at most the timeout. */
  public Verdict look(Pixels picture) {
    Verdict verdict = ask(picture);
    switch (verdict) {
      case Verdict.Shown shown -> {}
      case Verdict.Stopped(String rule, double score) ->
          log.warn("The picture check stopped a picture by the rule \"{}\" ({})", rule, score);
      case Verdict.NotChecked(String why) ->
          log.error("The picture check could not look at a picture, which is kept back: {}", why);
    }
    return verdict;
  }

  private Verdict ask(Pixels picture) {
    Future<double[]> answer;
    try {
      answer = threads.submit(() -> classifier.classify(picture));
    } catch (RejectedExecutionException busy) {
      return new Verdict.NotChecked("earlier checks still hang");
    }
    try {
      return judge(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      answer.cancel(true);
      return new Verdict.NotChecked("no answer within " + settings.timeout());
    } catch (ExecutionException failed) {
      return new Verdict.NotChecked(failed.getCause().toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Verdict.NotChecked("the server is stopping");
    }
  }

  private Verdict judge(double[] shares) {
    List<String> classes = classifier.classes();
    if (shares.length != classes.size()) {
      return new Verdict.NotChecked("an answer of %d numbers".formatted(shares.length));
    }
    double explicit = 0;
    double suggestive = 0;
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      all += shares[i];
      explicit += EXPLICIT.contains(classes.get(i)) ? shares[i] : 0;
      suggestive += SUGGESTIVE.contains(classes.get(i)) ? shares[i] : 0;
    }
    if (!(Math.abs(all - 1) < 0.01)) {
      return new Verdict.NotChecked("the shares add up to " + all);
    }
    if (explicit > settings.explicit()) {
      return new Verdict.Stopped("explicit", explicit);
    }
    if (suggestive > settings.suggestive()) {
      return new Verdict.Stopped("suggestive", suggestive);
    }
    return new Verdict.Shown();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
