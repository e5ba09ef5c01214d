package org.cuteanimals.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuteanimals.engine.Pack.TensorEntry;
import org.cuteanimals.engine.Tensor;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void rowsOfOneLengthStandBelowEachOther() {
    Tensor stacked =
        Rows.stack(
            List.of(
                Tensor.floats(new float[] {1, 2}, 1, 2), Tensor.floats(new float[] {3, 4}, 1, 2)),
            new TensorEntry("pooled", "float32", List.of("batch", "2")));
    assertThat(((Tensor.Floats) stacked).values()).containsExactly(1, 2, 3, 4);
    assertThat(stacked.shape()).containsExactly(2, 2);
  }

  @Test
  void shorterTextsAreFilledUpWithZeros() {
    Tensor stacked =
        Rows.stack(
            List.of(
                Tensor.floats(new float[] {1, 2, 3, 4}, 1, 2, 2),
                Tensor.floats(new float[] {5, 6}, 1, 1, 2)),
            new TensorEntry("context", "float32", List.of("batch", "tokens", "2")));
    assertThat(((Tensor.Floats) stacked).values()).containsExactly(1, 2, 3, 4, 5, 6, 0, 0);
  }

  @Test
  void masksAreFilledUpToo() {
    Tensor stacked =
        Rows.stack(
            List.of(Tensor.longs(new long[] {1}, 1, 1), Tensor.longs(new long[] {1, 1, 1}, 1, 3)),
            new TensorEntry("mask", "int64", List.of("batch", "tokens")));
    assertThat(((Tensor.Longs) stacked).values()).containsExactly(1, 0, 0, 1, 1, 1);
  }

  @Test
  void tokensMayStandBehindAnotherDimension() {
    Tensor stacked =
        Rows.stack(
            List.of(
                Tensor.floats(new float[] {1, 2}, 1, 2, 1),
                Tensor.floats(new float[] {3, 4, 5, 6}, 1, 2, 2)),
            new TensorEntry("keys", "float32", List.of("batch", "2", "tokens")));
    assertThat(((Tensor.Floats) stacked).values()).containsExactly(1, 0, 2, 0, 3, 4, 5, 6);
  }
}
