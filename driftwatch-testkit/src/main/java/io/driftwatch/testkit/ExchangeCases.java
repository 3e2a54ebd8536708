package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Significance;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import io.driftwatch.testkit.StatTestTraits.Symmetry;
import java.util.stream.Stream;

/** Exchanging the sides does what the traits say. */
final class ExchangeCases {

    private static final double ROUNDING = 1e-12;

    private ExchangeCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types()
                .filter(type -> test.traits().symmetry(type) != Symmetry.NONE)
                .flatMap(type -> of(test, type));
    }

    private static Stream<ContractCase> of(Subject test, ColumnType type) {
        OrdinaryRows rows = test.rows(type);
        return Stream.of(
                exchanged(test, type + ", without drift", rows.drawn(31, 150), rows.drawn(32, 150)),
                exchanged(test, type + ", drifted", rows.drawn(33, 120), rows.drifted(34, 120, 0.4)),
                exchanged(test, type + ", of unequal size", rows.drawn(35, 400), rows.drifted(36, 37, 0.4)),
                exchanged(test, type + ", of a few rows", rows.drawn(37, 5), rows.drifted(38, 3, 1)),
                exchanged(test, type + ", constant", rows.profile(-1, -1, -1), rows.profile(1, 1)));
    }

    private static ContractCase exchanged(Subject test, String what, ColumnProfile one, ColumnProfile other) {
        return test.when("sides exchanged, " + what, subject -> {
            StatTestResult before = subject.compare(one, other);
            StatTestResult after = subject.compare(other, one);
            subject.requireAgreement(
                    agreement(subject.traits(), one.type()), exchanged(subject.traits(), before), after);
        });
    }

    private static Agreement agreement(StatTestTraits traits, ColumnType type) {
        double tolerance = traits.symmetry(type) == Symmetry.EXACT ? 0 : ROUNDING;
        Agreement numbers = Agreement.within(tolerance).ignoringReasons();
        return traits.statistic() == Statistic.OTHER ? numbers.ignoring(ResultNumbers.STATISTIC) : numbers;
    }

    private static StatTestResult exchanged(StatTestTraits traits, StatTestResult before) {
        return before instanceof Significance found && traits.statistic() == Statistic.SIGNED
                ? new Significance(-found.statistic(), found.pValue(), found.effectSize(), found.noiseLevel())
                : before;
    }
}
