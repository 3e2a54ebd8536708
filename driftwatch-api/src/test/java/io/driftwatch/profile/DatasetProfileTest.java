package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.NumericProfile.Counts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatasetProfileTest {

    private final DatasetProfile profile = profile(Dataset.builder()
            .numeric("amount", 3, 1, Double.NaN)
            .categorical("country", "SE", null, "NO")
            .build());

    private static DatasetProfile profile(Dataset dataset) {
        return Profiler.withDefaults().profile(dataset);
    }

    @Test
    void keepsAProfileAColumn() {
        assertThat(profile.rows()).isEqualTo(3);
        assertThat(profile.columns()).extracting(ColumnProfile::name).containsExactly("amount", "country");
        assertThat(profile.find("country")).isPresent();
        assertThat(profile.find("Country")).isEmpty();
        assertThat(profile.column("amount").valid()).isEqualTo(2);
        assertThat(profile).hasToString("3 rows of [amount numeric, country categorical]");
    }

    @Test
    void suggestsTheNearestNameOfAColumn() {
        assertThatThrownBy(() -> profile.column("amounts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no column 'amounts'. Did you mean 'amount'?");
    }

    @Test
    void refusesColumnsOfAnotherNumberOfRows() {
        CategoricalProfile four = CategoricalProfile.of("x", 1, Map.of("a", 3L));
        assertThatThrownBy(() -> DatasetProfile.of(3, List.of(four)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column 'x' has 4 rows, but the profile has 3.");
        assertThatThrownBy(() -> DatasetProfile.of(4, List.of(four, four)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two columns have the name 'x': column names must be distinct.");
    }

    @Test
    void refusesMoreRowsThanItsArithmeticHolds() {
        assertThatThrownBy(() -> DatasetProfile.of(3_000_000_001L, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A profile holds from 0 to 3000000000 rows, not 3000000001.");
        assertThatThrownBy(() -> DatasetProfile.of(-1, List.of()))
                .hasMessage("A profile holds from 0 to 3000000000 rows, not -1.");
        DatasetProfile half = DatasetProfile.of(
                2_000_000_000L, List.of(NumericProfile.of("x", new Counts(0, 2_000_000_000L, 0, 0, 0), null)));
        assertThatThrownBy(() -> half.merge(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A column holds from 0 to 3000000000 rows, not 4000000000.");
    }

    @Test
    void refusesToMergeOtherColumns() {
        DatasetProfile other = profile(Dataset.builder()
                .categorical("country", "SE")
                .numeric("amount", 3)
                .build());
        assertThatThrownBy(() -> profile.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Profiles of different columns cannot be merged: [amount numeric, country categorical] and"
                        + " [country categorical, amount numeric].");
    }

    @Test
    void withholdsTheValuesOfSomeColumns() {
        DatasetProfile withheld = profile.withholding(column -> column.name().equals("country"));
        assertThat(withheld.column("country").isWithheld()).isTrue();
        assertThat(withheld.column("amount").isWithheld()).isFalse();
        assertThat(withheld).isNotEqualTo(profile);
        assertThat(profile.withholding(column -> false)).isSameAs(profile);
        assertThat(withheld.withholding(ColumnProfile::isWithheld)).isSameAs(withheld);
    }

    @Test
    void leavesOutColumnsThatASelectionIgnores() {
        ColumnSelection withoutCountry = ColumnSelection.all().ignoring("country"::equals);
        assertThat(profile.select(withoutCountry).columns())
                .extracting(ColumnProfile::name)
                .containsExactly("amount");
        assertThat(profile.select(ColumnSelection.all())).isSameAs(profile);
    }

    @Test
    void itsHashChangesWithAllThatItHolds() {
        Counts counts = new Counts(3, 1, 0, 0, 0);
        WeightedSample sample = WeightedSample.of(new double[] {1, 2}, new long[] {1, 2});
        Stream<ColumnProfile> different = Stream.of(
                NumericProfile.of("x", counts, sample),
                NumericProfile.of("y", counts, sample),
                NumericProfile.of("x", counts, WeightedSample.of(new double[] {1, 2}, new long[] {2, 1})),
                NumericProfile.of("x", counts, WeightedSample.of(new double[] {1, 3}, new long[] {1, 2})),
                NumericProfile.of("x", counts, WeightedSample.of(new double[] {1, 2, 3}, new long[] {1, 1, 1})),
                NumericProfile.of("x", counts, null),
                NumericProfile.of("x", new Counts(3, 0, 1, 0, 0), sample),
                NumericProfile.of("x", new Counts(3, 0, 0, 1, 0), sample),
                NumericProfile.of("x", new Counts(3, 0, 0, 0, 1), sample),
                CategoricalProfile.of("x", 1, Map.of("1", 1L, "2", 2L)),
                CategoricalProfile.of("x", 1, Map.of("1", 2L, "2", 1L)),
                CategoricalProfile.of("x", 1, Map.of("1", 1L, "3", 2L)),
                CategoricalProfile.of("x", 2, Map.of("1", 1L, "2", 1L)),
                CategoricalProfile.withheld("x", 3, 1),
                CategoricalProfile.withheld("x", 2, 2));
        assertThat(different.map(column -> DatasetProfile.of(4, List.of(column)).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isEqualByContent() {
        DatasetProfile same = profile(Dataset.builder()
                .numeric("amount", Double.NaN, 3, 1)
                .categorical("country", null, "NO", "SE")
                .build());
        assertThat(same).isEqualTo(profile).hasSameHashCodeAs(profile);
        assertThat(profile).isNotEqualTo("3 rows");
    }
}
