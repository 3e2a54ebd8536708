package io.driftwatch.io;

import com.fasterxml.jackson.core.JsonToken;
import io.driftwatch.data.ContentHash;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The forms of values that many objects hold. Stateless. */
final class JsonForms {

    private static final List<Double> NOT_FINITE =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static final JsonForm<String> TEXT = JsonForm.of(JsonOutput::text, JsonInput::text);
    static final JsonForm<Boolean> FLAG = JsonForm.of(JsonOutput::flag, JsonInput::flag);
    static final JsonForm<Double> NUMBER = JsonForm.of(JsonOutput::number, JsonInput::number);
    /** A number, or the word for one that JSON cannot write: a measure may be 0/0 or ln 0. */
    static final JsonForm<Double> ANY_NUMBER = JsonForm.of(JsonForms::writeAny, JsonForms::readAny);

    static final JsonForm<List<Double>> NUMBERS =
            JsonForm.of(JsonOutput::numbers, in -> in.list(JsonInput::number, Integer.MAX_VALUE));
    static final JsonForm<ContentHash> HASH =
            JsonForm.of((out, hash) -> out.text(hash.hex()), in -> new ContentHash(in.text()));
    /** A number that may not exist, or is not finite: then null. */
    static final JsonForm<OptionalDouble> OPTIONAL_NUMBER = JsonForm.of(
            (out, number) -> {
                if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
                    out.number(number.getAsDouble());
                } else {
                    out.nothing();
                }
            },
            in -> in.isNull() ? OptionalDouble.empty() : OptionalDouble.of(in.number()));

    private JsonForms() {}

    private static void writeAny(JsonOutput out, double number) throws IOException {
        if (Double.isFinite(number)) {
            out.number(number);
        } else {
            out.text(Double.toString(number));
        }
    }

    private static double readAny(JsonInput in) throws IOException {
        return in.token() == JsonToken.VALUE_STRING
                ? in.word("number", NOT_FINITE, number -> Double.toString(number))
                : in.number();
    }

    /** A whole number in a range. */
    static JsonForm<Long> whole(long least, long most) {
        return JsonForm.of(JsonOutput::whole, in -> in.whole(least, most));
    }

    /** One of an enum's constants, by its word. */
    static <E extends Enum<E>> JsonForm<E> word(String what, E[] values, Function<? super E, String> word) {
        List<E> known = Arrays.asList(values);
        return JsonForm.of((out, value) -> out.text(word.apply(value)), in -> in.word(what, known, word));
    }

    /** A value that may not exist: then null. */
    static <T> JsonForm<Optional<T>> optional(JsonForm<T> form) {
        return JsonForm.of(
                (out, value) -> {
                    if (value.isPresent()) {
                        form.write(out, value.get());
                    } else {
                        out.nothing();
                    }
                },
                in -> in.isNull() ? Optional.empty() : Optional.of(form.read(in)));
    }

    static <T> JsonForm<List<T>> list(JsonForm<T> item) {
        return JsonForm.of((out, items) -> out.list(items, item), in -> in.list(item, Integer.MAX_VALUE));
    }
}
