/**
 * What is kept of data. A profile of a column holds its distinct values with their counts, which is all that any test
 * reads; profiles of parts merge into the profile of the whole.
 */
@NullMarked
package io.driftwatch.profile;

import org.jspecify.annotations.NullMarked;
