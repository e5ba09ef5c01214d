/**
 * The shared pipeline of a school: wishes, their queue, the worker that draws them, and the pages
 * on which a child combines words and waits for the picture.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "words",
      "engine",
      "diffusion",
      "classroom",
      "safety",
      "albums",
      "shell"
    })
package org.cuteanimals.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
