/** What others implement, and how it is found. */
@NullMarked
package io.driftwatch.spi;

import org.jspecify.annotations.NullMarked;
