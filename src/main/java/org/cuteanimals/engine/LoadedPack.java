package org.cuteanimals.engine;

import java.util.List;

/**
 * A pack whose modules are in memory. Safe for use by many threads; who runs more than one call for
 * one piece of work takes the device first, see {@link Engine#lease()}.
 */
public interface LoadedPack {
  Pack pack();

  /**
   * Calls a module once.
   *
   * @param inputs in the order of {@code pack.json}, all with the same first dimension
   * @return the outputs in the order of {@code pack.json}
   * @throws IllegalArgumentException if an input has another shape than the pack names
   */
  List<Tensor> run(String module, List<? extends Tensor> inputs);

  /** The token ids of a text, padded as the text encoder wants them, and which of them are real. */
  Tokens tokens(String text);

  /**
   * A text as the text encoder takes it, a batch of one.
   *
   * @param ids {@code [1, tokens]}
   * @param mask {@code [1, tokens]}, 1 for a real token and 0 for padding
   */
  record Tokens(Tensor.Longs ids, Tensor.Longs mask) {}
}
