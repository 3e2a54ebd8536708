package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.Dataset;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Movement.Interval;
import io.driftwatch.report.Movement.Name;
import io.driftwatch.report.Movement.OfNames;
import io.driftwatch.report.Movement.OfNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static ColumnProfile numbers(double... values) {
        return Profiler.withDefaults()
                .profile(Dataset.builder().numeric("x", values).build())
                .column("x");
    }

    private static ColumnProfile from(int first, int last) {
        return numbers(IntStream.rangeClosed(first, last).asDoubleStream().toArray());
    }

    private static ColumnProfile names(Map<String, Long> counts) {
        return CategoricalProfile.of("x", 0, counts);
    }

    private static OfNumbers moved(ColumnProfile reference, ColumnProfile current) {
        return (OfNumbers) Movement.between(reference, current).orElseThrow();
    }

    private static String words(ColumnProfile reference, ColumnProfile current) {
        ColumnDrift column = Reports.drifted("x", "ks", Reports.distance(0.4));
        return new ColumnDrift(
                        column.column(),
                        column.type(),
                        column.test(),
                        column.verdict(),
                        column.severity(),
                        column.evidence(),
                        column.decidedBy(),
                        null,
                        ColumnSummary.of(reference),
                        ColumnSummary.of(current))
                .withMovement(Movement.between(reference, current).orElse(null))
                .whatMoved()
                .orElse("");
    }

    /** 1 to 40 against 21 to 60: from 41 up no row of 40 becomes 20 of 40, and 21 to 40 keeps its share. */
    @Test
    void ofAShiftRowsGatherAtItsEnd() {
        ColumnProfile low = from(1, 40);
        ColumnProfile high = from(21, 60);
        assertThat(moved(low, high))
                .isEqualTo(new OfNumbers(20, 40, false, new Interval(41, Double.POSITIVE_INFINITY, 0, 0.5)));
        assertThat(words(low, high)).isEqualTo("mean 20.5 -> 40.5 (+98 %); more rows from 41 up (0 % -> 50 %)");
        assertThat(moved(high, low))
                .isEqualTo(new OfNumbers(40, 20, false, new Interval(Double.NEGATIVE_INFINITY, 20, 0, 0.5)));
        assertThat(words(high, low)).isEqualTo("mean 40.5 -> 20.5 (-49 %); more rows up to 20 (0 % -> 50 %)");
    }

    @Test
    void rowsGatherInTheMiddle() {
        ColumnProfile wide = from(1, 100);
        ColumnProfile narrow = from(41, 60);
        assertThat(words(wide, narrow)).isEqualTo("mean 50.5 -> 50.5; more rows between 41 and 60 (20 % -> 100 %)");
    }

    @Test
    void ofRunsThatGainAsMuchTheFirstCounts() {
        ColumnProfile wide = from(1, 100);
        double[] both = DoubleStream.concat(
                        IntStream.rangeClosed(11, 20).asDoubleStream(),
                        IntStream.rangeClosed(71, 80).asDoubleStream())
                .toArray();
        assertThat(moved(wide, numbers(both)).gained()).isEqualTo(new Interval(11, 20, 0.1, 0.5));
    }

    @Test
    void fewNumbersAreToldValueByValue() {
        ColumnProfile before = numbers(1, 1, 1, 2, 2, 2, 2, 2, 2, 94103);
        ColumnProfile now = numbers(1, 1, 1, 2, 2, 2, 94103, 94103, 94103, 94103);
        assertThat(moved(before, now).gained()).isEqualTo(new Interval(94103, 94103, 0.1, 0.4));
        assertThat(words(before, now)).endsWith("; more rows with the value 94103 (10 % -> 40 %)");
        assertThat(words(now, before)).endsWith("; more rows with the value 2 (30 % -> 60 %)");
    }

    @Test
    void constantsMoveByTheirValue() {
        assertThat(words(numbers(5, 5, 5), numbers(7, 7)))
                .isEqualTo("mean 5 -> 7 (+40 %); more rows with the value 7 (0 % -> 100 %)");
        assertThat(words(numbers(0, 0), numbers(7)))
                .isEqualTo("mean 0 -> 7; more rows with the value 7 (0 % -> 100 %)");
    }

    @Test
    void theMedianTellsMoreWhereOneValueDecidesTheMean() {
        double[] outlier = IntStream.rangeClosed(11, 50).asDoubleStream().toArray();
        outlier[39] = 1e6;
        assertThat(words(from(1, 40), numbers(outlier)))
                .isEqualTo("median 20 -> 30 (+50 %); more rows from 41 up (0 % -> 25 %)");
    }

    @Test
    void aMedianThatStaysTellsNothing() {
        double[] outlier = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        outlier[39] = 1e6;
        assertThat(words(from(1, 40), numbers(outlier)))
                .isEqualTo("mean 20.5 -> 25020 (+120000 %); more rows with the value 1000000 (0 % -> 2.5 %)");
    }

    @Test
    void namesRiseAndFall() {
        ColumnProfile before = names(Map.of("a", 50L, "b", 30L, "c", 20L));
        ColumnProfile now = names(Map.of("a", 60L, "b", 120L, "d", 10L, "e", 10L));
        assertThat(Movement.between(before, now))
                .contains(new OfNames(new Name("b", 0.3, 0.6), new Name("a", 0.5, 0.3), 2, 0.1, 1, 0.2));
        assertThat(words(before, now))
                .isEqualTo("more rows with 'b' (30 % -> 60 %), fewer with 'a' (50 % -> 30 %); 2 new names (10 %);"
                        + " 1 vanished name (20 %)");
        assertThat(words(now, before))
                .isEqualTo("more rows with 'a' (30 % -> 50 %), fewer with 'b' (60 % -> 30 %); 1 new name (20 %);"
                        + " 2 vanished names (10 %)");
    }

    @Test
    void aNewNameIsNotToldTwice() {
        assertThat(words(names(Map.of("a", 1L)), names(Map.of("b", 1L))))
                .isEqualTo("more rows with 'b' (0 % -> 100 %), fewer with 'a' (100 % -> 0 %)");
    }

    @Test
    void hostileNamesAreShortAndVisible() {
        String hostile = "\u001b[2J" + "x".repeat(10_000);
        assertThat(words(names(Map.of("a", 1L)), names(Map.of(hostile, 1L))))
                .startsWith("more rows with '\\u{1b}[2J" + "x".repeat(36) + "… (10004 characters)' (")
                .hasSizeLessThan(200);
    }

    @Test
    void nothingMovesBetweenEqualShares() {
        assertThat(Movement.between(numbers(1, 2), numbers(1, 1, 2, 2))).isEmpty();
        assertThat(Movement.between(names(Map.of("a", 1L)), names(Map.of("a", 7L))))
                .isEmpty();
    }

    /** Of 3,000,000,000 rows, one more in a value is a gain that no share can tell. */
    @Test
    void aGainThatNoShareCanTellIsNone() {
        long rows = 2_999_999_998L;
        assertThat(Movement.between(weighted(1, rows - 1), weighted(1, rows))).isEmpty();
        assertThat(Movement.between(weighted(1, rows - 1), weighted(1, rows / 2)))
                .isPresent();
    }

    private static ColumnProfile weighted(long... weights) {
        long rows = Arrays.stream(weights).sum();
        return NumericProfile.of(
                "x", new NumericProfile.Counts(rows, 0, 0, 0, 0), WeightedSample.of(new double[] {0, 1}, weights));
    }

    @Test
    void nothingIsKnownOfOneSideOrTwoTypes() {
        ColumnProfile some = numbers(1, 2);
        assertThat(Movement.between(some, numbers())).isEmpty();
        assertThat(Movement.between(numbers(), some)).isEmpty();
        assertThat(Movement.between(some, some.withhold())).isEmpty();
        assertThat(Movement.between(some.withhold(), some)).isEmpty();
        assertThat(Movement.between(some, names(Map.of("a", 1L)))).isEmpty();
        assertThat(Movement.between(names(Map.of("a", 1L)), some)).isEmpty();
    }

    /** Every run of neighbours is tried, 200 times: none gains more, and none that gains as much ends earlier. */
    @Test
    void noOtherRunGainsMore() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[] before = random.ints(30, 0, 40).asDoubleStream().toArray();
            double[] now = random.ints(45, 5, 50).asDoubleStream().toArray();
            assertThat(moved(numbers(before), numbers(now)).gained()).isEqualTo(byTrial(before, now));
            assertThat(moved(numbers(shuffled(before, random)), numbers(shuffled(now, random))))
                    .isEqualTo(moved(numbers(before), numbers(now)));
        }
    }

    private static double[] shuffled(double[] values, Random random) {
        List<Double> list = new ArrayList<>(DoubleStream.of(values).boxed().toList());
        Collections.shuffle(list, random);
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Interval byTrial(double[] before, double[] now) {
        double[] values = DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(now))
                .distinct()
                .sorted()
                .toArray();
        long most = 0;
        Optional<Interval> best = Optional.empty();
        for (int to = 0; to < values.length; to++) {
            for (int from = to; from >= 0; from--) {
                long reference = within(before, values[from], values[to]);
                long current = within(now, values[from], values[to]);
                long gain = current * before.length - reference * now.length;
                if (gain > most) {
                    most = gain;
                    boolean single = from == to;
                    best = Optional.of(new Interval(
                            from == 0 && !single ? Double.NEGATIVE_INFINITY : values[from],
                            to == values.length - 1 && !single ? Double.POSITIVE_INFINITY : values[to],
                            (double) reference / before.length,
                            (double) current / now.length));
                }
            }
        }
        return best.orElseThrow();
    }

    private static long within(double[] values, double from, double to) {
        return DoubleStream.of(values).filter(it -> it >= from && it <= to).count();
    }

    @Test
    void theHashIsOfEveryNumberOfAMovement() {
        Interval interval = new Interval(1, 2, 0.25, 0.5);
        Name rose = new Name("a", 0.25, 0.5);
        Name fell = new Name("b", 0.5, 0.25);
        List<Movement> movements = List.of(
                new OfNumbers(1, 2, false, interval),
                new OfNumbers(0, 2, false, interval),
                new OfNumbers(1, 3, false, interval),
                new OfNumbers(1, 2, true, interval),
                new OfNumbers(1, 2, false, new Interval(0, 2, 0.25, 0.5)),
                new OfNumbers(1, 2, false, new Interval(1, 3, 0.25, 0.5)),
                new OfNumbers(1, 2, false, new Interval(1, 2, 0, 0.5)),
                new OfNumbers(1, 2, false, new Interval(1, 2, 0.25, 1)),
                new OfNames(rose, fell, 1, 0.5, 1, 0.5),
                new OfNames(new Name("c", 0.25, 0.5), fell, 1, 0.5, 1, 0.5),
                new OfNames(new Name("a", 0, 0.5), fell, 1, 0.5, 1, 0.5),
                new OfNames(new Name("a", 0.25, 1), fell, 1, 0.5, 1, 0.5),
                new OfNames(rose, rose, 1, 0.5, 1, 0.5),
                new OfNames(rose, fell, 2, 0.5, 1, 0.5),
                new OfNames(rose, fell, 1, 0.25, 1, 0.5),
                new OfNames(rose, fell, 1, 0.5, 2, 0.5),
                new OfNames(rose, fell, 1, 0.5, 1, 0.25));
        ColumnDrift column = Reports.drifted("x", "ks", Evidence.NONE);
        assertThat(movements.stream()
                        .map(movement -> Reports.report(null, column.withMovement(movement))
                                .hash()))
                .doesNotHaveDuplicates()
                .doesNotContain(Reports.report(null, column).hash());
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Interval(2, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An interval cannot reach from 2.0 to 1.0.");
        assertThatThrownBy(() -> new Interval(1, 2, 0.5, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The share of an interval must rise, not go from 0.5 to 0.5.");
        assertThatThrownBy(() -> new Name("a", 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shares of rows (name) must be from 0 to 1, not 0.0 and NaN.");
        Interval interval = new Interval(1, 2, 0, 1);
        assertThatThrownBy(() -> new OfNumbers(Double.NaN, 1, false, interval))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Medians must be finite, not NaN and 1.0.");
        Name name = new Name("a", 0, 1);
        assertThatThrownBy(() -> new OfNames(name, name, -1, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There cannot be -1 new and 0 vanished names.");
    }
}
