/** What a history is kept in: small interfaces, for stores of one's own. */
@NullMarked
package io.driftwatch.store;

import org.jspecify.annotations.NullMarked;
