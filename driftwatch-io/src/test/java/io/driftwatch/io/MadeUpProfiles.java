package io.driftwatch.io;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Profiles of data that nobody would expect. The same seed gives the same profile. */
final class MadeUpProfiles {

    private static final double[] AWKWARD = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e308,
        -1e308,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.1,
        2e-3
    };
    private static final String[] LETTERS = {
        "a", "\"", "\\", "/", "\n", "\u0000", "\u001f", "\u007f", "é", "İ", "\u2028", "\uFEFF", "😀", "\uD83D",
        "\uDE00", " "
    };

    private final SplittableRandom random;
    private final int rows;

    private MadeUpProfiles(SplittableRandom random) {
        this.random = random;
        this.rows = random.nextInt(400);
    }

    static DatasetProfile of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpProfiles profiles = new MadeUpProfiles(random);
        Column[] columns = new Column[random.nextInt(1, 8)];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = random.nextBoolean() ? profiles.numbers(i) : profiles.names(i);
        }
        return Profiler.withDefaults().profile(Dataset.of(columns)).withholding(column -> random.nextInt(5) == 0);
    }

    private NumericColumn numbers(int place) {
        int kinds = random.nextInt(1, 5);
        List<@Nullable Double> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(number(random.nextInt(kinds)));
        }
        return NumericColumn.ofNullable(place + text(), values);
    }

    private @Nullable Double number(int kind) {
        return switch (kind) {
            case 0 -> (double) random.nextInt(20);
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> AWKWARD[random.nextInt(AWKWARD.length)];
            default -> null;
        };
    }

    private CategoricalColumn names(int place) {
        @Nullable String[] values = new @Nullable String[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = random.nextInt(10) == 0 ? null : text();
        }
        return CategoricalColumn.of(place + text(), values);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
