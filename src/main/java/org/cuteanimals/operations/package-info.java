/** The command line and what a technician sees of the engine. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "words",
      "engine",
      "diffusion",
      "classroom",
      "safety",
      "albums",
      "studio",
      "shell"
    })
package org.cuteanimals.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
