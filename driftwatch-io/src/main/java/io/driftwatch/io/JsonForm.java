package io.driftwatch.io;

import java.io.IOException;

/**
 * How values of a type stand in JSON. What writes them also reads them, so that the two cannot drift apart.
 *
 * @param <T> the type of the values
 */
interface JsonForm<T> extends JsonWriting<T>, JsonReading<T> {

    static <T> JsonForm<T> of(JsonWriting<? super T> writing, JsonReading<? extends T> reading) {
        return new JsonForm<>() {
            @Override
            public void write(JsonOutput out, T value) throws IOException {
                writing.write(out, value);
            }

            @Override
            public T read(JsonInput in) throws IOException {
                return reading.read(in);
            }
        };
    }
}
