package io.driftwatch.render;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.ReportContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Comparisons of made-up payments. */
final class Payments {

    private Payments() {}

    static ReportContent compared(DriftPolicy policy, Dataset reference, Dataset current) {
        return DriftMonitor.builder()
                .reference(reference)
                .policy(policy)
                .build()
                .content(current);
    }

    /** Red: two columns drifted and the prediction with them, one is stable, and one holds row numbers. */
    static ReportContent drifted() {
        DriftPolicy policy =
                DriftPolicy.builder().name("cards").prediction("score").build();
        return compared(policy, rows(600, 0, 2), rows(400, 30, 4));
    }

    /** The text that is expected of {@link #drifted}. */
    static String expected(String file) throws IOException {
        try (InputStream in = Payments.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Dataset rows(int rows, double shift, int firstOf) {
        return Dataset.builder()
                .numeric("amount", numbers(rows, 10 + shift, 110 + shift))
                .numeric("hour", numbers(rows, 0, 24))
                .categorical("channel", names(rows, firstOf, "transfer"))
                .numeric("row", IntStream.range(0, rows).asDoubleStream().toArray())
                .numeric("score", numbers(rows, 0.01 * shift, 1))
                .build();
    }

    static double[] numbers(int rows, double low, double high) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> low + (high - low) * ((i * 7) % rows) / rows)
                .toArray();
    }

    static @Nullable String[] names(int rows, int firstOf, @Nullable String other) {
        return IntStream.range(0, rows)
                .mapToObj(i -> i % firstOf == 0 ? "card" : other)
                .toArray(String[]::new);
    }

    /**
     * A table of so many columns of few numbers, which drift by a share that rises from the first column to the last.
     */
    static ReportContent wide(int columns, String namedLike, boolean drifted) {
        Dataset.Builder reference = Dataset.builder();
        Dataset.Builder current = Dataset.builder();
        int rows = 40;
        for (int i = 0; i < columns; i++) {
            int moved = drifted ? 20 + 20 * i / columns : 0;
            String name = namedLike + i;
            reference.numeric(
                    name, IntStream.range(0, rows).mapToDouble(row -> row % 2).toArray());
            current.numeric(
                    name,
                    IntStream.range(0, rows)
                            .mapToDouble(row -> row < moved ? 7 : row % 2)
                            .toArray());
        }
        return compared(DriftPolicy.calibrated(), reference.build(), current.build());
    }
}
