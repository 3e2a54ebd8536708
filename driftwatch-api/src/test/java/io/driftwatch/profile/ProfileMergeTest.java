package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profile of the whole is the merged profile of the parts, whatever the parts, their order and the threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProfileMergeTest {

    private static final int CASES = 240;
    private static final int MOST_THREADS = 4;
    private static final List<Shapes> SHAPES = List.of(Shapes.values());

    private final List<ExecutorService> threads = new ArrayList<>();

    @BeforeAll
    void startThreads() {
        IntStream.rangeClosed(1, MOST_THREADS)
                .mapToObj(Executors::newFixedThreadPool)
                .forEach(threads::add);
    }

    @AfterAll
    void endThreads() {
        threads.forEach(ExecutorService::shutdownNow);
    }

    static IntStream seeds() {
        return IntStream.range(0, CASES);
    }

    /** Rows of every kind that a column can hold. */
    private record Rows(List<@Nullable Double> numbers, List<@Nullable Double> constant, List<@Nullable String> names) {

        static Rows draw(SplittableRandom random) {
            int count = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(2_500);
            Shapes shape = SHAPES.get(random.nextInt(SHAPES.size()));
            double[] finite = shape.draw(random, count);
            int kinds = 1 + random.nextInt(60);
            Rows rows = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (double value : finite) {
                rows.numbers.add(random.nextInt(5) > 0 ? (Double) value : oddity(random));
                rows.constant.add(random.nextInt(3) == 0 ? null : (Double) 0.1);
                rows.names.add(random.nextInt(9) == 0 ? null : "ü" + random.nextInt(kinds));
            }
            return rows;
        }

        private static @Nullable Double oddity(SplittableRandom random) {
            return switch (random.nextInt(4)) {
                case 0 -> Double.NaN;
                case 1 -> Double.POSITIVE_INFINITY;
                case 2 -> Double.NEGATIVE_INFINITY;
                default -> null;
            };
        }

        DatasetProfile profile(List<Integer> places) {
            @Nullable String[] ofPlaces = new @Nullable String[places.size()];
            for (int i = 0; i < ofPlaces.length; i++) {
                ofPlaces[i] = names.get(places.get(i));
            }
            return Profiler.withDefaults()
                    .profile(Dataset.of(
                            NumericColumn.ofNullable("numbers", pick(numbers, places)),
                            NumericColumn.ofNullable("constant", pick(constant, places)),
                            CategoricalColumn.of("names", ofPlaces)));
        }

        private static List<@Nullable Double> pick(List<@Nullable Double> values, List<Integer> places) {
            List<@Nullable Double> picked = new ArrayList<>();
            places.forEach(place -> picked.add(values.get(place)));
            return picked;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySplitOrderAndNumberOfThreadsGivesTheProfileOfTheWhole(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Rows rows = Rows.draw(random);
        List<Integer> places = IntStream.range(0, rows.numbers.size()).boxed().toList();
        DatasetProfile whole = rows.profile(places);
        DatasetProfile merged = merge(rows, split(places, random), threads.get(seed % MOST_THREADS));
        assertSame(merged, whole);
        assertSame(rowByRow(rows, shuffled(places, random)), whole);
    }

    private static List<Integer> shuffled(List<Integer> places, SplittableRandom random) {
        List<Integer> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }

    /** One to nine parts of the shuffled rows, some of them empty, in any order. */
    private static List<List<Integer>> split(List<Integer> places, SplittableRandom random) {
        List<List<Integer>> parts = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        IntStream.range(0, count).forEach(i -> parts.add(new ArrayList<>()));
        for (int place : shuffled(places, random)) {
            parts.get(Math.min(random.nextInt(count), random.nextInt(count))).add(place);
        }
        return parts;
    }

    /** Merges the parts as they are finished. */
    private static DatasetProfile merge(Rows rows, List<List<Integer>> parts, ExecutorService executor)
            throws Exception {
        CompletionService<DatasetProfile> finished = new ExecutorCompletionService<>(executor);
        for (List<Integer> part : parts) {
            Callable<DatasetProfile> profiling = () -> rows.profile(part);
            finished.submit(profiling);
        }
        DatasetProfile merged = finished.take().get();
        for (int i = 1; i < parts.size(); i++) {
            DatasetProfile next = finished.take().get();
            merged = i % 2 == 0 ? merged.merge(next) : next.merge(merged);
        }
        return merged;
    }

    private static DatasetProfile rowByRow(Rows rows, List<Integer> places) {
        NumericAccumulator numbers = new NumericAccumulator();
        NumericAccumulator constant = new NumericAccumulator();
        CategoricalAccumulator names = new CategoricalAccumulator();
        for (int place : places) {
            add(numbers, rows.numbers.get(place));
            add(constant, rows.constant.get(place));
            String name = rows.names.get(place);
            if (name == null) {
                names.addMissing(1);
            } else {
                names.add(name);
            }
        }
        return DatasetProfile.of(
                places.size(), List.of(numbers.seal("numbers"), constant.seal("constant"), names.seal("names")));
    }

    private static void add(NumericAccumulator accumulator, @Nullable Double value) {
        if (value == null) {
            accumulator.addMissing(1);
        } else {
            accumulator.add(value);
        }
    }

    private static void assertSame(DatasetProfile profile, DatasetProfile whole) {
        assertThat(profile.hash()).isEqualTo(whole.hash());
        assertThat(profile).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(profile.rows()).isEqualTo(whole.rows());
        for (ColumnProfile column : whole.columns()) {
            ColumnProfile other = profile.column(column.name());
            if (column instanceof NumericProfile numeric) {
                NumericProfile that = (NumericProfile) other;
                assertThat(that.counts()).isEqualTo(numeric.counts());
                assertThat(that.sample()).isEqualTo(numeric.sample());
                assertThat(that.mean()).isEqualTo(numeric.mean());
                assertThat(that.standardDeviation()).isEqualTo(numeric.standardDeviation());
            } else {
                CategoricalProfile names = (CategoricalProfile) column;
                CategoricalProfile that = (CategoricalProfile) other;
                assertThat(that.categories()).isEqualTo(names.categories());
                assertThat(that.missing()).isEqualTo(names.missing());
                assertThat(IntStream.range(0, names.categories().size()))
                        .allMatch(i -> that.count(i) == names.count(i));
            }
        }
    }
}
