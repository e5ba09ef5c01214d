package org.cuteanimals.albums;

import org.cuteanimals.diffusion.Painting;
import org.cuteanimals.words.Prompt;

/**
 * A picture that has just been made and has passed the picture check.
 *
 * @param packDigest of the pack whose decoders understand the latents
 */
public record Draft(Prompt prompt, long seed, String packDigest, Painting painting) {}
