/** Stores over a JDBC data source, for PostgreSQL and H2, and a folder for files. */
@NullMarked
package io.driftwatch.store.jdbc;

import org.jspecify.annotations.NullMarked;
