package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.stattest.StatTestResult;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Without drift, a p-value of at most 0.05 comes no more often than it says. */
final class FalseAlarmCases {

    private static final int SAMPLES = 200;
    private static final double LEVEL = 0.05;
    /**
     * The upper end of the two-sided 99.9 % band of a binomial count of 200 at 0.05: scipy's binom.ppf(0.9995, 200,
     * 0.05).
     */
    private static final int MOST_ALARMS = 21;

    private static final long SEED = 20_260_131;

    private FalseAlarmCases() {}

    static Stream<ContractCase> of(Subject test) {
        if (!test.traits().holdsItsLevel()) {
            return Stream.empty();
        }
        return test.types()
                .flatMap(type -> Stream.of(
                        test.when(type + ", halves of 100 rows", subject -> seldomAlarms(subject, type, 100, 50)),
                        test.when(type + ", 30 of 120 rows", subject -> seldomAlarms(subject, type, 120, 30))));
    }

    private static void seldomAlarms(Subject subject, ColumnType type, int rows, int ofCurrent) {
        SplittableRandom random = new SplittableRandom(SEED);
        OrdinaryRows ordinary = subject.rows(type);
        int alarms = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] all = OrdinaryRows.draw(random, rows);
            ColumnProfile reference = ordinary.profile(Arrays.copyOfRange(all, ofCurrent, rows));
            ColumnProfile current = ordinary.profile(Arrays.copyOf(all, ofCurrent));
            StatTestResult result = subject.compare(reference, current);
            alarms += ResultNumbers.pValue(result).orElse(1) <= LEVEL ? 1 : 0;
        }
        subject.require(
                alarms <= MOST_ALARMS,
                "in " + alarms + " of " + SAMPLES + " comparisons without drift the p-value is at most "
                        + Figures.brief(LEVEL) + "; by chance there are no more than " + MOST_ALARMS + ".");
    }
}
