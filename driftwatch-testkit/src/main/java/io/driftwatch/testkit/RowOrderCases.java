package io.driftwatch.testkit;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.StatTestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Neither the order of rows nor how they were split and merged changes a result. */
final class RowOrderCases {

    private RowOrderCases() {}

    static Stream<ContractCase> of(Subject test) {
        return test.types().flatMap(type -> Stream.concat(shuffles(test, type), splits(test, type)));
    }

    private static Stream<ContractCase> shuffles(Subject test, ColumnType type) {
        OrdinaryRows ordinary = test.rows(type);
        return LongStream.rangeClosed(1, 3)
                .mapToObj(seed -> test.when(
                        type + ", rows shuffled with seed " + seed,
                        subject -> changesNothing(subject, type, rows -> ordinary.profile(shuffled(rows, seed)))));
    }

    private static Stream<ContractCase> splits(Subject test, ColumnType type) {
        OrdinaryRows ordinary = test.rows(type);
        return Stream.of(2, 7, 64)
                .flatMap(parts -> Stream.of(
                        test.when(
                                type + ", " + parts + " parts merged",
                                subject -> changesNothing(subject, type, rows -> merged(parts(ordinary, rows, parts)))),
                        test.when(
                                type + ", " + parts + " parts merged backwards",
                                subject -> changesNothing(
                                        subject, type, rows -> merged(reversed(parts(ordinary, rows, parts)))))));
    }

    private static void changesNothing(Subject subject, ColumnType type, Function<double[], ColumnProfile> profiling) {
        double[] reference = OrdinaryRows.draw(21, 300);
        double[] current = OrdinaryRows.draw(22, 240);
        OrdinaryRows ordinary = subject.rows(type);
        StatTestResult inOrder = subject.compare(ordinary.profile(reference), ordinary.profile(current));
        StatTestResult otherwise = subject.compare(profiling.apply(reference), profiling.apply(current));
        subject.requireAgreement(Agreement.EXACT, inOrder, otherwise);
    }

    private static double[] shuffled(double[] rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shuffled = rows.clone();
        for (int last = shuffled.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            double value = shuffled[last];
            shuffled[last] = shuffled[other];
            shuffled[other] = value;
        }
        return shuffled;
    }

    private static List<ColumnProfile> parts(OrdinaryRows ordinary, double[] rows, int parts) {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int from = part * rows.length / parts;
            int to = (part + 1) * rows.length / parts;
            profiles.add(ordinary.profile(Arrays.copyOfRange(rows, from, to)));
        }
        return profiles;
    }

    private static List<ColumnProfile> reversed(List<ColumnProfile> parts) {
        List<ColumnProfile> backwards = new ArrayList<>(parts);
        Collections.reverse(backwards);
        return backwards;
    }

    private static ColumnProfile merged(List<ColumnProfile> parts) {
        return parts.stream().reduce(ColumnProfile::merge).orElseThrow();
    }
}
