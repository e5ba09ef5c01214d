package org.cuteanimals.diffusion;

/** Arithmetic on latents, in the program's own memory: small beside one call of the denoiser. */
final class Latents {
  private Latents() {}

  /** One Euler step: {@code z + delta * velocity}. */
  static float[] step(float[] z, float[] velocity, float delta) {
    float[] next = new float[z.length];
    for (int i = 0; i < z.length; i++) {
      next[i] = z[i] + delta * velocity[i];
    }
    return next;
  }

  /**
   * Guidance: away from what the model would draw without the words.
   *
   * @param lastDimension the length of the vectors whose norm is kept, where it is kept
   */
  static float[] guide(
      float[] velocity, float[] unconditional, float scale, boolean keepNorm, int lastDimension) {
    float[] guided = new float[velocity.length];
    for (int i = 0; i < velocity.length; i++) {
      guided[i] = unconditional[i] + scale * (velocity[i] - unconditional[i]);
    }
    if (keepNorm) {
      for (int at = 0; at < guided.length; at += lastDimension) {
        double wanted = norm(velocity, at, lastDimension);
        double actual = norm(guided, at, lastDimension);
        float factor = actual == 0 ? 0 : (float) (wanted / actual);
        for (int i = at; i < at + lastDimension; i++) {
          guided[i] *= factor;
        }
      }
    }
    return guided;
  }

  private static double norm(float[] values, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += (double) values[i] * values[i];
    }
    return Math.sqrt(sum);
  }

  /**
   * Averages squares of {@code factor x factor} on the last two dimensions, for a decoder that
   * shows a smaller picture.
   *
   * @param width the length of the last dimension
   */
  static float[] shrink(float[] z, int width, int factor) {
    if (factor == 1) {
      return z;
    }
    int small = width / factor;
    float[] shrunk = new float[z.length / (factor * factor)];
    for (int i = 0; i < z.length; i++) {
      int row = i / width;
      shrunk[row / factor * small + i % width / factor] += z[i] / (factor * factor);
    }
    return shrunk;
  }
}
