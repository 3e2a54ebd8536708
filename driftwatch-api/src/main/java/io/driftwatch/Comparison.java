package io.driftwatch;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Provenance;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reference against one current profile: quality first, then the tests, the correction, the verdicts, the report.
 */
final class Comparison {

    private final PolicyBinding binding;
    private final DriftPolicy policy;
    private final DatasetProfile reference;
    private final DatasetProfile current;
    private final Blocking blocking;
    private final @Nullable Executor executor;

    /** Columns are compared by the calling thread, and by threads of the executor where there is one. */
    Comparison(PolicyBinding binding, DatasetProfile reference, DatasetProfile current, @Nullable Executor executor) {
        this.binding = binding;
        this.policy = binding.policy();
        this.reference = reference;
        this.current = current;
        this.blocking = new Blocking(policy, reference, current);
        this.executor = executor;
    }

    /** The order of the current columns says nothing: they take the reference's, and those it lacks follow by name. */
    static DatasetProfile inOrder(DatasetProfile reference, DatasetProfile current) {
        Stream<ColumnProfile> known =
                reference.columns().stream().flatMap(column -> current.find(column.name()).stream());
        Stream<ColumnProfile> extra = current.columns().stream()
                .filter(column -> reference.find(column.name()).isEmpty())
                .sorted(Comparator.comparing(ColumnProfile::name));
        List<ColumnProfile> ordered = Stream.concat(known, extra).toList();
        return ordered.equals(current.columns()) ? current : current.withColumns(ordered);
    }

    DriftReport report() {
        List<QualityFinding> findings = QualityCheck.findings(policy, reference, current);
        List<ColumnComparison> comparisons = compare(findings);
        List<ColumnDrift> columns = judge(comparisons);
        PredictionCheck prediction = prediction(findings);
        Outcome outcome = Outcome.of(policy, columns, criticalColumns(comparisons, columns), findings, prediction);
        return new DriftReport(
                outcome.status(),
                outcome.summary(),
                new Provenance(
                        Provenance.PolicyStamp.of(policy), Provenance.Side.of(reference), Provenance.Side.of(current)),
                columns,
                findings,
                prediction == null ? null : prediction.drift());
    }

    private List<ColumnComparison> compare(List<QualityFinding> findings) {
        List<ColumnProfile> judged = reference.columns().stream()
                .filter(column -> !Optional.of(column.name()).equals(policy.prediction()))
                .toList();
        return SharedWork.map(
                executor,
                judged,
                column -> ColumnComparison.of(
                        binding, column, current.find(column.name()).orElse(null), findings, blocking, judged.size()));
    }

    private List<ColumnDrift> judge(List<ColumnComparison> comparisons) {
        double[] pValues = comparisons.stream()
                .map(ColumnComparison::pValue)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double[] adjusted = policy.correction().adjust(pValues);
        List<ColumnDrift> columns = new ArrayList<>();
        int next = 0;
        for (ColumnComparison comparison : comparisons) {
            columns.add(comparison.judge(comparison.pValue().isPresent() ? adjusted[next++] : Double.NaN));
        }
        return columns;
    }

    private static List<ColumnDrift> criticalColumns(List<ColumnComparison> comparisons, List<ColumnDrift> columns) {
        List<ColumnDrift> critical = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (comparisons.get(i).isCritical()) {
                critical.add(columns.get(i));
            }
        }
        return critical;
    }

    private @Nullable PredictionCheck prediction(List<QualityFinding> findings) {
        Optional<ColumnProfile> before = policy.prediction().flatMap(reference::find);
        return before.map(column -> PredictionCheck.of(
                        binding, column, current.find(column.name()).orElse(null), findings, blocking))
                .orElse(null);
    }
}
