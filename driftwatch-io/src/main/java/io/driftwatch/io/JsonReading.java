package io.driftwatch.io;

import java.io.IOException;

/**
 * How values of a type are read.
 *
 * @param <T> the type of the values
 */
interface JsonReading<T> {

    /**
     * Reads the value whose first token the input stands on, and leaves it on the last one.
     *
     * @throws JsonRefusal if there is no such value
     * @throws IllegalArgumentException if the value is out of range: the input then adds the place
     */
    T read(JsonInput in) throws IOException;
}
