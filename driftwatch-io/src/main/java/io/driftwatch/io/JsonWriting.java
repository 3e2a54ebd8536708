package io.driftwatch.io;

import java.io.IOException;

/**
 * How values of a type are written.
 *
 * @param <T> the type of the values
 */
interface JsonWriting<T> {

    /** Writes a value where the output stands. */
    void write(JsonOutput out, T value) throws IOException;
}
