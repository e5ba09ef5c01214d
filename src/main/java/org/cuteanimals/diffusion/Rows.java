package org.cuteanimals.diffusion;

import java.util.Arrays;
import java.util.List;
import org.cuteanimals.engine.Pack.TensorEntry;
import org.cuteanimals.engine.Tensor;

/** Puts tensors of one row together into a batch. */
final class Rows {
  private Rows() {}

  /**
   * One batch of single rows. Where the entry has a dimension {@code tokens}, shorter rows are
   * filled up with zeros.
   *
   * @param rows each {@code [1, ...]}
   */
  static Tensor stack(List<Tensor> rows, TensorEntry entry) {
    int tokens = entry.dimension("tokens");
    long[] shape = rows.getFirst().shape().clone();
    if (tokens > 0) {
      for (Tensor row : rows) {
        shape[tokens] = Math.max(shape[tokens], row.shape()[tokens]);
      }
    }
    int row = Tensor.size(shape);
    shape[0] = rows.size();
    if (rows.getFirst() instanceof Tensor.Floats) {
      float[] values = new float[row * rows.size()];
      for (int i = 0; i < rows.size(); i++) {
        Tensor.Floats floats = (Tensor.Floats) rows.get(i);
        copy(floats.values(), floats.shape(), values, i * row, shape, tokens);
      }
      return Tensor.floats(values, shape);
    }
    long[] values = new long[row * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Tensor.Longs longs = (Tensor.Longs) rows.get(i);
      copy(longs.values(), longs.shape(), values, i * row, shape, tokens);
    }
    return Tensor.longs(values, shape);
  }

  /** Copies blocks that are contiguous below the token dimension; the rest stays zero. */
  private static void copy(
      Object from, long[] fromShape, Object to, int at, long[] toShape, int tokens) {
    int outer = tokens > 1 ? Tensor.size(Arrays.copyOfRange(fromShape, 1, tokens)) : 1;
    int first = Math.max(tokens, 1);
    int fromBlock = Tensor.size(Arrays.copyOfRange(fromShape, first, fromShape.length));
    int toBlock = Tensor.size(Arrays.copyOfRange(toShape, first, toShape.length));
    for (int block = 0; block < outer; block++) {
      System.arraycopy(from, block * fromBlock, to, at + block * toBlock, fromBlock);
    }
  }
}
