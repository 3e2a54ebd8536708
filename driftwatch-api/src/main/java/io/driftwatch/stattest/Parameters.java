package io.driftwatch.stattest;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.NearestName;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A test's parameters as a policy file writes them: words, numbers, truth values, lists of numbers, and groups of
 * these. Immutable and thread-safe. A test reads what it knows and refuses the rest by {@link #requireOnly}.
 */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Collections.emptySortedMap());

    private final SortedMap<String, Object> values;

    private Parameters(SortedMap<String, Object> values) {
        this.values = values;
    }

    /**
     * No parameters.
     *
     * @return an empty value
     */
    public static Parameters none() {
        return NONE;
    }

    /**
     * One parameter.
     *
     * @param name its name
     * @param value a String, a Number, a Boolean, a List of Numbers or {@code Parameters}
     * @return the parameters
     * @throws IllegalArgumentException if the value is of another kind or a number is not finite
     */
    public static Parameters of(String name, Object value) {
        return NONE.with(name, value);
    }

    /**
     * These and one more.
     *
     * @param name its name; a parameter of that name is replaced
     * @param value a String, a Number, a Boolean, a List of Numbers or {@code Parameters}
     * @return the parameters
     * @throws IllegalArgumentException if the value is of another kind or a number is not finite
     */
    public Parameters with(String name, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(values);
        more.put(name, normal(name, value));
        return new Parameters(Collections.unmodifiableSortedMap(more));
    }

    /**
     * These and a choice, unless it is the default, so that only what differs from the defaults is written down:
     * {@link #choice} reads it back.
     *
     * @param name its name
     * @param choice one of an enum's constants
     * @param fallback the constant that is left out
     * @param <E> the enum
     * @return the parameters
     */
    public <E extends Enum<E>> Parameters withChoice(String name, E choice, E fallback) {
        return choice == fallback ? this : with(name, word(choice));
    }

    private static Object normal(String name, Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Parameters) {
            return value;
        }
        if (value instanceof Number number) {
            return finite(name, number);
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(item -> finite(name, (Number) item)).toList();
        }
        throw new IllegalArgumentException("Parameter '" + name
                + "' must be a word, a number, true or false, a list of numbers or a group, not " + value + ".");
    }

    private static Double finite(String name, Number number) {
        double value = number.doubleValue() + 0.0;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Parameter '" + name + "' must be finite, not " + value + ".");
        }
        return value;
    }

    /**
     * All parameters by name.
     *
     * @return an immutable map in ascending order of names; values are String, Double, Boolean, List of Double or
     *     {@code Parameters}
     */
    public SortedMap<String, Object> values() {
        return values;
    }

    /**
     * Whether there are none.
     *
     * @return true when empty
     */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Refuses parameters that a test does not know.
     *
     * @param known the names it knows
     * @throws IllegalArgumentException naming the first unknown one and the nearest known name
     */
    public void requireOnly(String... known) {
        List<String> names = Arrays.asList(known);
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "Unknown parameter '" + name + "'. " + NearestName.advice(name, names));
            }
        }
    }

    /**
     * A parameter that is one of an enum's constants, written in lower case with hyphens.
     *
     * @param name the parameter's name
     * @param fallback the value where it is absent
     * @param <E> the enum
     * @return the constant
     * @throws IllegalArgumentException if the word is none of them
     */
    public <E extends Enum<E>> E choice(String name, E fallback) {
        Object value = values.get(name);
        if (value == null) {
            return fallback;
        }
        Map<String, E> constants = Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                .collect(Collectors.toMap(Parameters::word, constant -> constant));
        E constant = constants.get(value.toString());
        if (constant == null) {
            throw new IllegalArgumentException("Parameter '" + name + "' cannot be '" + value + "'. "
                    + NearestName.advice(value.toString(), constants.keySet()));
        }
        return constant;
    }

    /**
     * How an enum's constant is written: {@code HALF_COUNT} is {@code half-count}.
     *
     * @param constant the constant
     * @return the word
     */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A parameter that is a number.
     *
     * @param name the parameter's name
     * @return the number, or empty where it is absent
     * @throws IllegalArgumentException if it is something else
     */
    public Optional<Double> number(String name) {
        return typed(name, Double.class, "a number");
    }

    /**
     * A parameter that is true or false.
     *
     * @param name the parameter's name
     * @return the truth value, or empty where it is absent
     * @throws IllegalArgumentException if it is something else
     */
    public Optional<Boolean> flag(String name) {
        return typed(name, Boolean.class, "true or false");
    }

    /**
     * A parameter that is a group of parameters.
     *
     * @param name the parameter's name
     * @return the group, or empty where it is absent
     * @throws IllegalArgumentException if it is something else
     */
    public Optional<Parameters> group(String name) {
        return typed(name, Parameters.class, "a group");
    }

    /**
     * A parameter that is a list of numbers.
     *
     * @param name the parameter's name
     * @return the numbers, or empty where it is absent
     * @throws IllegalArgumentException if it is something else
     */
    public Optional<List<Double>> numbers(String name) {
        return typed(name, List.class, "a list of numbers")
                .map(list -> ((List<?>) list).stream().map(Double.class::cast).toList());
    }

    private <T> Optional<T> typed(String name, Class<T> type, String wanted) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("Parameter '" + name + "' must be " + wanted + ", not " + value + ".");
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    /**
     * Writes all parameters.
     *
     * @param digest where to
     */
    public void writeTo(ContentHash.Digest digest) {
        digest.whole(values.size());
        values.forEach((name, value) -> {
            digest.text(name);
            if (value instanceof Parameters group) {
                digest.text("group");
                group.writeTo(digest);
            } else if (value instanceof Double number) {
                digest.text("number").number(number);
            } else if (value instanceof List<?> list) {
                digest.text("numbers").whole(list.size());
                list.forEach(item -> digest.number((Double) item));
            } else {
                digest.text(value instanceof Boolean ? "flag" : "word").text(value.toString());
            }
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
