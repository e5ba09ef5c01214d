package org.cuteanimals.diffusion;

import org.cuteanimals.engine.Pixels;

/**
 * Hears of a batch while it is painted, on the painting thread. What it does is part of the time
 * the batch takes.
 */
public interface PaintListener {
  /** Hears nothing and wants nothing. */
  PaintListener NONE = new PaintListener() {};

  /** Asked before each step; a request that is no longer wanted leaves the batch. */
  default boolean cancelled(int request) {
    return false;
  }

  /** A step is done, 1 to {@code steps}. */
  default void step(int request, int step, int steps) {}

  /** The latents after a step, in the pack's shape; read, never written. */
  default void latents(int request, int step, float[] latents) {}

  /** Whether previews of this request are of use to anyone. */
  default boolean wantsPreview(int request) {
    return false;
  }

  /** What the picture looks like after a step; nobody has checked it yet. */
  default void preview(int request, Pixels preview) {}
}
