/**
 * The words a child may combine, the sentence they make in each language, and what the drawing
 * model is told. Pure Java, no Spring in the domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cuteanimals.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
