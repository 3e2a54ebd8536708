package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.EffectSize;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Data as most columns have them give a result. */
final class OrdinaryCases {

    private static final double ROUNDING = 1e-12;

    private OrdinaryCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types()
                .flatMap(type -> Stream.of(
                        test.when(type + ", 200 against 150 rows", subject -> compares(subject, type, 200, 150)),
                        test.when(type + ", 2000 against 40 rows", subject -> compares(subject, type, 2_000, 40)),
                        test.when(type + ", 40 against 2000 rows", subject -> compares(subject, type, 40, 2_000))));
    }

    private static void compares(Subject subject, ColumnType type, int rows, int otherRows) {
        OrdinaryRows ordinary = subject.rows(type);
        ColumnProfile reference = ordinary.drawn(11, rows);
        ColumnProfile current = ordinary.drifted(12, otherRows, 0.5);
        StatTestResult result = subject.computed(reference, current);
        if (result instanceof Distance found) {
            subject.require(
                    found.noiseLevel() > 0,
                    "the noise level must be above 0, because sampling alone moves every distance: it gives "
                            + ResultNumbers.shown(found) + ".");
        }
        if (result instanceof Significance found && found.effectSize().isPresent()) {
            double effect = EffectSize.of(reference, current);
            subject.requireAgreement(
                    Agreement.within(ROUNDING),
                    new Significance(found.statistic(), found.pValue(), OptionalDouble.of(effect), found.noiseLevel()),
                    found);
        }
    }
}
