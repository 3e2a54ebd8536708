package io.driftwatch.benchmarks;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How often distances alarm without drift: two samples of one source, 5,000 against 100 rows, 40 columns, each distance
 * alone and without correction. Once by the bound of 0.1 alone, and once as DriftWatch decides, where the p-value must
 * be at most 0.05 too. Arguments: how many times the 40 columns are compared (25 if absent), and the names of distances
 * (all if absent).
 */
public final class DistanceAlarms {

    private static final int BEFORE = 5_000;
    private static final int NOW = 100;
    private static final int COLUMNS = 40;
    private static final int TIMES = 25;
    private static final int NAMES = 20;
    private static final double LEVEL = 0.05;
    private static final int DRAWS = 999;
    private static final long SEED = 20_260_102;

    private static final List<Source> SOURCES = List.of(
            new Source("normal", z -> z),
            new Source("heavy-tailed (a normal value cubed)", z -> z * z * z),
            new Source("discrete (a normal value squared, rounded down)", z -> Math.floor(z * z)),
            new Source("20 names", null));

    private final int comparisons;

    /**
     * Where a column's rows come from.
     *
     * @param name what the table calls it
     * @param ofNormal a number from a normal one; null for names
     */
    private record Source(String name, @Nullable DoubleUnaryOperator ofNormal) {

        ColumnProfile sample(SplittableRandom random, int rows) {
            Dataset.Builder data = Dataset.builder();
            if (ofNormal == null) {
                String[] names = new String[rows];
                Arrays.setAll(names, row -> "n" + random.nextInt(NAMES));
                data.categorical("x", names);
            } else {
                double[] numbers = new double[rows];
                Arrays.setAll(numbers, row -> ofNormal.applyAsDouble(random.nextGaussian()));
                data.numeric("x", numbers);
            }
            return Profiler.withDefaults().profile(data.build()).column("x");
        }
    }

    DistanceAlarms(int comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * Simulates and prints a table.
     *
     * @param arguments how many times 40 columns are compared, and names of distances
     */
    public static void main(String[] arguments) {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TIMES;
        List<String> names = Arrays.stream(arguments).skip(1).toList();
        new DistanceAlarms(times * COLUMNS).run(names, System.out);
    }

    /** No names are all. */
    void run(List<String> names, PrintStream out) {
        out.println("| distance | source | by the bound alone | alarms |");
        out.println("|---|---|---|---|");
        StatTests tests = StatTests.installed();
        for (String name : tests.names()) {
            StatTest test = withThreshold(tests.require(name)).withMaximumDraws(DRAWS);
            boolean wanted = names.isEmpty() || names.contains(name);
            if (wanted && test.isDistance()) {
                SOURCES.stream().filter(source -> fits(test, source)).forEach(source -> out.println(row(test, source)));
            }
        }
    }

    /** The distance on a scale that does not depend on the units of the data, where it needs one. */
    private static StatTest withThreshold(StatTest test) {
        return test.isDistance() && test.defaultThreshold().isEmpty()
                ? test.withParameters(Parameters.of("scale", "standard-deviation"))
                : test;
    }

    private static boolean fits(StatTest test, Source source) {
        return source.ofNormal() != null || test.columnTypes().size() > 1;
    }

    private String row(StatTest test, Source source) {
        SplittableRandom random = new SplittableRandom(SEED);
        int byBound = 0;
        int alarms = 0;
        for (int run = 0; run < comparisons; run++) {
            Distance found = (Distance) test.compare(source.sample(random, BEFORE), source.sample(random, NOW));
            boolean far = found.distance() >= test.defaultThreshold().orElseThrow();
            byBound += far ? 1 : 0;
            alarms += far && found.pValue() <= LEVEL ? 1 : 0;
        }
        return "| `" + test.name() + "` | " + source.name() + " | " + percent(byBound) + " | " + percent(alarms) + " |";
    }

    private String percent(int count) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / comparisons);
    }
}
