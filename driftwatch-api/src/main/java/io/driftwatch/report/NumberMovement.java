package io.driftwatch.report;

import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Movement.Interval;
import io.driftwatch.report.Movement.OfNumbers;
import java.util.Optional;

/**
 * Finds the run of neighbouring values whose share of rows rose most, in one walk over both sorted samples: the maximum
 * sum of a contiguous run, by Kadane's rule (Bentley 1984, doi:10.1145/358234.381162). Gains are counted as
 * {@code current rows · reference total − reference rows · current total}, which a long holds without rounding, because
 * a side has at most {@link io.driftwatch.profile.DatasetProfile#MAXIMUM_ROWS} rows. Of runs that gain as much, the one
 * that ends first counts, and of those the one that begins last.
 */
final class NumberMovement {

    private static final double LOWER_QUARTILE = 0.25;
    private static final double MEDIAN = 0.5;
    private static final double UPPER_QUARTILE = 0.75;

    private final long referenceTotal;
    private final long currentTotal;
    private final boolean singly;
    private Run run = Run.EMPTY;
    private Run best = Run.EMPTY;

    /** Neighbouring values, and the rows that have them. */
    private record Run(double from, double to, long reference, long current, long gain) {

        static final Run EMPTY = new Run(0, 0, 0, 0, 0);

        /** Of very many rows, one more is less than a share can tell. */
        boolean isSeen(long referenceTotal, long currentTotal) {
            return (double) current / currentTotal > (double) reference / referenceTotal;
        }

        Run with(double value, long moreReference, long moreCurrent, long more) {
            return new Run(
                    gain > 0 ? from : value, value, reference + moreReference, current + moreCurrent, gain + more);
        }
    }

    private NumberMovement(WeightedSample reference, WeightedSample current) {
        this.referenceTotal = reference.total();
        this.currentTotal = current.total();
        this.singly = reference.hasFewValuesWith(current);
    }

    /** Of two sides with valid rows and values. */
    static Optional<Movement> between(NumericProfile reference, NumericProfile current) {
        NumberMovement walk = new NumberMovement(reference.sample(), current.sample());
        PairedValues both = new PairedValues(reference.sample(), current.sample());
        while (both.next()) {
            walk.add(both.value(), both.reference(), both.current());
        }
        if (!walk.best.isSeen(walk.referenceTotal, walk.currentTotal)) {
            return Optional.empty();
        }
        double before = reference.sample().quantile(MEDIAN);
        double now = current.sample().quantile(MEDIAN);
        boolean heavyTailed = !walk.singly && before != now && (isTailed(reference) || isTailed(current));
        return Optional.of(new OfNumbers(before, now, heavyTailed, walk.gained(reference, current)));
    }

    private void add(double value, long reference, long current) {
        long gain = current * referenceTotal - reference * currentTotal;
        run = (singly || run.gain <= 0 ? Run.EMPTY : run).with(value, reference, current, gain);
        if (run.gain > best.gain) {
            best = run;
        }
    }

    private Interval gained(NumericProfile reference, NumericProfile current) {
        double lowest =
                Math.min(reference.minimum().orElseThrow(), current.minimum().orElseThrow());
        double highest =
                Math.max(reference.maximum().orElseThrow(), current.maximum().orElseThrow());
        boolean single = best.from == best.to;
        return new Interval(
                best.from == lowest && !single ? Double.NEGATIVE_INFINITY : best.from,
                best.to == highest && !single ? Double.POSITIVE_INFINITY : best.to,
                (double) best.reference / referenceTotal,
                (double) best.current / currentTotal);
    }

    /** The mean is outside the middle half of the values. */
    private static boolean isTailed(NumericProfile side) {
        double mean = side.mean().orElseThrow();
        return mean < side.sample().quantile(LOWER_QUARTILE)
                || mean > side.sample().quantile(UPPER_QUARTILE);
    }
}
