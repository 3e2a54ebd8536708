/** Two data sets to a verdict in thirty lines. */
@NullMarked
package io.driftwatch.example.quickstart;

import org.jspecify.annotations.NullMarked;
