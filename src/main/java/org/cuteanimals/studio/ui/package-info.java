/** The pages on which a child combines words, waits for the picture and sees it. */
@NullMarked
package org.cuteanimals.studio.ui;

import org.jspecify.annotations.NullMarked;
