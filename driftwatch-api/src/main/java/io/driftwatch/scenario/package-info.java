/** Made-up data: which change of the world, from which seed, for which month. */
@NullMarked
package io.driftwatch.scenario;

import org.jspecify.annotations.NullMarked;
