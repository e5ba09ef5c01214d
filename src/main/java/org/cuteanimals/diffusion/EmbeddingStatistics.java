package org.cuteanimals.diffusion;

/**
 * How the embedding cache did since the start.
 *
 * @param fromMemory asked for and in memory
 * @param fromDisk asked for and on disk
 * @param embedded asked for and made by the text encoder
 * @param entries in memory now
 * @param bytes in memory now
 */
public record EmbeddingStatistics(
    long fromMemory, long fromDisk, long embedded, long entries, long bytes) {

  /** The share of texts that needed no text encoder, 0 to 1. */
  public double hitRate() {
    long all = fromMemory + fromDisk + embedded;
    return all == 0 ? 0 : (double) (fromMemory + fromDisk) / all;
  }
}
