package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowProfilerTest {

    private record Payment(
            double amount, @Nullable Integer age, @Nullable String country, double score) {}

    private static final List<Payment> PAYMENTS = List.of(
            new Payment(1.5, 40, "SE", 0.1),
            new Payment(-0.0, null, "NO", 0.2),
            new Payment(Double.NaN, 60, null, 0.3),
            new Payment(1.5, 50, "SE", Double.POSITIVE_INFINITY));

    private static RowProfiler.Builder<Payment> payments() {
        return RowProfiler.builder(Payment.class)
                .numeric("amount", Payment::amount)
                .nullableNumeric("age", Payment::age)
                .categorical("country", Payment::country)
                .score("score", Payment::score);
    }

    private static DatasetProfile ofDataset() {
        return Profiler.withDefaults()
                .profile(Dataset.builder()
                        .numeric("amount", 1.5, 0.0, Double.NaN, 1.5)
                        .column(NumericColumn.ofNullable("age", Arrays.asList(40, null, 60, 50)))
                        .categorical("country", "SE", "NO", null, "SE")
                        .numeric("score", 0.1, 0.2, 0.3, Double.POSITIVE_INFINITY)
                        .build());
    }

    @Test
    void profilesRowsAsADatasetIsProfiled() {
        RowProfiler<Payment> profiler = payments().build();
        PAYMENTS.forEach(profiler::add);
        assertThat(profiler.rows()).isEqualTo(4);
        assertThat(profiler.cut()).isEqualTo(ofDataset());
        assertThat(profiler.failures()).isEmpty();
    }

    @Test
    void aCutBeginsTheNextWindow() {
        RowProfiler<Payment> profiler = payments().build();
        profiler.add(PAYMENTS.get(0));
        DatasetProfile first = profiler.cut();
        PAYMENTS.subList(1, 4).forEach(profiler::add);
        DatasetProfile second = profiler.cut();
        assertThat(first.rows()).isEqualTo(1);
        assertThat(second.rows()).isEqualTo(3);
        assertThat(first.merge(second)).isEqualTo(ofDataset());
    }

    @Test
    void aWindowWithoutRowsIsNotGreen() {
        DatasetProfile empty = payments().build().cut();
        assertThat(empty.rows()).isZero();
        assertThat(empty.schema()).isEqualTo(ofDataset().schema());
        DriftReport report = new Script()
                .compare(
                        Tables.numbers("amount"),
                        Dataset.builder().numeric("amount").build());
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void anExtractorThatThrowsCostsOneValueAndNoRow() {
        RowProfiler<Payment> profiler = RowProfiler.builder(Payment.class)
                .numeric("age", payment -> payment.age()) // unboxes null
                .categorical("country", payment -> Objects.requireNonNull(payment.country()))
                .numeric("amount", Payment::amount)
                .build();
        PAYMENTS.forEach(profiler::add);
        DatasetProfile window = profiler.cut();
        assertThat(window.rows()).isEqualTo(4);
        assertThat(window.column("age").missing()).isEqualTo(1);
        assertThat(window.column("country").missing()).isEqualTo(1);
        assertThat(window.column("amount").valid()).isEqualTo(3);
        assertThat(profiler.failures()).isEqualTo(Map.of("age", 1L, "country", 1L));
    }

    @Test
    void anErrorReachesTheCallerAndLeavesTheRowWhole() {
        RowProfiler<Payment> profiler = RowProfiler.builder(Payment.class)
                .numeric("amount", Payment::amount)
                .numeric("broken", payment -> {
                    throw new AssertionError("broken");
                })
                .numeric("score", Payment::score)
                .build();
        assertThatThrownBy(() -> profiler.add(PAYMENTS.get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken");
        DatasetProfile window = profiler.cut();
        assertThat(window.rows()).isEqualTo(1);
        assertThat(window.column("amount").valid()).isEqualTo(1);
        assertThat(window.column("broken").missing()).isEqualTo(1);
        assertThat(window.column("score").missing()).isEqualTo(1);
    }

    @Test
    void anExtractorMayAddARowButNotCutItsOwnWindow() {
        List<RowProfiler<Payment>> self = new ArrayList<>();
        RowProfiler<Payment> profiler = RowProfiler.builder(Payment.class)
                .numeric("amount", payment -> {
                    if (payment.amount() > 1) {
                        self.get(0).add(PAYMENTS.get(1));
                    }
                    return payment.amount();
                })
                .numeric("cuts", payment -> self.get(0).cut().rows())
                .build();
        self.add(profiler);
        profiler.add(PAYMENTS.get(0));
        DatasetProfile window = profiler.cut();
        assertThat(window.rows()).isEqualTo(2);
        assertThat(window.column("amount").valid()).isEqualTo(2);
        assertThat(window.column("cuts").missing()).isEqualTo(2);
        assertThat(profiler.failures()).isEqualTo(Map.of("cuts", 2L));
    }

    @Test
    void leavesOutWhatAPolicyIgnores() {
        DriftPolicy policy = DriftPolicy.builder()
                .rule(ColumnRule.matching("age").asIgnored())
                .build();
        RowProfiler<Payment> profiler = payments().selection(policy.selection()).build();
        profiler.add(PAYMENTS.get(0));
        assertThat(profiler.cut().schema().names()).containsExactly("amount", "country", "score");
        assertThat(profiler).hasToString("profiler of Payment rows with the columns [amount, country, score]");
    }

    @Test
    void refusesColumnsThatCannotBe() {
        assertThatThrownBy(() -> RowProfiler.builder(Payment.class).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The rows of Payment have no column to profile: name some by numeric(…) or categorical(…).");
        assertThatThrownBy(() -> payments().numeric("age", Payment::amount).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Column names must be distinct and not blank, unlike 'age' of the rows of Payment.");
        assertThatThrownBy(() -> payments().numeric(" ", Payment::amount).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Column names must be distinct and not blank, unlike ' ' of the rows of Payment.");
        ColumnSelection names = ColumnSelection.all().typed(name -> Optional.of(ColumnType.CATEGORICAL));
        assertThatThrownBy(() -> payments().selection(names).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Column 'amount' is categorical in the selection, but the rows of Payment give it as numeric:"
                                + " name it by categorical(…).");
    }

    /** The rows are numbered, so that one that is lost or in two windows shows. */
    @Test
    void everyRowIsInExactlyOneWindowWhileThreadsAddAndCut() throws ExecutionException, InterruptedException {
        int threads = 16;
        int rows = 6_000;
        RowProfiler<Integer> profiler = RowProfiler.builder(Integer.class)
                .numeric("number", Integer::doubleValue)
                .categorical("group", number -> "g" + number % 7)
                .build();
        ExecutorService service = Executors.newFixedThreadPool(threads);
        List<DatasetProfile> windows = new ArrayList<>();
        CountDownLatch firstCut = new CountDownLatch(1);
        try {
            List<Future<@Nullable Void>> adding = IntStream.range(0, threads)
                    .mapToObj(thread -> service.submit((Callable<@Nullable Void>) () -> {
                        int half = thread * rows + rows / 2;
                        IntStream.range(thread * rows, half).forEach(profiler::add);
                        firstCut.await();
                        IntStream.range(half, (thread + 1) * rows).forEach(profiler::add);
                        return null;
                    }))
                    .toList();
            while (!adding.stream().allMatch(Future::isDone)) {
                windows.add(profiler.cut());
                firstCut.countDown();
            }
            for (Future<@Nullable Void> thread : adding) {
                thread.get();
            }
        } finally {
            service.shutdownNow();
        }
        windows.add(profiler.cut());
        assertHoldOnce(windows, threads * rows);
        assertThat(windows.size()).isGreaterThan(1);
    }

    private static void assertHoldOnce(List<DatasetProfile> windows, int rows) {
        BitSet seen = new BitSet();
        for (DatasetProfile window : windows) {
            NumericProfile numbers = (NumericProfile) window.column("number");
            assertThat(window.column("group").valid()).isEqualTo(window.rows());
            for (int i = 0; i < numbers.sample().size(); i++) {
                assertThat(numbers.sample().weight(i)).isEqualTo(1);
                assertThat(seen.get((int) numbers.sample().value(i))).isFalse();
                seen.set((int) numbers.sample().value(i));
            }
        }
        assertThat(seen.cardinality()).isEqualTo(rows);
    }
}
