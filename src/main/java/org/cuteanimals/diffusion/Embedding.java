package org.cuteanimals.diffusion;

import java.util.List;
import org.cuteanimals.engine.Tensor;

/**
 * What the text encoder makes of one text: a row for each further input of the denoiser, in their
 * order. Shared between batches, never written.
 */
record Embedding(List<Tensor> rows) {
  Embedding {
    rows = List.copyOf(rows);
  }

  long bytes() {
    return rows.stream().mapToLong(Tensor::bytes).sum();
  }
}
