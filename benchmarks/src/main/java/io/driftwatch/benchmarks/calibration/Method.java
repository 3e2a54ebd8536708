package io.driftwatch.benchmarks.calibration;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.List;
import java.util.OptionalDouble;

/** A way to find drift, whose score rises with drift. */
interface Method {

    /** How {@link FitTest} is called. */
    String FIT = "chi-square-fit";

    List<String> NUMERIC = List.of(
            "ks",
            "mann-whitney",
            "t-test",
            "cramer-von-mises",
            "anderson-darling",
            "epps-singleton",
            "energy-distance",
            "wasserstein",
            "psi");
    List<String> CATEGORICAL =
            List.of("chi-square", "g-test", "psi", "jensen-shannon", "hellinger", "total-variation", FIT);

    /** The score of two samples. */
    double score(ColumnProfile before, ColumnProfile now);

    /** From which score on the method, left alone, alarms. */
    double ownBound();

    /** A test by its p-value at 5 %, or a distance by its threshold and nothing else. */
    static Method named(String name) {
        if (name.equals(FIT)) {
            return new FitTest();
        }
        StatTest test = Distances.named(name);
        OptionalDouble threshold = test.defaultThreshold();
        return new OfTest(test, threshold.orElse(-0.05));
    }

    /** The score is a distance, or a p-value with its sign turned. */
    record OfTest(StatTest test, double ownBound) implements Method {
        @Override
        public double score(ColumnProfile before, ColumnProfile now) {
            StatTestResult result = test.compare(before, now);
            return result.<Double>match(
                    significance -> -significance.pValue(), distance -> distance.distance(), none -> -1.0);
        }
    }
}
