package io.driftwatch.io;

/**
 * A key of an object and the form of its value.
 *
 * @param name the key
 * @param required whether every such object has it
 * @param form the form of the value
 * @param <T> the type of the value
 */
record JsonKey<T>(String name, boolean required, JsonForm<T> form) {

    static <T> JsonKey<T> required(String name, JsonForm<T> form) {
        return new JsonKey<>(name, true, form);
    }

    static <T> JsonKey<T> optional(String name, JsonForm<T> form) {
        return new JsonKey<>(name, false, form);
    }
}
