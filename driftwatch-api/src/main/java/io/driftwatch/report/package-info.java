/**
 * The verdict with its reasons. Everything that shows, stores or counts a verdict reads it here; nothing recomputes it.
 */
@NullMarked
package io.driftwatch.report;

import org.jspecify.annotations.NullMarked;
