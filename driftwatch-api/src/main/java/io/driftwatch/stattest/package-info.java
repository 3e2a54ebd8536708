/** Tests and distances between two profiles of one column, and what they find. */
@NullMarked
package io.driftwatch.stattest;

import org.jspecify.annotations.NullMarked;
