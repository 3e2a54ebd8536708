package io.driftwatch.report;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.policy.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one verdict on a comparison, with everything that led to it. It holds no time: the same inputs give the same
 * report and the same {@link #hash}, on any machine. Immutable and thread-safe.
 *
 * @param status the overall verdict
 * @param summary the verdict and its main reason in one plain sentence
 * @param provenance what was compared, and by which policy
 * @param columns one entry a column of the reference, in its order, without ignored ones and the prediction
 * @param quality the data-quality findings, graver ones first
 * @param predictionDrift the verdict on the model's score; null without a score
 */
public record DriftReport(
        Status status,
        String summary,
        Provenance provenance,
        List<ColumnDrift> columns,
        List<QualityFinding> quality,
        @Nullable PredictionDrift predictionDrift) {

    /** Copies the lists. */
    public DriftReport {
        columns = List.copyOf(columns);
        quality = List.copyOf(quality);
    }

    /**
     * The drifted columns, the gravest first: by effect size over the smallest that counts, then by name.
     *
     * @return an immutable list
     */
    public List<ColumnDrift> drifted() {
        return columns.stream()
                .filter(ColumnDrift::isDrifted)
                .sorted(ColumnDrift.GRAVEST_FIRST)
                .toList();
    }

    /**
     * The columns that were not compared, in the reference's order; each says why.
     *
     * @return an immutable list
     */
    public List<ColumnDrift> inconclusive() {
        return columns.stream().filter(column -> !column.isCompared()).toList();
    }

    /**
     * What is said of a column.
     *
     * @param name a column's name
     * @return the column's verdict
     * @throws IllegalArgumentException if the report has no such column
     */
    public ColumnDrift column(String name) {
        return columns.stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The report has no column " + DisplayText.quoted(name)
                        + ". "
                        + NearestName.advice(
                                name, columns.stream().map(ColumnDrift::column).toList())));
    }

    /**
     * The verdict on the model's score.
     *
     * @return empty without a score
     */
    public Optional<PredictionDrift> prediction() {
        return Optional.ofNullable(predictionDrift);
    }

    /**
     * The number of columns that were compared.
     *
     * @return stable and drifted columns
     */
    public int comparedColumns() {
        return (int) columns.stream().filter(ColumnDrift::isCompared).count();
    }

    /**
     * The share of drifted among compared columns.
     *
     * @return from 0 to 1; empty if none was compared
     */
    public OptionalDouble driftShare() {
        int compared = comparedColumns();
        return compared == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) drifted().size() / compared);
    }

    /**
     * The content hash over everything in the report.
     *
     * @return the hash
     */
    public ContentHash hash() {
        ContentHash.Digest digest =
                ContentHash.digest("report/1").text(status.word()).text(summary);
        provenance.writeTo(digest);
        digest.whole(columns.size());
        columns.forEach(column -> column.writeTo(digest));
        digest.whole(quality.size());
        quality.forEach(finding -> finding.writeTo(digest));
        digest.flag(predictionDrift != null);
        prediction().ifPresent(drift -> drift.writeTo(digest));
        return digest.finish();
    }

    /**
     * The whole verdict in plain sentences, a line each: the summary, the drifted columns, the inconclusive ones and
     * the findings. The name of a column cannot begin a line: each is as {@link DisplayText#visible} gives it.
     *
     * @return a text without a final line break
     */
    public String explanation() {
        List<String> lines = new ArrayList<>(List.of(summary));
        drifted().forEach(column -> lines.add(column.sentence()));
        inconclusive().forEach(column -> lines.add(column.sentence()));
        quality.forEach(finding -> lines.add(finding.message()));
        return lines.stream().map(DisplayText::visible).collect(Collectors.joining("\n"));
    }

    /**
     * What to do about it.
     *
     * @return one or two plain sentences
     */
    public String nextStep() {
        return new NextStep(this).sentence();
    }

    /**
     * How far chance alone explains alarms in a comparison like this one: the number of tests, the level, and what the
     * correction promises.
     *
     * @return a plain sentence
     */
    public String falseAlarms() {
        return new FalseAlarms(this).sentence();
    }

    @Override
    public String toString() {
        return summary;
    }
}
