package io.driftwatch;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What a comparison leaves open where a side is not exact: from where to where the effect and the p-value may be.
 * Immutable.
 *
 * @param error how far shares of rows may be off, both sides together; 0 where both are exact
 * @param results what the test finds, first as it is, then at the ends of what is open
 */
record ShareErrors(double error, List<StatTestResult> results) {

    private static final String ONE_NAME = "\uFFFF";

    static ShareErrors none() {
        return new ShareErrors(0, List.of());
    }

    /** Compares again at the ends, unless both sides are exact. */
    static ShareErrors of(StatTest test, ColumnProfile reference, ColumnProfile current, StatTestResult result) {
        double error = reference.shareError() + current.shareError();
        if (error == 0) {
            return none();
        }
        List<StatTestResult> results = new ArrayList<>(List.of(result));
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            boolean moveCurrent = now.shareError() > 0 && (before.shareError() == 0 || now.valid() >= before.valid());
            NumericProfile moving = moveCurrent ? now : before;
            for (NumericProfile end : moving.ends(moveCurrent ? before : now, error)) {
                results.add(moveCurrent ? test.compare(before, end) : test.compare(end, now));
            }
        }
        if (reference instanceof CategoricalProfile before && current instanceof CategoricalProfile now) {
            results.add(test.compare(OtherNames.apart(before, ONE_NAME), OtherNames.apart(now, ONE_NAME + ONE_NAME)));
            CategoricalProfile nearer = OtherNames.toward(before, now);
            results.add(test.compare(nearer, OtherNames.toward(now, nearer)));
        }
        return new ShareErrors(error, List.copyOf(results));
    }

    boolean isNone() {
        return error == 0;
    }

    /** For the report: empty where both sides are exact. */
    OptionalDouble inReport() {
        return isNone() ? OptionalDouble.empty() : OptionalDouble.of(error);
    }

    double leastEffect(double effect) {
        return distances().min().orElse(Math.max(0, effect - error));
    }

    double largestEffect(double effect) {
        return distances().max().orElse(Math.min(1, effect + error));
    }

    /** The largest p-value, raised by the correction as much as the one that was computed. */
    double largestAdjusted(double pValue, double adjusted) {
        return adjusted(pValues().max().orElse(pValue), pValue, adjusted);
    }

    double leastAdjusted(double pValue, double adjusted) {
        return adjusted(pValues().min().orElse(pValue), pValue, adjusted);
    }

    private static double adjusted(double end, double pValue, double adjusted) {
        return pValue > 0 ? Math.min(1, end * (adjusted / pValue)) : Math.max(end, adjusted);
    }

    private DoubleStream distances() {
        return results.stream()
                .filter(Distance.class::isInstance)
                .mapToDouble(result -> ((Distance) result).distance());
    }

    private DoubleStream pValues() {
        return results.stream()
                .flatMapToDouble(result -> result.match(
                        significance -> DoubleStream.of(significance.pValue()),
                        distance -> DoubleStream.of(distance.pValue()),
                        notComputable -> DoubleStream.empty()));
    }
}
