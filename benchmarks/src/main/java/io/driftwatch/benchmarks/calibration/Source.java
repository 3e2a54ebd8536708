package io.driftwatch.benchmarks.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One distribution of each kind. */
enum Source {
    NORMAL("normal"),
    UNIFORM("uniform"),
    TIED("tied"),
    DISCRETE("discrete"),
    MOSTLY_ZERO("mostly zero"),
    SKEWED("skewed"),
    HEAVY_TAILED("heavy-tailed"),
    TWO_NAMES("2 names, equally frequent"),
    TWO_UNEQUAL_NAMES("2 names, 80 % and 20 %"),
    FIVE_NAMES("5 names, 40 % to 5 %"),
    TEN_NAMES("10 names, equally frequent");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    static List<Source> numeric() {
        return List.of(NORMAL, UNIFORM, TIED, DISCRETE, MOSTLY_ZERO, SKEWED, HEAVY_TAILED);
    }

    static List<Source> categorical() {
        return List.of(TWO_NAMES, TWO_UNEQUAL_NAMES, FIVE_NAMES, TEN_NAMES);
    }

    Sampler sampler() {
        return switch (this) {
            case NORMAL -> Sampler.numbers(random -> random.nextGaussian());
            case UNIFORM -> Sampler.numbers(random -> random.nextDouble());
            case TIED -> Sampler.numbers(random -> Math.rint(10 * random.nextGaussian()));
            case DISCRETE -> Sampler.numbers(random -> Math.floor(-2 * StrictMath.log(1 - random.nextDouble())));
            case MOSTLY_ZERO -> Sampler.numbers(random -> random.nextInt(10) < 7 ? 0 : random.nextDouble());
            case SKEWED -> Sampler.numbers(random -> StrictMath.exp(random.nextGaussian()));
            case HEAVY_TAILED -> Sampler.numbers(random -> random.nextGaussian() / Math.abs(random.nextGaussian()));
            case TWO_NAMES -> Sampler.names(0.5, 0.5);
            case TWO_UNEQUAL_NAMES -> Sampler.names(0.8, 0.2);
            case FIVE_NAMES -> Sampler.names(0.4, 0.3, 0.15, 0.1, 0.05);
            case TEN_NAMES -> Sampler.names(equal(10));
        };
    }

    private static double[] equal(int names) {
        double[] shares = new double[names];
        Arrays.fill(shares, 1.0 / names);
        return shares;
    }

    /** What tables and charts call it. */
    String label() {
        return label;
    }

    /** As a part of a file's name. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
