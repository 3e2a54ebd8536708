/**
 * What tests and distances share: counts in bins, laws, draws, and what keeps two profiles from being compared. Not
 * exported: no promise.
 */
@NullMarked
package io.driftwatch.stats.kernel;

import org.jspecify.annotations.NullMarked;
