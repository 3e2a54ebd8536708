package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.PairedCategories;
import org.apache.commons.math3.special.Gamma;

/**
 * The χ² test of fit that takes the reference's shares for the truth, Σ (c − m·r/n)² / (m·r/n): what other tools do, to
 * be seen beside the contingency test. Names that the reference lacks are left out.
 */
final class FitTest implements Method {

    private static final double LEVEL = 0.05;

    @Override
    public double score(ColumnProfile before, ColumnProfile now) {
        double squares = 0;
        int names = 0;
        PairedCategories pairs = new PairedCategories((CategoricalProfile) before, (CategoricalProfile) now);
        while (pairs.next()) {
            double expected = pairs.reference() * (double) now.valid() / before.valid();
            if (expected > 0) {
                squares += (pairs.current() - expected) * (pairs.current() - expected) / expected;
                names++;
            }
        }
        return -Gamma.regularizedGammaQ((names - 1) / 2.0, squares / 2);
    }

    @Override
    public double ownBound() {
        return -LEVEL;
    }
}
