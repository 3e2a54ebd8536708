package io.driftwatch.io;

import com.fasterxml.jackson.core.JsonToken;
import io.driftwatch.stattest.Parameters;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test's parameters in a policy: words, numbers, truth values, lists of numbers, and groups of these. Which of them a
 * test takes, the test says. Stateless.
 */
final class ParametersJson {

    static final JsonForm<PlacedParameters> FORM =
            JsonForm.of((out, placed) -> write(out, placed.parameters()), ParametersJson::read);

    /** More than any test takes, and few enough to be added one by one. */
    private static final int MOST = 100;

    private ParametersJson() {}

    private static void write(JsonOutput out, Parameters parameters) throws IOException {
        out.begin();
        for (Map.Entry<String, Object> parameter : parameters.values().entrySet()) {
            write(out.name(parameter.getKey()), parameter.getValue());
        }
        out.end();
    }

    private static void write(JsonOutput out, Object value) throws IOException {
        if (value instanceof Parameters group) {
            write(out, group);
        } else if (value instanceof Double number) {
            out.number(number);
        } else if (value instanceof Boolean flag) {
            out.flag(flag);
        } else if (value instanceof List<?> numbers) {
            out.numbers(numbers.stream().map(Double.class::cast).toList());
        } else {
            out.text((String) value);
        }
    }

    private static PlacedParameters read(JsonInput in) throws IOException {
        Map<String, JsonPlace> places = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        in.entries(name -> {
            in.next();
            places.put(name, in.place());
            if (places.size() > MOST) {
                throw in.refusal("There are more than " + MOST + " parameters.");
            }
            values.put(name, readValue(in));
        });
        Parameters parameters = Parameters.none();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            parameters = parameters.with(value.getKey(), value.getValue());
        }
        return new PlacedParameters(parameters, places);
    }

    private static Object readValue(JsonInput in) throws IOException {
        JsonToken token = in.token();
        if (token == JsonToken.START_OBJECT) {
            return read(in).parameters();
        }
        if (token == JsonToken.START_ARRAY) {
            return in.list(JsonInput::number, Integer.MAX_VALUE);
        }
        if (token.isBoolean()) {
            return in.flag();
        }
        if (token == JsonToken.VALUE_NULL) {
            throw in.refusal("A parameter cannot be null: leave it out for its default.");
        }
        return token.isNumeric() ? in.number() : in.text();
    }
}
