/**
 * The front door: {@link io.driftwatch.DriftMonitor} takes a reference once and judges what comes in. The packages
 * below it stand in the order of the flow: data, profile, test, policy, report; nothing goes back up.
 */
@NullMarked
package io.driftwatch;

import org.jspecify.annotations.NullMarked;
