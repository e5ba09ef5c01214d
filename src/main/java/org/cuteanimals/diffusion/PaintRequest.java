package org.cuteanimals.diffusion;

/**
 * One picture to paint.
 *
 * @param text what the model is told
 * @param seed the same text and seed give the same picture on the same pack, batch size and number
 *     of threads
 */
public record PaintRequest(String text, long seed) {}
