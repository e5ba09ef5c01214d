package org.cuteanimals.diffusion;

import java.util.Arrays;

/**
 * The noise levels of flow matching, from 1 (pure noise) down to 0 (the picture).
 *
 * <p>Source: Lipman et al., Flow Matching for Generative Modeling, 2023; the shift is that of Esser
 * et al., Scaling Rectified Flow Transformers, 2024.
 */
record Schedule(float[] sigmas) {

  /**
   * A schedule of evenly spaced levels, bent by the shift.
   *
   * @param steps at least 1
   * @param shift above 0; above 1 spends more steps near the noise
   */
  static Schedule of(int steps, double shift) {
    if (steps < 1 || !(shift > 0)) {
      throw new IllegalArgumentException(
          "no schedule of %d steps, shift %s".formatted(steps, shift));
    }
    float[] sigmas = new float[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double level = 1.0 - (double) i / steps;
      sigmas[i] = (float) (shift * level / (1 + (shift - 1) * level));
    }
    return new Schedule(sigmas);
  }

  int steps() {
    return sigmas.length - 1;
  }

  /** The noise level at which step {@code k} (from 0) begins. */
  float at(int k) {
    return sigmas[k];
  }

  /** After which steps (1 to {@link #steps}) to show previews, spread evenly, never the last. */
  int[] previewsAfter(int count) {
    int most = Math.min(count, steps() - 1);
    int[] after = new int[most];
    for (int i = 0; i < most; i++) {
      after[i] = Math.round((i + 1f) * steps() / (most + 1));
    }
    return Arrays.stream(after).distinct().toArray();
  }
}
