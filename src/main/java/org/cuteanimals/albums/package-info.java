/** Pictures and who may see them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"words", "engine", "diffusion", "classroom", "safety", "shell"})
package org.cuteanimals.albums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
