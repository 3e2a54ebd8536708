package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers at the ends of what a double holds give a finite result or none, and never an exception. */
final class AwkwardNumbersCases {

    private AwkwardNumbersCases() {}

    static Stream<ContractCase> of(Subject test) {
        if (!test.compares(ColumnType.NUMERIC)) {
            return Stream.empty();
        }
        return Stream.concat(pairs(test), zeros(test));
    }

    private static Map<String, ColumnProfile> samples() {
        Map<String, ColumnProfile> samples = new LinkedHashMap<>();
        samples.put("one zero", Profiles.numbers(0));
        samples.put("one to five", Profiles.numbers(1, 2, 3, 4, 5));
        samples.put("ties", Profiles.numbers(1, 1, 1, 2, 2, 2, 2, 3));
        samples.put("denormals", Profiles.numbers(-Double.MIN_VALUE, 0, Double.MIN_VALUE, 3 * Double.MIN_VALUE));
        samples.put("plus and minus 1e308", Profiles.numbers(-1e308, 1e308, 1e308, 1.5e308));
        samples.put("the largest double", Profiles.numbers(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE));
        samples.put("all magnitudes", Profiles.numbers(steps(n -> Math.scalb(1.0, 41 * (n - 25)))));
        samples.put("a range of 1e308", Profiles.numbers(steps(n -> (n - 25) * 7e306)));
        samples.put("neighbours of 1", Profiles.numbers(1, Math.nextUp(1.0), Math.nextDown(1.0), 1));
        return samples;
    }

    private static double[] steps(IntToDoubleFunction value) {
        return IntStream.range(0, 50).mapToDouble(value).toArray();
    }

    private static Stream<ContractCase> pairs(Subject test) {
        Map<String, ColumnProfile> samples = samples();
        return samples.entrySet().stream()
                .flatMap(one -> samples.entrySet().stream()
                        .map(other -> test.when(
                                one.getKey() + " against " + other.getKey(),
                                subject -> subject.compare(one.getValue(), other.getValue()))));
    }

    private static Stream<ContractCase> zeros(Subject test) {
        return Stream.of(test.when("-0.0 is 0.0", subject -> {
            ColumnProfile other = Profiles.numbers(0, 0, 1, 2);
            subject.requireAgreement(
                    Agreement.EXACT,
                    subject.compare(Profiles.numbers(0.0, 0.0, 1), other),
                    subject.compare(Profiles.numbers(-0.0, 0.0, 1), other));
        }));
    }
}
