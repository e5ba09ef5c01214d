package org.cuteanimals.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers with a shape, in the program's own memory and row-major. The first dimension of a tensor
 * that goes through a module is the batch. The array belongs to the tensor: who makes one gives it
 * away, who reads one does not write.
 */
public sealed interface Tensor {
  /** The dimensions, outermost first. */
  long[] shape();

  /** Size of the numbers in bytes. */
  long bytes();

  static Floats floats(float[] values, long... shape) {
    return new Floats(values, shape);
  }

  static Longs longs(long[] values, long... shape) {
    return new Longs(values, shape);
  }

  /** The number of elements of a shape. */
  static int size(long... shape) {
    return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
  }

  /** The shape of a batch of rows that have this shape each. */
  static long[] batch(int rows, List<Long> shape) {
    long[] batch = new long[shape.size() + 1];
    batch[0] = rows;
    for (int i = 0; i < shape.size(); i++) {
      batch[i + 1] = shape.get(i);
    }
    return batch;
  }

  /** 32-bit floating point numbers. */
  record Floats(float[] values, long[] shape) implements Tensor {
    public Floats {
      requireFit(values.length, shape);
    }

    @Override
    public long bytes() {
      return 4L * values.length;
    }
  }

  /** 64-bit whole numbers, as PyTorch takes ids and masks. */
  record Longs(long[] values, long[] shape) implements Tensor {
    public Longs {
      requireFit(values.length, shape);
    }

    @Override
    public long bytes() {
      return 8L * values.length;
    }
  }

  private static void requireFit(int length, long[] shape) {
    if (size(shape) != length) {
      throw new IllegalArgumentException(
          "%d numbers do not fill the shape %s".formatted(length, Arrays.toString(shape)));
    }
  }
}
