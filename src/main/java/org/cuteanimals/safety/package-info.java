/** Looks at every picture before anyone does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"words", "engine", "classroom"})
package org.cuteanimals.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
