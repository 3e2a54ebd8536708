package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.testkit.StatTestTraits.Statistic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names are names: any characters, any number of them, in no order. */
final class CategoryCases {

    private static final double ROUNDING = 1e-12;
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "NaN",
            "\u0000",
            "a\nb",
            "\u0130\u0131\u017f",
            "e\u0301",
            "\u00e9",
            "\ud800",
            "\ud83d\ude00",
            "\u202eabc",
            "'; drop table x; --",
            "%s{0}$1\\",
            "x".repeat(100_000));

    private CategoryCases() {}

    static Stream<ContractCase> of(Subject test) {
        if (!test.compares(ColumnType.CATEGORICAL)) {
            return Stream.empty();
        }
        int most = test.traits().mostDistinct(ColumnType.CATEGORICAL);
        return Stream.of(
                test.when("a name that is new", subject -> subject.compare(counted("a", 90), counted("a", 80, "b", 9))),
                test.when(
                        "a name that is gone", subject -> subject.compare(counted("a", 90, "b", 9), counted("a", 80))),
                test.when(
                        "no name in common",
                        subject -> subject.compare(counted("a", 40, "b", 50), counted("c", 60, "d", 30))),
                test.when("2000 names", subject -> subject.compare(many(2_000, 1), many(2_000, 2))),
                test.when("hostile characters", subject -> subject.compare(hostile(1, most), hostile(3, most))),
                test.when("other names for the same", CategoryCases::looksAtNoName));
    }

    private static ColumnProfile counted(Object... namesAndRows) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRows.length; i += 2) {
            counts.put((String) namesAndRows[i], ((Number) namesAndRows[i + 1]).longValue());
        }
        return Profiles.counted(counts);
    }

    private static ColumnProfile many(int names, int step) {
        Map<String, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, names).forEach(name -> counts.put("n" + name, 1L + name * step % 3));
        return Profiles.counted(counts);
    }

    private static ColumnProfile hostile(int step, int most) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int name = 0; name < Math.min(most, HOSTILE.size()); name++) {
            counts.put(HOSTILE.get(name), 20L + name * step % 7);
        }
        return Profiles.counted(counts);
    }

    /** Large counts without ties, so that no rule for small or equal groups comes in. */
    private static void looksAtNoName(Subject subject) {
        StatTestResult before = subject.computed(counted("a", 300, "b", 410), counted("a", 350, "b", 260));
        StatTestResult after = subject.computed(counted("z", 300, "b", 410), counted("z", 350, "b", 260));
        Agreement numbers = Agreement.within(ROUNDING);
        subject.requireAgreement(
                subject.traits().statistic() == Statistic.MAGNITUDE
                        ? numbers.ignoring(ResultNumbers.P_VALUE, ResultNumbers.NOISE_LEVEL)
                        : numbers.ignoring(ResultNumbers.P_VALUE, ResultNumbers.NOISE_LEVEL, ResultNumbers.STATISTIC),
                before,
                after);
    }
}
