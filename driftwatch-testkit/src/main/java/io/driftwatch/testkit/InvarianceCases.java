package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.testkit.StatTestTraits.Invariance;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** A map of all values that the traits allow changes nothing. */
final class InvarianceCases {

    private static final double ROUNDING = 1e-9;

    private InvarianceCases() {}

    static Stream<ContractCase> of(Subject test) {
        Invariance invariance = test.traits().invariance();
        if (invariance == Invariance.NONE || !test.compares(ColumnType.NUMERIC)) {
            return Stream.empty();
        }
        Stream<ContractCase> units = Stream.of(
                mapped(test, "a million times as large", value -> value * 0x1p20),
                mapped(test, "a billionth as large", value -> value * 0x1p-30),
                mapped(test, "moved by 4096", value -> value + 4_096),
                mapped(test, "moved and stretched", value -> 0.25 * value - 64));
        Stream<ContractCase> order = Stream.of(
                mapped(test, "the exponentials of them", StrictMath::exp),
                mapped(test, "the cube roots", StrictMath::cbrt));
        return invariance == Invariance.ORDER ? Stream.concat(units, order) : units;
    }

    private static ContractCase mapped(Subject test, String what, DoubleUnaryOperator map) {
        return test.when("values " + what, subject -> {
            OrdinaryRows rows = subject.rows(ColumnType.NUMERIC);
            double[] reference = rows.numbers(OrdinaryRows.draw(111, 160));
            double[] current = rows.numbers(OrdinaryRows.draw(112, 130));
            StatTestResult before = subject.computed(Profiles.numbers(reference), Profiles.numbers(current));
            subject.requireAgreement(
                    agreement(before), before, subject.computed(mapped(map, reference), mapped(map, current)));
        });
    }

    /** Draws may begin elsewhere where a distance differs in its last bit, which their p-value then shows. */
    private static Agreement agreement(StatTestResult before) {
        Agreement numbers = Agreement.within(ROUNDING);
        return before instanceof Distance
                ? numbers.ignoring(ResultNumbers.P_VALUE, ResultNumbers.NOISE_LEVEL)
                : numbers;
    }

    private static ColumnProfile mapped(DoubleUnaryOperator map, double... values) {
        return Profiles.numbers(Arrays.stream(values).map(map).toArray());
    }
}
