/** How a verdict is reached: rules by column, correction, floors, data-quality gates and what makes a run red. */
@NullMarked
package io.driftwatch.policy;

import org.jspecify.annotations.NullMarked;
