package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where there is nothing to compare, a test says so in a plain sentence. */
final class NothingToCompareCases {

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\V{8,}[.]");

    private NothingToCompareCases() {}

    static Stream<ContractCase> of(Subject test) {
        return Stream.concat(test.types().flatMap(type -> emptySides(test, type)), otherTypes(test));
    }

    private static Stream<ContractCase> emptySides(Subject test, ColumnType type) {
        ColumnProfile rows = test.rows(type).drawn(61, 60);
        return sidesWithoutValues(type, rows).entrySet().stream()
                .flatMap(side -> Stream.of(
                        notComputable(test, type + ", reference " + side.getKey(), side.getValue(), rows),
                        notComputable(test, type + ", current data " + side.getKey(), rows, side.getValue()),
                        notComputable(test, type + ", both " + side.getKey(), side.getValue(), side.getValue())));
    }

    private static Map<String, ColumnProfile> sidesWithoutValues(ColumnType type, ColumnProfile rows) {
        Map<String, ColumnProfile> sides = new LinkedHashMap<>();
        sides.put("withheld", rows.withhold());
        if (type == ColumnType.NUMERIC) {
            sides.put("without rows", Profiles.numbers());
            sides.put("all missing", Profiles.numbersAndMissing(60));
            sides.put("of nothing finite", Profiles.numbers(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN));
        } else {
            sides.put("without rows", Profiles.names(List.of()));
            sides.put("all missing", Profiles.namesAndMissing(60, List.of()));
        }
        return sides;
    }

    private static Stream<ContractCase> otherTypes(Subject test) {
        ColumnProfile numbers = test.rows(ColumnType.NUMERIC).drawn(62, 60);
        ColumnProfile names = test.rows(ColumnType.CATEGORICAL).drawn(63, 60);
        Stream<ContractCase> mixed = Stream.of(
                notComputable(test, "numbers against names", numbers, names),
                notComputable(test, "names against numbers", names, numbers));
        Stream<ContractCase> undeclared = Stream.of(numbers, names)
                .filter(column -> !test.compares(column.type()))
                .map(column -> notComputable(test, column.type() + ", which it does not declare", column, column));
        return Stream.concat(mixed, undeclared);
    }

    private static ContractCase notComputable(
            Subject test, String what, ColumnProfile reference, ColumnProfile current) {
        return test.when(what, subject -> {
            StatTestResult result = subject.compare(reference, current);
            subject.require(
                    result instanceof NotComputable,
                    "it must be not computable, but gives " + ResultNumbers.shown(result) + ".");
            String reason = ((NotComputable) result).reason();
            subject.require(
                    SENTENCE.matcher(reason).matches(),
                    "the reason must be a sentence on one line, with a capital and a full stop, not '" + reason + "'.");
        });
    }
}
