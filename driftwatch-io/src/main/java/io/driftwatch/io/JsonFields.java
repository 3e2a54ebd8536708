package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What an object of a document holds, and where each value stands. Filled by {@link JsonInput}; not thread-safe. */
final class JsonFields {

    private final JsonPlace place;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, JsonPlace> places = new HashMap<>();

    JsonFields(JsonPlace place) {
        this.place = place;
    }

    <T> void put(JsonKey<T> key, T value, JsonPlace at) {
        values.put(key.name(), value);
        places.put(key.name(), at);
    }

    /** Where the object begins. */
    JsonPlace place() {
        return place;
    }

    /** Where the value of a key begins, or the object where it has no such key. */
    JsonPlace place(JsonKey<?> key) {
        return places.getOrDefault(key.name(), place);
    }

    /** The value of a key that is known to be there. */
    <T> T get(JsonKey<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("Key '" + key.name() + "' was not required."));
    }

    /** The value of a key that may be absent. */
    @SuppressWarnings("unchecked") // put takes a key and a value of one type
    <T> Optional<T> find(JsonKey<T> key) {
        return Optional.ofNullable((T) values.get(key.name()));
    }

    /** The value of a key that must be there because of what other keys say. */
    <T> T require(JsonKey<T> key) throws JsonRefusal {
        if (!values.containsKey(key.name())) {
            throw place.refusal("The key '" + key.name() + "' is missing.");
        }
        return get(key);
    }

    void requireAll(Iterable<? extends JsonKey<?>> keys) throws JsonRefusal {
        for (JsonKey<?> key : keys) {
            if (key.required()) {
                require(key);
            }
        }
    }

    /** Refuses keys that other keys rule out. */
    void requireNone(List<? extends JsonKey<?>> keys, String owner) throws JsonRefusal {
        for (JsonKey<?> key : keys) {
            if (values.containsKey(key.name())) {
                throw place(key).refusal(owner + " has no '" + key.name() + "'.");
            }
        }
    }

    /** Takes a step with the value of a key, if it is there, and says where it stands when the step refuses it. */
    <T, R> R apply(JsonKey<T> key, R before, BiFunction<R, T, R> step) throws JsonRefusal {
        Optional<T> value = find(key);
        return value.isEmpty() ? before : build(key, () -> step.apply(before, value.get()));
    }

    /** Makes a value, and says where a key stands when making it is refused because of that key. */
    <T> T build(JsonKey<?> key, Supplier<T> build) throws JsonRefusal {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw place(key).refusal(e);
        }
    }

    /** Checks a value that is written for the reader's convenience and follows from others. */
    <T> void requireDerived(JsonKey<T> key, T derived) throws JsonRefusal {
        if (!get(key).equals(derived)) {
            throw place(key)
                    .refusal(
                            "This does not follow from the rest of the document: one of the two was changed after it was"
                                    + " written.");
        }
    }

    /** Checks that what was read is what was written. */
    void requireHash(JsonKey<ContentHash> key, ContentHash actual, String what) throws JsonRefusal {
        ContentHash written = get(key);
        if (!written.equals(actual)) {
            throw place(key)
                    .refusal("The " + what + " was changed after it was written: it carries the hash " + written
                            + ", but its content has the hash " + actual + ".");
        }
    }
}
