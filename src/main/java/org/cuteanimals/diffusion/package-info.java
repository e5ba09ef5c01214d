/**
 * Turns text into a picture: embed (cached), denoise, decode, each a numbered step of {@link
 * org.cuteanimals.diffusion.Painter}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package org.cuteanimals.diffusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
