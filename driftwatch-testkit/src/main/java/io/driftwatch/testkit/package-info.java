/**
 * For tests of your own: {@link io.driftwatch.testkit.DriftAssertions assertions} on reports, a
 * {@link io.driftwatch.testkit.SettableClock clock} to set, and the {@link io.driftwatch.testkit.StatTestContract
 * contract} of every test between two profiles. Only the contract needs JUnit, 5 or 6.
 */
@NullMarked
package io.driftwatch.testkit;

import org.jspecify.annotations.NullMarked;
