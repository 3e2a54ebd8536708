/** What the history holds: domains, baselines, batches and runs. Values only; they are kept in a store. */
@NullMarked
package io.driftwatch.run;

import org.jspecify.annotations.NullMarked;
