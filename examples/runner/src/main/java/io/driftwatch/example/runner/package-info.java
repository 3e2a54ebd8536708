/** The driftwatch command: a thin layer of options, files and exit codes over the library. */
@NullMarked
package io.driftwatch.example.runner;

import org.jspecify.annotations.NullMarked;
