/**
 * Tests of numbers, each an immutable value with its options, and the list of all tests and distances.
 *
 * <p>Special functions come from commons-math3, because it computes them with its own {@code FastMath}, in plain Java,
 * and so gives the same bits on every machine and Java release; the functions of {@code java.lang.Math} may not. The
 * price is that it is an automatic module.
 */
@NullMarked
package io.driftwatch.stats;

import org.jspecify.annotations.NullMarked;
