/** The kept life of a comparison: from a batch that comes in to a run with its verdict, its files and its ticket. */
@NullMarked
package io.driftwatch.monitoring;

import org.jspecify.annotations.NullMarked;
