package org.cuteanimals.studio;

import java.time.Duration;
import java.util.Optional;
import org.cuteanimals.albums.PictureId;
import org.cuteanimals.engine.Pixels;
import org.cuteanimals.words.Prompt;

/** Where a wish stands, as its child may see it. Immutable. */
public sealed interface WishStatus {
  WishId id();

  Prompt prompt();

  /** Whether nothing more will happen to it. */
  default boolean over() {
    return switch (this) {
      case Waiting waiting -> false;
      case Drawing drawing -> false;
      case Checking checking -> false;
      case Ready ready -> true;
      case Failed failed -> true;
      case Cancelled cancelled -> true;
    };
  }

  /**
   * In the queue.
   *
   * @param before how many wishes are drawn first
   * @param estimate until it is drawn, from the pictures drawn lately
   */
  record Waiting(WishId id, Prompt prompt, int before, Duration estimate) implements WishStatus {}

  /**
   * Under way.
   *
   * @param step steps done, 0 to {@code steps}
   * @param preview the newest one that passed the picture check
   */
  record Drawing(WishId id, Prompt prompt, int step, int steps, Optional<Pixels> preview)
      implements WishStatus {}

  /** Drawn, and looked at by the picture check. */
  record Checking(WishId id, Prompt prompt, Optional<Pixels> preview) implements WishStatus {}

  record Ready(WishId id, Prompt prompt, PictureId picture) implements WishStatus {}

  record Failed(WishId id, Prompt prompt, Reason reason) implements WishStatus {}

  record Cancelled(WishId id, Prompt prompt) implements WishStatus {}

  /** Why there is no picture. None of them is the child's fault, and none counts. */
  enum Reason {
    /** The drawing itself failed. */
    NOT_DRAWN,
    /** The picture check would not let it through, or could not look at it. */
    NOT_SHOWN
  }
}
