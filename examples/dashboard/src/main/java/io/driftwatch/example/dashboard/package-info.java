/** The history as pages and as JSON: a handler that knows no framework, an adapter for servlets, and a server. */
@NullMarked
package io.driftwatch.example.dashboard;

import org.jspecify.annotations.NullMarked;
