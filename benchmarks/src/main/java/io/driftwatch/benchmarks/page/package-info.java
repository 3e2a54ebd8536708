/** What programs write into the documents. */
@NullMarked
package io.driftwatch.benchmarks.page;

import org.jspecify.annotations.NullMarked;
