/** Who is in the room. Until a class can be opened, a pupil is whoever sits at one browser. */
@NullMarked
@ApplicationModule(allowedDependencies = {"words", "shell"})
package org.cuteanimals.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
