package io.driftwatch.benchmarks;

import io.driftwatch.benchmarks.page.Markdown;
import io.driftwatch.benchmarks.page.MarkedPage;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stattest.StatTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the page on statistics says of speed, and writes it there: each work beside {@code Arrays.sort} of as
 * many raw numbers in the same run, and many columns on two threads beside one. Arguments: the page (printed if
 * absent), and the rows of a column (100,000 if absent).
 */
public final class SpeedTable {

    private static final String MARK = "speed";
    private static final int ROWS = 100_000;
    private static final int MANY = 10;
    private static final double SHIFT = 0.01;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 60;
    private static final int COLUMNS = 1_000;
    private static final double SPEED_UP = 1.7;

    private static final List<String> NUMERIC =
            List.of("ks", "cramer-von-mises", "anderson-darling", "mann-whitney", "t-test", "epps-singleton", "mmd");
    private static final List<String> CATEGORICAL = List.of("chi-square", "g-test", "fisher-exact");

    private final int rows;
    private final int uncounted;
    private final int columns;
    private final PairedTiming timing;
    private final List<List<String>> table = new ArrayList<>();

    SpeedTable(int rows, int uncounted, int columns, PairedTiming timing) {
        this.rows = rows;
        this.uncounted = uncounted;
        this.columns = columns;
        this.timing = timing;
    }

    /**
     * Measures, and writes or prints the table.
     *
     * @param arguments the page and the number of rows
     * @throws IOException if the page cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
        String text = new SpeedTable(rows, WARM_UP, COLUMNS, new PairedTiming(ROUNDS, System::nanoTime)).measure();
        if (arguments.length == 0) {
            System.out.println(text);
        } else {
            Path page = Path.of(arguments[0]);
            Files.writeString(
                    page,
                    new MarkedPage(Files.readString(page)).with(MARK, text).text());
        }
    }

    /** The table as the page has it. */
    String measure() {
        tests();
        profilesAndBins();
        TwoThreads.Result threads = new TwoThreads(rows, columns).best();
        double speedUp = threads.one() / threads.two();
        String figure = String.format(Locale.ROOT, "%.2f", speedUp);
        table.add(List.of(
                Markdown.count(columns) + " columns of " + Markdown.count(rows) + " rows by `ks`, two threads",
                "one thread",
                milliseconds(threads.two()),
                milliseconds(threads.one()),
                (speedUp < SPEED_UP ? "**" + figure + "**" : figure) + " times as fast",
                "at least " + SPEED_UP));
        Markdown text = new Markdown().head(List.of("work", "yardstick", "ms", "yardstick, ms", "ratio", "promised"));
        table.forEach(text::row);
        return text.paragraph("Java " + Runtime.version().feature() + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors.")
                .toString();
    }

    private void tests() {
        double[] current = MadeUpTable.of(2, rows, 1, 0, SHIFT).numeric().get(0);
        ColumnProfile before =
                numbers(MadeUpTable.of(1, rows, 1, 0, 0).numeric().get(0));
        ColumnProfile now = numbers(current);
        for (String name : NUMERIC) {
            test(name, "stored profiles", before, now, current);
        }
        ColumnProfile namesBefore = names(1);
        ColumnProfile namesNow = names(2);
        for (String name : CATEGORICAL) {
            test(name, "stored profiles of 12 names", namesBefore, namesNow, current);
        }
        ColumnProfile signsBefore =
                numbers(signs(MadeUpTable.of(1, rows, 1, 0, 0).numeric().get(0)));
        test("z-test", "stored profiles of two values", signsBefore, numbers(signs(current)), current);
    }

    private void test(String name, String what, ColumnProfile before, ColumnProfile now, double[] sorted) {
        StatTest test = StatTests.installed().require(name).withMaximumDraws(999);
        row("`" + name + "` on " + what, rows, () -> test.compare(before, now), sorted, promised(name));
    }

    /** Nothing is promised of tests that deal rows anew. */
    private static @Nullable Double promised(String test) {
        return switch (test) {
            case "mmd", "fisher-exact" -> null;
            case "epps-singleton" -> 1.3;
            default -> 0.5;
        };
    }

    private void profilesAndBins() {
        int many = MANY * rows;
        double[] current = MadeUpTable.of(4, many, 1, 0, SHIFT).numeric().get(0);
        NumericProfile baseline = (NumericProfile)
                numbers(MadeUpTable.of(3, rows, 1, 0, 0).numeric().get(0));
        PopulationStabilityIndex psi = PopulationStabilityIndex.withDefaults();
        row("`psi` of raw numbers on a stored baseline", many, () -> psi.compare(baseline, current), current, 0.25);
        row("an exact profile of raw numbers", many, () -> numbers(current), current, 1.0);
    }

    private void row(String what, int count, Supplier<?> work, double[] sorted, @Nullable Double promised) {
        PairedTiming.Result result = timing.compare(uncounted, work, () -> median(sorted));
        double ratio = 1 / result.ratio();
        OptionalDouble bound = promised == null ? OptionalDouble.empty() : OptionalDouble.of(promised);
        String share = String.format(Locale.ROOT, "%.2f", ratio);
        table.add(List.of(
                what + ", " + Markdown.count(count) + " rows",
                "`Arrays.sort`",
                milliseconds(result.work()),
                milliseconds(result.yardstick()),
                bound.isPresent() && ratio > bound.getAsDouble() ? "**" + share + "**" : share,
                bound.isPresent() ? "at most " + bound.getAsDouble() : "–"));
    }

    private static String milliseconds(double time) {
        return String.format(Locale.ROOT, time < 10 ? "%.2f" : "%.0f", time);
    }

    private static ColumnProfile numbers(double[] values) {
        return TwoThreads.profile(values);
    }

    private ColumnProfile names(long seed) {
        return Profiler.withDefaults()
                .profile(MadeUpTable.of(seed, rows, 0, 1, 0).dataset())
                .column("text-0");
    }

    private static double[] signs(double[] values) {
        return Arrays.stream(values).map(value -> value > 100 ? 1 : 0).toArray();
    }

    private static double median(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy[copy.length / 2];
    }
}
