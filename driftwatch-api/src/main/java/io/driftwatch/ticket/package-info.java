/** What somebody must do: opened by red runs, one a cause. */
@NullMarked
package io.driftwatch.ticket;

import org.jspecify.annotations.NullMarked;
