/** Programs that measure what the documents say of speed, side by side with a yardstick in the same run. */
@NullMarked
package io.driftwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
