package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.Column;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportOrderTest {

    private final DriftMonitor monitor = new Script()
            .finds("d", 1e-9, 0.3)
            .finds("b", 1e-9, 0.4)
            .monitor(DriftPolicy.calibrated(), Tables.numbers("d", "b", "a", "c"));

    @Test
    void theCurrentColumnsMayComeInAnyOrder() {
        List<Column> columns = new ArrayList<>(
                Tables.numbers("d", "b", "a", "new1", "new2", "new3").columns());
        DriftReport first = monitor.check(Dataset.of(columns.toArray(Column[]::new)));
        Random random = new Random(1);
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(columns, random);
            DriftReport report = monitor.check(Dataset.of(columns.toArray(Column[]::new)));
            assertThat(report).isEqualTo(first);
            assertThat(report.hash()).isEqualTo(first.hash());
        }
    }

    @Test
    void theReportKeepsTheReferencesOrder() {
        DriftReport report = monitor.check(Tables.numbers("a", "b", "c", "d"));
        assertThat(report.columns()).extracting(ColumnDrift::column).containsExactly("d", "b", "a", "c");
        assertThat(report.drifted()).extracting(ColumnDrift::column).containsExactly("b", "d");
    }

    @Test
    void aProfileInTheReferencesOrderIsNamedByItsOwnHash() {
        DatasetProfile current = Profiler.withDefaults().profile(Tables.numbers("d", "b", "a", "c"));
        assertThat(monitor.check(current).provenance().current().profileHash()).isEqualTo(current.hash());
    }
}
