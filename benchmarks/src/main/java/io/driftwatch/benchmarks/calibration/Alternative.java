package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A way in which data drift, with how far at each of some strengths; at strength 0 nothing drifts. */
enum Alternative {
    LOCATION("the mean moves, in standard deviations"),
    SCALE("the standard deviation grows by a factor"),
    TAIL("a share of rows spreads five times as wide"),
    SWAP("a share of rows moves from one of ten names to another");

    private static final double WIDE = 5;
    private static final int NAMES = 10;

    private final String text;

    Alternative(String text) {
        this.text = text;
    }

    /** What a chart calls it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text() {
        return text;
    }

    List<Double> strengths() {
        return switch (this) {
            case LOCATION -> List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
            case SCALE -> List.of(1.1, 1.2, 1.3, 1.5, 1.75, 2.0);
            case TAIL -> List.of(0.02, 0.05, 0.1, 0.15, 0.2, 0.3);
            case SWAP -> List.of(0.01, 0.02, 0.03, 0.045, 0.06, 0.08);
        };
    }

    List<String> methods() {
        return this == SWAP ? Method.CATEGORICAL : Method.NUMERIC;
    }

    /** What the reference is drawn from, and the current side where nothing drifts. */
    Sampler without() {
        return this == SWAP ? swapped(0) : Sampler.numbers(SplittableRandom::nextGaussian);
    }

    Sampler with(double strength) {
        return switch (this) {
            case LOCATION -> Sampler.numbers(random -> random.nextGaussian() + strength);
            case SCALE -> Sampler.numbers(random -> random.nextGaussian() * strength);
            case TAIL ->
                Sampler.numbers(random -> {
                    double value = random.nextGaussian();
                    return random.nextDouble() < strength ? WIDE * value : value;
                });
            case SWAP -> swapped(strength);
        };
    }

    private static Sampler swapped(double share) {
        double[] shares = new double[NAMES];
        for (int name = 0; name < NAMES; name++) {
            shares[name] = 1.0 / NAMES;
        }
        shares[0] -= share;
        shares[1] += share;
        return Sampler.names(shares);
    }
}
