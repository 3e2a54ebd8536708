package io.driftwatch.stats.distance;

import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinnedCounts;

/** Puts rows of two sides into bins that are found from these rows. */
@FunctionalInterface
interface Recount {

    BinnedCounts of(WeightedSample reference, WeightedSample current);
}
