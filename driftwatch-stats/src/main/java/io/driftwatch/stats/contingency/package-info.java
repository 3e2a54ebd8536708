/**
 * Tests of the table that two sides and the groups of a column make: how many rows of each side are in each group. Each
 * is an immutable value with its options.
 */
@NullMarked
package io.driftwatch.stats.contingency;

import org.jspecify.annotations.NullMarked;
