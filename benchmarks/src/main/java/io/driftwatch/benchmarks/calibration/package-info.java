/**
 * The calibration programme: how often the tests and the default policy alarm without drift, what chance alone does to
 * distances, and what the tests see. Counts depend on seeds alone.
 */
@NullMarked
package io.driftwatch.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
