/** Data as columns of equal length, and the names and types they have. */
@NullMarked
package io.driftwatch.data;

import org.jspecify.annotations.NullMarked;
