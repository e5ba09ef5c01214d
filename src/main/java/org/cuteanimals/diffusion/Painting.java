package org.cuteanimals.diffusion;

import org.cuteanimals.engine.Pixels;

/**
 * A finished picture.
 *
 * @param latents what the decoder was given, in the shape of the pack: other decoders of the same
 *     pack make a larger picture or a colouring page of them later
 */
public record Painting(Pixels pixels, float[] latents) {}
