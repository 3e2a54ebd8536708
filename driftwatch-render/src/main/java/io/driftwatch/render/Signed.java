package io.driftwatch.render;

import io.driftwatch.report.Figures;

/** Changes as people read them: with their sign, and none for no change. */
final class Signed {

    private Signed() {}

    static String brief(double change) {
        return (change > 0 ? "+" : "") + Figures.brief(change);
    }
}
