package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.ColumnType;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoricalProfileTest {

    private static final CategoricalProfile PROFILE =
            CategoricalProfile.of(CategoricalColumn.of("x", "b", null, "a", "b", "ä", "B", null));

    @Test
    void keepsItsNamesInAscendingOrderWithTheirRows() {
        assertThat(PROFILE.type()).isEqualTo(ColumnType.CATEGORICAL);
        assertThat(PROFILE.categories()).containsExactly("B", "a", "b", "ä");
        assertThat(IntStream.range(0, 4).mapToLong(PROFILE::count)).containsExactly(1L, 1L, 2L, 1L);
        assertThat(PROFILE.valid()).isEqualTo(5);
        assertThat(PROFILE.missing()).isEqualTo(2);
        assertThat(PROFILE.nonFinite()).isZero();
        assertThat(PROFILE.rows()).isEqualTo(7);
        assertThat(PROFILE).hasToString("x (categorical, 7 rows, 4 categories)");
    }

    @Test
    void isMadeFromCountsInAnyOrder() {
        Map<String, Long> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("a", 3L, "b", 0L, "c", 1L));
        CategoricalProfile profile = CategoricalProfile.of("x", 2, reversed);
        assertThat(profile.categories()).containsExactly("a", "c");
        assertThat(profile.valid()).isEqualTo(4);
    }

    @Test
    void refusesCountsThatNoProfileHas() {
        assertRefused(() -> CategoricalProfile.of("x", -1, Map.of()), -1);
        assertRefused(() -> CategoricalProfile.of("x", 0, Map.of("a", -2L)), -2);
        assertRefused(() -> CategoricalProfile.of("x", 0, Map.of("a", Long.MAX_VALUE)), Long.MAX_VALUE);
        assertRefused(() -> CategoricalProfile.withheld("x", -3, 0), -3);
        assertRefused(() -> CategoricalProfile.withheld("x", 0, 3_000_000_001L), 3_000_000_001L);
    }

    private static void assertRefused(Runnable making, long rows) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column 'x' holds from 0 to 3000000000 rows, not " + rows + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "101, 51, true",
        "101, 50, false",
        "100, 100, false",
        "150, 90, true",
        "150, 76, true",
        "150, 75, false",
        "1000, 500, false",
    })
    void moreThanAHundredRowsMoreThanHalfOfThemDistinctLookLikeIdentifiers(
            int rows, int distinct, boolean identifiers) {
        String[] names =
                IntStream.range(0, rows).mapToObj(row -> "n" + row % distinct).toArray(String[]::new);
        assertThat(CategoricalProfile.of(CategoricalColumn.of("x", names)).isIdentifierLike())
                .isEqualTo(identifiers);
    }

    @Test
    void withheldKeepsItsCountsOnly() {
        CategoricalProfile withheld = PROFILE.withhold();
        assertThat(withheld.isWithheld()).isTrue();
        assertThat(withheld.isIdentifierLike()).isTrue();
        assertThat(withheld.valid()).isEqualTo(5);
        assertThat(withheld.missing()).isEqualTo(2);
        assertThat(withheld).hasToString("x (categorical, 7 rows, values withheld)");
        assertThatThrownBy(withheld::categories)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The values of column 'x' are withheld.");
    }

    @Test
    void mergesNameByName() {
        ColumnProfile merged = PROFILE.merge(CategoricalProfile.of("x", 1, Map.of("a", 4L, "c", 1L)));
        assertThat(merged).isInstanceOfSatisfying(CategoricalProfile.class, profile -> {
            assertThat(profile.categories()).containsExactly("B", "a", "b", "c", "ä");
            assertThat(profile.count(1)).isEqualTo(5);
            assertThat(profile.missing()).isEqualTo(3);
        });
        assertThat(PROFILE.merge(PROFILE.withhold()).isWithheld()).isTrue();
        assertThat(PROFILE.withhold().merge(PROFILE).rows()).isEqualTo(14);
    }

    @Test
    void takesAnotherNameAndRefusesToMergeUnderIt() {
        CategoricalProfile other = PROFILE.named("y");
        assertThat(other.categories()).isEqualTo(PROFILE.categories());
        assertThatThrownBy(() -> PROFILE.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Profiles of different columns cannot be merged: 'x' is categorical, 'y' is categorical.");
    }

    @Test
    void isTheSameFromRowsAsTheyCome() {
        CategoricalAccumulator accumulator = new CategoricalAccumulator();
        accumulator.add("b");
        accumulator.add("a");
        accumulator.add("b");
        accumulator.addMissing(2);
        CategoricalProfile first = accumulator.seal("x");
        accumulator.add("c");
        assertThat(first.categories()).containsExactly("a", "b");
        assertThat(first.count(1)).isEqualTo(2);
        assertThat(first.missing()).isEqualTo(2);
        assertThat(accumulator.seal("x").categories()).containsExactly("a", "b", "c");
    }
}
