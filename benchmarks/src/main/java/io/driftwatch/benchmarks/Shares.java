package io.driftwatch.benchmarks;

import java.util.Locale;

/** Figures as tables have them. */
final class Shares {

    private Shares() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
