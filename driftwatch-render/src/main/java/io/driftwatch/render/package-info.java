/** Reports for people. A renderer reads the one verdict and the two profiles behind it; it decides nothing. */
@NullMarked
package io.driftwatch.render;

import org.jspecify.annotations.NullMarked;
