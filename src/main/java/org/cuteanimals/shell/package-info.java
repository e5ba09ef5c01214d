/** The frame every page hangs in: theme, shared components, error pages, web security. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cuteanimals.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
