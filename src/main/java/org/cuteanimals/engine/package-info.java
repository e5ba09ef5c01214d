/**
 * Loads packs and runs their TorchScript modules on a device, one batch at a time. The only module
 * that imports {@code ai.djl}; what it hands out are plain arrays and {@link
 * org.cuteanimals.engine.Pixels}, so native memory never outlives a call.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.cuteanimals.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
