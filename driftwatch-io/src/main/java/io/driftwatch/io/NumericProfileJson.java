package io.driftwatch.io;

import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.QuantileSketch;
import io.driftwatch.profile.WeightedSample;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What only numeric columns of a stored profile have: the rows that are not finite, and the distinct values in
 * ascending order, with the places and counts of those that more than one row has. Stateless.
 */
final class NumericProfileJson {

    private static final JsonKey<Long> NOT_A_NUMBER = JsonKey.optional("notANumber", ColumnKeys.ROWS);
    private static final JsonKey<Long> POSITIVE_INFINITY = JsonKey.optional("positiveInfinity", ColumnKeys.ROWS);
    private static final JsonKey<Long> NEGATIVE_INFINITY = JsonKey.optional("negativeInfinity", ColumnKeys.ROWS);
    private static final JsonKey<double[]> VALUES = JsonKey.optional("values", PackedNumbers.DOUBLES);
    private static final JsonKey<int[]> REPEATED_AT = JsonKey.optional("repeatedAt", PackedNumbers.INTS);
    private static final JsonKey<long[]> REPEATED_COUNTS = JsonKey.optional("repeatedCounts", PackedNumbers.LONGS);

    static final List<JsonKey<?>> COUNT_KEYS = List.of(NOT_A_NUMBER, POSITIVE_INFINITY, NEGATIVE_INFINITY);
    static final List<JsonKey<?>> VALUE_KEYS = Stream.concat(
                    Stream.of(VALUES, REPEATED_AT, REPEATED_COUNTS), SketchJson.KEYS.stream())
            .toList();

    private NumericProfileJson() {}

    static void write(JsonOutput out, NumericProfile column) throws IOException {
        NumericProfile.Counts counts = column.counts();
        out.put(NOT_A_NUMBER, counts.notANumber());
        out.put(POSITIVE_INFINITY, counts.positiveInfinity());
        out.put(NEGATIVE_INFINITY, counts.negativeInfinity());
        if (column.isWithheld()) {
            out.put(ColumnKeys.WITHHELD, true);
        } else if (column.sketch().isPresent()) {
            QuantileSketch sketch = column.sketch().get();
            out.put(VALUES, SketchJson.values(sketch));
            SketchJson.write(out, sketch);
        } else {
            write(out, column.sample());
        }
    }

    private static void write(JsonOutput out, WeightedSample sample) throws IOException {
        IntStream places = IntStream.range(0, sample.size());
        out.put(VALUES, places.mapToDouble(sample::value).toArray());
        int[] repeated = IntStream.range(0, sample.size())
                .filter(place -> sample.weight(place) != 1)
                .toArray();
        if (repeated.length > 0) {
            out.put(REPEATED_AT, repeated);
            out.put(
                    REPEATED_COUNTS,
                    Arrays.stream(repeated).mapToLong(sample::weight).toArray());
        }
    }

    static NumericProfile read(JsonFields fields) throws JsonRefusal {
        NumericProfile.Counts counts = new NumericProfile.Counts(
                fields.get(ColumnKeys.VALID),
                fields.get(ColumnKeys.MISSING),
                fields.require(NOT_A_NUMBER),
                fields.require(POSITIVE_INFINITY),
                fields.require(NEGATIVE_INFINITY));
        if (SketchJson.isIn(fields)) {
            fields.requireNone(List.of(ColumnKeys.WITHHELD, REPEATED_AT, REPEATED_COUNTS), "A sketched column");
            QuantileSketch sketch = SketchJson.read(fields, fields.require(VALUES));
            return fields.build(VALUES, () -> NumericProfile.ofSketch(fields.get(ColumnKeys.NAME), counts, sketch));
        }
        return NumericProfile.of(fields.get(ColumnKeys.NAME), counts, readSample(fields));
    }

    private static @Nullable WeightedSample readSample(JsonFields fields) throws JsonRefusal {
        if (ColumnKeys.isWithheld(fields, VALUE_KEYS)) {
            return null;
        }
        double[] values = fields.require(VALUES);
        long[] weights = readWeights(fields);
        return fields.build(VALUES, () -> WeightedSample.of(values, weights));
    }

    private static long[] readWeights(JsonFields fields) throws JsonRefusal {
        long[] weights = new long[fields.get(VALUES).length];
        Arrays.fill(weights, 1);
        int[] places = fields.find(REPEATED_AT).orElse(new int[0]);
        long[] counts = fields.find(REPEATED_COUNTS).orElse(new long[0]);
        if (places.length != counts.length) {
            throw fields.place(REPEATED_COUNTS)
                    .refusal("There must be as many counts as places: " + places.length + ", not " + counts.length
                            + ".");
        }
        for (int i = 0; i < places.length; i++) {
            requirePlace(fields, i, i == 0 ? -1 : places[i - 1], places[i], weights.length);
            requireRepeated(fields, i, counts[i]);
            weights[places[i]] = counts[i];
        }
        return weights;
    }

    private static void requirePlace(JsonFields fields, int index, int before, int place, int values)
            throws JsonRefusal {
        if (place <= before || place >= values) {
            throw fields.place(REPEATED_AT)
                    .refusal("Place " + index + " is " + place + ": places must be below " + values
                            + ", the number of values, and strictly ascending.");
        }
    }

    private static void requireRepeated(JsonFields fields, int index, long count) throws JsonRefusal {
        if (count < 2 || count > DatasetProfile.MAXIMUM_ROWS) {
            throw fields.place(REPEATED_COUNTS)
                    .refusal("Count " + index + " is " + count + ": a repeated value has from 2 to "
                            + DatasetProfile.MAXIMUM_ROWS + " rows.");
        }
    }
}
