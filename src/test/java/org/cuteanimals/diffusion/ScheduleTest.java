package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void itFallsEvenlyFromNoiseToPicture() {
    assertThat(Schedule.of(4, 1).sigmas()).containsExactly(1f, .75f, .5f, .25f, 0f);
  }

  @Test
  void aShiftSpendsMoreStepsNearTheNoise() {
    float[] sigmas = Schedule.of(4, 3).sigmas();
    assertThat(sigmas).containsExactly(1f, .9f, .75f, .5f, 0f);
  }

  @Test
  void previewsAreSpreadAndNeverTheLastStep() {
    assertThat(Schedule.of(8, 1).previewsAfter(2)).containsExactly(3, 5);
    assertThat(Schedule.of(8, 1).previewsAfter(0)).isEmpty();
    assertThat(Schedule.of(4, 1).previewsAfter(50)).containsExactly(1, 2, 3);
    assertThat(Schedule.of(1, 1).previewsAfter(2)).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Schedule.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Schedule.of(4, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
