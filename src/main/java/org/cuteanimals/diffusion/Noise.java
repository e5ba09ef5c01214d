package org.cuteanimals.diffusion;

import java.util.Random;

/** Normally distributed numbers that depend on nothing but the seed. */
final class Noise {
  private Noise() {}

  /**
   * {@code count} independent numbers of mean 0 and variance 1.
   *
   * <p>{@link Random} is specified to the bit by its documentation, so a seed means the same
   * picture on every Java. Its first numbers are alike for neighbouring seeds, hence the mixing
   * (SplitMix64's finaliser, Steele et al. 2014).
   */
  static float[] of(long seed, int count) {
    Random random = new Random(mix(seed));
    float[] noise = new float[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static long mix(long seed) {
    long z = seed + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
