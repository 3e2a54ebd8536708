package io.driftwatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.Profiler;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ColumnSummaryTest {

    @Test
    void hasTheNumbersOfAProfile() {
        ColumnProfile profile = Profiler.withDefaults()
                .profile(Dataset.of(NumericColumn.ofNullable("x", Arrays.asList(1, 3, null, Double.NaN))))
                .column("x");
        assertThat(ColumnSummary.of(profile))
                .isEqualTo(new ColumnSummary(4, 1, 1, OptionalDouble.of(2), OptionalDouble.of(1)));
        assertThat(ColumnSummary.of(profile.withhold()))
                .isEqualTo(new ColumnSummary(4, 1, 1, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void hasNoMomentsOfNames() {
        ColumnProfile profile = Profiler.withDefaults()
                .profile(Dataset.builder().categorical("x", "a", null).build())
                .column("x");
        assertThat(ColumnSummary.of(profile))
                .isEqualTo(new ColumnSummary(2, 1, 0, OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
