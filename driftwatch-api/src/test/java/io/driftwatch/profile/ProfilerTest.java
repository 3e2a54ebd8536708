package io.driftwatch.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.data.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfilerTest {

    private final Dataset dataset = Dataset.builder()
            .numeric("code", 1, 2, 1)
            .categorical("country", "SE", "NO", "SE")
            .numeric("amount", 0.5, 1, 2)
            .build();

    private DatasetProfile profile(ColumnSelection selection) {
        return Profiler.withDefaults().withSelection(selection).profile(dataset);
    }

    @Test
    void profilesEveryColumnUnlessToldOtherwise() {
        assertThat(Profiler.withDefaults().profile(dataset).schema()).isEqualTo(dataset.schema());
    }

    @Test
    void keepsNothingOfIgnoredColumns() {
        DatasetProfile profile = profile(ColumnSelection.all().ignoring(name -> name.startsWith("c")));
        assertThat(profile.schema().names()).containsExactly("amount");
        assertThat(profile.rows()).isEqualTo(3);
    }

    @Test
    void readsNumbersAsNamesWhereTheTypeIsFixed() {
        DatasetProfile profile = profile(
                ColumnSelection.all().boundTo(new Schema(List.of(new Schema.Field("code", ColumnType.CATEGORICAL)))));
        assertThat(((CategoricalProfile) profile.column("code")).categories()).containsExactly("1", "2");
        assertThat(profile.column("amount").type()).isEqualTo(ColumnType.NUMERIC);
    }

    @Test
    void leavesNamesAsTheyAreWhereNumbersWereExpected() {
        DatasetProfile profile = profile(ColumnSelection.all().typed(name -> Optional.of(ColumnType.NUMERIC)));
        assertThat(profile.column("country").type()).isEqualTo(ColumnType.CATEGORICAL);
    }

    @Test
    void theTypeThatWasFixedFirstHolds() {
        ColumnSelection selection = ColumnSelection.all()
                .typed(name -> name.equals("code") ? Optional.of(ColumnType.NUMERIC) : Optional.empty())
                .typed(name -> Optional.of(ColumnType.CATEGORICAL));
        assertThat(selection.typeOf("code")).contains(ColumnType.NUMERIC);
        assertThat(selection.typeOf("amount")).contains(ColumnType.CATEGORICAL);
        assertThat(selection.includes("code")).isTrue();
    }
}
