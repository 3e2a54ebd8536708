/**
 * Files and tables into profiles, and profiles, policies, models and reports into files. What cannot be used is refused
 * with an {@link io.driftwatch.io.InvalidDataException} that says where; a fault of the disk or the network stays an
 * {@link java.io.IOException}.
 */
@NullMarked
package io.driftwatch.io;

import org.jspecify.annotations.NullMarked;
