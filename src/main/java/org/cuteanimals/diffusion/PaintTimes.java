package org.cuteanimals.diffusion;

/** Where the time of a batch went, in nanoseconds; listeners' time is part of {@code previews}. */
public record PaintTimes(long embed, long denoise, long previews, long decode) {
  public long total() {
    return embed + denoise + previews + decode;
  }
}
