package org.cuteanimals.studio;

import java.time.Duration;

/** How long a picture takes here, learnt from those drawn lately. Safe for use by many threads. */
final class Pace {
  /** Before anything has been drawn: about what two cores need. */
  private static final double FIRST_GUESS_SECONDS = 0.5;

  /** The weight of the newest batch. */
  private static final double LEARNING = 0.2;

  private double seconds = FIRST_GUESS_SECONDS;

  synchronized void drew(int pictures, Duration time) {
    double each = time.toNanos() / 1e9 / pictures;
    seconds += LEARNING * (each - seconds);
  }

  /** Until this many pictures are drawn. */
  synchronized Duration until(int pictures) {
    return Duration.ofMillis(Math.round(1000 * seconds * pictures));
  }
}
