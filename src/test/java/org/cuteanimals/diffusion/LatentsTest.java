package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatentsTest {

  @Test
  void aStepFollowsTheVelocity() {
    assertThat(Latents.step(new float[] {1, 2}, new float[] {2, -2}, -.5f)).containsExactly(0, 3);
  }

  @Test
  void guidanceGoesFurtherAwayFromSayingNothing() {
    assertThat(Latents.guide(new float[] {3}, new float[] {1}, 2, false, 1)).containsExactly(5);
  }

  @Test
  void guidanceMayKeepTheLength() {
    float[] guided = Latents.guide(new float[] {3, 4}, new float[] {0, 0}, 4, true, 2);
    assertThat(guided).containsExactly(3, 4);
    assertThat(Latents.guide(new float[] {0, 0}, new float[] {0, 0}, 4, true, 2))
        .containsExactly(0, 0);
  }

  @Test
  void shrinkingAveragesSquares() {
    assertThat(Latents.shrink(new float[] {1, 3, 5, 7, 1, 1, 1, 1}, 2, 2)).containsExactly(4, 1);
    assertThat(Latents.shrink(new float[] {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4}, 4, 2))
        .containsExactly(1, 2, 3, 4);
  }
}
