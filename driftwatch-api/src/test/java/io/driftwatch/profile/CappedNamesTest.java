package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.stattest.EffectSize;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CappedNamesTest {

    private static final int KEPT = 1_000;

    /** Few frequent names and many rare ones: rank r has a share that falls with 1/r. */
    private static List<String> skewed(int seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, rows)
                .mapToObj(row -> "n" + (int) Math.pow(100_000, random.nextDouble()))
                .toList();
    }

    private static CategoricalProfile streamed(List<String> names) {
        CategoricalAccumulator accumulator = new CategoricalAccumulator();
        names.forEach(accumulator::add);
        return accumulator.seal("x");
    }

    private static void assertBounded(CategoricalProfile capped, List<String> names) {
        Map<String, Long> exact = new HashMap<>();
        names.forEach(name -> exact.merge(name, 1L, Long::sum));
        assertThat(capped.valid()).isEqualTo(names.size());
        assertThat(capped.categories()).hasSizeLessThanOrEqualTo(KEPT);
        long counted = capped.other();
        double mostShort = (double) capped.other() / (KEPT + 1);
        for (int i = 0; i < capped.categories().size(); i++) {
            long truth = Objects.requireNonNull(exact.remove(capped.categories().get(i)));
            assertThat(capped.count(i)).isBetween((long) Math.ceil(truth - mostShort), truth);
            counted += capped.count(i);
        }
        assertThat(counted).isEqualTo(names.size());
        exact.values().forEach(truth -> assertThat((double) truth).isLessThanOrEqualTo(mostShort));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void countsAreShortByNoMoreThanTheOtherRowsOverOneMoreThanIsKept(int seed) {
        List<String> names = skewed(seed, 200_000);
        CategoricalProfile capped = streamed(names);
        assertThat(capped.other()).isPositive();
        assertBounded(capped, names);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void mergedAndAbsorbedPartsKeepTheBound(int parts) {
        List<String> names = skewed(4, 200_000);
        int size = names.size() / parts;
        ColumnProfile merged = streamed(names.subList(0, size));
        CategoricalAccumulator absorbed = new CategoricalAccumulator();
        for (int part = 0; part < parts; part++) {
            List<String> rows = names.subList(part * size, (part + 1) * size);
            merged = part == 0 ? merged : merged.merge(streamed(rows));
            CategoricalAccumulator other = new CategoricalAccumulator();
            rows.forEach(other::add);
            absorbed.absorb(other);
        }
        assertBounded((CategoricalProfile) merged, names);
        assertBounded(absorbed.seal("x"), names);
    }

    @Test
    void isExactUpToAThousandNames() {
        List<String> names =
                IntStream.range(0, 5_000).mapToObj(row -> "n" + row % KEPT).toList();
        CategoricalProfile exact = streamed(names);
        assertThat(exact.other()).isZero();
        assertThat(exact.shareError()).isZero();
        assertThat(exact.categories()).hasSize(KEPT);
        CategoricalProfile more = streamed(IntStream.range(0, 5_005)
                .mapToObj(row -> "n" + row % (KEPT + 1))
                .toList());
        assertThat(more.other()).isPositive();
    }

    @Test
    void aNameSpelledLikeTheOthersIsANameOfItsOwn() {
        CategoricalProfile capped = CategoricalProfile.of("x", 0, Map.of("(all other names)", 5L, "a", 3L), 4);
        PairedCategories both = new PairedCategories(capped, CategoricalProfile.of("x", 0, Map.of("a", 1L)));
        assertThat(both.next()).isTrue();
        assertThat(both.isOther()).isFalse();
        assertThat(both.reference()).isEqualTo(5);
        assertThat(both.next()).isTrue();
        assertThat(both.next()).isTrue();
        assertThat(both.isOther()).isTrue();
        assertThat(both.reference()).isEqualTo(4);
        assertThat(both.current()).isZero();
        assertThat(both.next()).isFalse();
    }

    @Test
    void theDistanceIsWithinTheErrorsOfBothSides() {
        List<String> before = skewed(6, 150_000);
        List<String> now = skewed(7, 150_000).stream()
                .map(name -> name.endsWith("7") ? "n1" : name)
                .toList();
        CategoricalProfile a = streamed(before);
        CategoricalProfile b = streamed(now);
        double exact = EffectSize.totalVariation(exact(before), exact(now));
        assertThat(EffectSize.totalVariation(a, b)).isCloseTo(exact, within(a.shareError() + b.shareError()));
    }

    private static CategoricalProfile exact(List<String> names) {
        Map<String, Long> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1L, Long::sum));
        return CategoricalProfile.of("x", 0, counts);
    }

    @Test
    void looksLikeIdentifiersWhenMostRowsHaveOtherNames() {
        List<String> ids =
                IntStream.range(0, 20_000).mapToObj(row -> "id" + row).toList();
        assertThat(streamed(ids).isIdentifierLike()).isTrue();
        List<String> few = skewed(8, 200_000).stream()
                .map(name -> name.substring(0, Math.min(4, name.length())))
                .toList();
        assertThat(streamed(few).isIdentifierLike()).isFalse();
        CategoricalProfile some = CategoricalProfile.of("x", 0, Map.of("a", 600L), 400);
        assertThat(some.isIdentifierLike()).isFalse();
    }

    @Test
    void aColumnIsCappedLikeRowsThatCome() {
        String[] names = skewed(9, 50_000).toArray(String[]::new);
        CategoricalProfile profile = (CategoricalProfile) Profiler.withDefaults()
                .profile(Dataset.of(CategoricalColumn.of("x", names)))
                .column("x");
        assertBounded(profile, Arrays.asList(names));
        assertThat(profile.named("y").other()).isEqualTo(profile.other());
        assertThat(DatasetProfile.of(50_000, List.of(profile)).hash())
                .isNotEqualTo(DatasetProfile.of(
                                50_000 - profile.other(), List.of(CategoricalProfile.of("x", 0, counts(profile))))
                        .hash());
    }

    private static Map<String, Long> counts(CategoricalProfile profile) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < profile.categories().size(); i++) {
            counts.put(profile.categories().get(i), profile.count(i));
        }
        return counts;
    }
}
