/**
 * Distances, which rise with drift. Each is an immutable value with its options, and each says how far it goes by
 * chance alone at the sizes that it compares.
 */
@NullMarked
package io.driftwatch.stats.distance;

import org.jspecify.annotations.NullMarked;
