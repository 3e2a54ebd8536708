package io.driftwatch.benchmarks;

import io.driftwatch.profile.CategoricalAccumulator;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.NumericAccumulator;
import io.driftwatch.profile.NumericProfile;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Times the profile of numbers that become a sketch, beside {@link Arrays#sort(double[])} of them; then feeds names
 * that are all different and tells what is kept. Arguments: the numbers (1,000,000 if absent).
 */
public final class SketchSpeed {

    private static final int NUMBERS = 1_000_000;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 15;

    private final double[] values;
    private final int warmUp;
    private final PairedTiming timing;

    SketchSpeed(int numbers, int warmUp, PairedTiming timing) {
        SplittableRandom random = new SplittableRandom(1);
        this.values = random.doubles(numbers).toArray();
        this.warmUp = warmUp;
        this.timing = timing;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the numbers
     */
    public static void main(String[] arguments) {
        int numbers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : NUMBERS;
        new SketchSpeed(numbers, WARM_UP, new PairedTiming(ROUNDS, System::nanoTime)).run(System.out);
    }

    void run(PrintStream out) {
        out.println(timing.compare(warmUp, this::profile, this::sorted)
                .line("profile of " + values.length + " numbers", "Arrays.sort"));
        out.println(
                String.format(Locale.ROOT, "rank error at most %.6f", profile().shareError()));
        CategoricalAccumulator names = new CategoricalAccumulator();
        for (int row = 0; row < values.length; row++) {
            names.add("name-" + row);
        }
        CategoricalProfile kept = names.seal("names");
        out.println(values.length + " different names: " + kept.categories().size() + " kept, " + kept.other()
                + " rows of other names");
    }

    private NumericProfile profile() {
        NumericAccumulator accumulator = new NumericAccumulator();
        for (double value : values) {
            accumulator.add(value);
        }
        return accumulator.seal("x");
    }

    private double[] sorted() {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
