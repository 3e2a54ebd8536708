package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import java.util.Map;
import java.util.stream.Stream;

/** Any number of rows gives a result or a reason, from one row to the most that a profile holds. */
final class RowCountCases {

    private static final long HALF = DatasetProfile.MAXIMUM_ROWS / 2;

    private RowCountCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types().flatMap(type -> Stream.concat(few(test, type), Stream.of(most(test, type))));
    }

    private static Stream<ContractCase> few(Subject test, ColumnType type) {
        OrdinaryRows rows = test.rows(type);
        return Stream.of(1, 2, 3, 5, 10, 31)
                .flatMap(reference -> Stream.of(1, 2, 3, 5, 10, 31)
                        .map(current -> test.when(
                                type + ", " + reference + " against " + current + " rows",
                                subject ->
                                        subject.compare(rows.drawn(71, reference), rows.drifted(72, current, 0.5)))));
    }

    private static ContractCase most(Subject test, ColumnType type) {
        return test.when(
                type + ", the most rows that a profile holds",
                subject -> subject.compare(halves(type, 0), halves(type, 40_000)));
    }

    private static ColumnProfile halves(ColumnType type, long moved) {
        return type == ColumnType.NUMERIC
                ? Profiles.counted(new double[] {1, 2}, HALF + moved, HALF - moved)
                : Profiles.counted(Map.of("one", HALF + moved, "other", HALF - moved));
    }
}
