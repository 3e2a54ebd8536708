/** Models as far as monitoring needs them: a name, a hash, and a score a row. */
@NullMarked
package io.driftwatch.scoring;

import org.jspecify.annotations.NullMarked;
