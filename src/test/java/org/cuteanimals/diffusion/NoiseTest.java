package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {

  @Test
  void aSeedMeansTheSameNoiseOnEveryJava() {
    assertThat(Noise.of(7, 3)).containsExactly(0.7010155f, 0.45897534f, -0.11411081f);
    assertThat(Noise.of(7, 4096)).isEqualTo(Noise.of(7, 4096)).startsWith(Noise.of(7, 3));
  }

  @Test
  void neighbouringSeedsHaveNothingInCommon() {
    float[] a = Noise.of(1, 20_000);
    float[] b = Noise.of(2, 20_000);
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    assertThat(product / a.length).isCloseTo(0, within(0.03));
    assertThat(Math.abs(a[0] - b[0])).isGreaterThan(0.01f);
  }

  @Test
  void itIsNormallyDistributed() {
    float[] noise = Noise.of(42, 100_000);
    double mean = 0;
    double square = 0;
    for (float value : noise) {
      mean += value;
      square += value * value;
    }
    assertThat(mean / noise.length).isCloseTo(0, within(0.02));
    assertThat(square / noise.length).isCloseTo(1, within(0.02));
  }
}
