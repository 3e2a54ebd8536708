/**
 * The tests and distances as Evidently 0.7 computes them, quirks included, for the preset of that name. Formulas only:
 * what was read off its behaviour and its documentation, and is held by values that it computed. Not exported: found by
 * the preset.
 */
@NullMarked
package io.driftwatch.stats.evidently;

import org.jspecify.annotations.NullMarked;
