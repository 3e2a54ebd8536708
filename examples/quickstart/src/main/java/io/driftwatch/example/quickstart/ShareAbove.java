package io.driftwatch.example.quickstart;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the shares of rows above a limit; p by Hoeffding's inequality, 2·exp(−2d²/(1/n + 1/m)). */
record ShareAbove(double limit) implements StatTest {

    @Override
    public String name() {
        return "share-above";
    }

    @Override
    public Set<ColumnType> columnTypes() {
        return Set.of(ColumnType.NUMERIC);
    }

    @Override
    public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
        if (!(reference instanceof NumericProfile before) || !(current instanceof NumericProfile now)) {
            return new StatTestResult.NotComputable("A limit divides numbers only.");
        }
        if (before.sample().size() == 0 || now.sample().size() == 0) {
            return new StatTestResult.NotComputable("One side has no usable values.");
        }
        double difference = share(now.sample()) - share(before.sample());
        double noise = 1.0 / before.valid() + 1.0 / now.valid();
        double p = 2 * StrictMath.exp(-2 * difference * difference / noise);
        return new StatTestResult.Significance(difference, Math.min(1, p));
    }

    private double share(WeightedSample sample) {
        long above = IntStream.range(0, sample.size())
                .filter(i -> sample.value(i) > limit)
                .mapToLong(sample::weight)
                .sum();
        return (double) above / sample.total();
    }
}
