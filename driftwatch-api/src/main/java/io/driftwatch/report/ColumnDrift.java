package io.driftwatch.report;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.Decision;
import io.driftwatch.policy.Severity;
import io.driftwatch.policy.Verdict;
import io.driftwatch.stattest.BinContribution;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one column, and why. Immutable and thread-safe.
 *
 * @param column the column's name
 * @param type its type in the reference
 * @param test the test that compared it; null where no test was chosen
 * @param verdict stable, drifted or inconclusive
 * @param severity how large the drift is; none unless drifted
 * @param evidence the numbers behind the verdict
 * @param decidedBy which condition decided; null when inconclusive
 * @param reason why the column is inconclusive, as a plain sentence; null otherwise
 * @param reference the reference side in a few numbers
 * @param current the current side in a few numbers
 * @param contributions what each bin adds to a distance; empty where it has no bins, and for other tests
 * @param movement what moved, for a drifted column; null for others, and in reports from before it was kept
 */
public record ColumnDrift(
        String column,
        ColumnType type,
        @Nullable String test,
        Verdict verdict,
        Severity severity,
        Evidence evidence,
        Decision.@Nullable By decidedBy,
        @Nullable String reason,
        ColumnSummary reference,
        ColumnSummary current,
        List<BinContribution> contributions,
        @Nullable Movement movement) {

    /** The gravest drift first: by effect size over the smallest that counts, then by name. */
    public static final Comparator<ColumnDrift> GRAVEST_FIRST = Comparator.comparingDouble(
                    (ColumnDrift column) -> -column.evidence().effectOverFloor())
            .thenComparing(ColumnDrift::column);

    /**
     * Copies the list, and checks that an inconclusive column says why, and no other does.
     *
     * @throws IllegalArgumentException if the verdict and its reasons do not belong together
     */
    public ColumnDrift {
        contributions = List.copyOf(contributions);
        boolean inconclusive = verdict == Verdict.INCONCLUSIVE;
        if (inconclusive != (reason != null) || inconclusive != (decidedBy == null)) {
            throw new IllegalArgumentException("Column " + DisplayText.quoted(column) + " is " + verdict
                    + ": a reason belongs to an inconclusive column, and what decided to any other.");
        }
    }

    /**
     * A column without contributions of bins, and of which it is not known what moved.
     *
     * @param column the column's name
     * @param type its type in the reference
     * @param test the test that compared it; null where no test was chosen
     * @param verdict stable, drifted or inconclusive
     * @param severity how large the drift is; none unless drifted
     * @param evidence the numbers behind the verdict
     * @param decidedBy which condition decided; null when inconclusive
     * @param reason why the column is inconclusive, as a plain sentence; null otherwise
     * @param reference the reference side in a few numbers
     * @param current the current side in a few numbers
     */
    public ColumnDrift(
            String column,
            ColumnType type,
            @Nullable String test,
            Verdict verdict,
            Severity severity,
            Evidence evidence,
            Decision.@Nullable By decidedBy,
            @Nullable String reason,
            ColumnSummary reference,
            ColumnSummary current) {
        this(column, type, test, verdict, severity, evidence, decidedBy, reason, reference, current, List.of(), null);
    }

    /**
     * The same column with another movement.
     *
     * @param other what moved, or null
     * @return a column that differs from this in the movement alone
     */
    public ColumnDrift withMovement(@Nullable Movement other) {
        return new ColumnDrift(
                column,
                type,
                test,
                verdict,
                severity,
                evidence,
                decidedBy,
                reason,
                reference,
                current,
                contributions,
                other);
    }

    /**
     * Whether the column drifted.
     *
     * @return true when the verdict is drifted
     */
    public boolean isDrifted() {
        return verdict == Verdict.DRIFTED;
    }

    /**
     * Whether the column was compared.
     *
     * @return true when the verdict is stable or drifted
     */
    public boolean isCompared() {
        return verdict != Verdict.INCONCLUSIVE;
    }

    /**
     * One plain sentence on the column.
     *
     * @return such as {@code amount drifted: effect size 0.256 by ks (counts from 0.1; adjusted p-value 1.1e-13), mean
     *     101.3 -> 118.9 (+17 %); more rows from 110 up (45 % -> 70 %).}
     */
    public String sentence() {
        if (reason != null) {
            return DisplayText.shortened(column) + " is inconclusive: " + reason;
        }
        return DisplayText.shortened(column) + (isDrifted() ? " drifted: " : " is stable: ") + finding()
                + bounds()
                + whatMoved().map(change -> ", " + change).orElse("") + ".";
    }

    private String bounds() {
        StringJoiner bounds = new StringJoiner("; ", " (", ")").setEmptyValue("");
        if (evidence.minimumEffect().isPresent()) {
            bounds.add("counts from " + Figures.brief(evidence.minimumEffect()));
        }
        if (evidence.adjustedPValue().isPresent()) {
            bounds.add("adjusted p-value " + Figures.probability(evidence.adjustedPValue()));
        }
        return bounds.toString();
    }

    private String finding() {
        return (evidence.distance().isPresent() ? "distance " : "effect size ") + Figures.brief(evidence.effectSize())
                + " by " + test;
    }

    /**
     * What moved, in a few words: how the mean went, or the median where few values far out decide the mean, and where
     * the share of rows rose most; of names, which rose and fell most. Names are as {@link DisplayText#visible} gives
     * them.
     *
     * @return such as {@code mean 101.3 -> 118.9 (+17 %); more rows from 110 up (45 % -> 70 %)}; only the mean where it
     *     is not known what moved; empty where there is no mean either
     */
    public Optional<String> whatMoved() {
        return WhatMoved.of(this);
    }

    void writeTo(ContentHash.Digest digest) {
        digest.text(column).text(type.word()).optional(test);
        digest.text(verdict.word()).text(severity.word());
        evidence.writeTo(digest);
        digest.optional(decidedBy == null ? null : decidedBy.word()).optional(reason);
        reference.writeTo(digest);
        current.writeTo(digest);
        writeContributions(digest);
        if (movement != null) {
            digest.text("movement");
            movement.match(numbers -> numbers.writeTo(digest), names -> names.writeTo(digest));
        }
    }

    /** Nothing where there are none, so that such a column has the bytes that it had before there were any. */
    private void writeContributions(ContentHash.Digest digest) {
        if (!contributions.isEmpty()) {
            digest.text("contributions").whole(contributions.size());
            for (BinContribution bin : contributions) {
                digest.text(bin.bin()).number(bin.referenceShare()).number(bin.currentShare());
                digest.number(bin.contribution());
            }
        }
    }

    /**
     * One line on the column, in parts that three spaces separate.
     *
     * @return such as {@code amount DRIFTED ks statistic 0.256 p-value 1.2e-14 mean 101.3 -> 118.9}
     */
    @Override
    public String toString() {
        StringJoiner line = new StringJoiner("   ");
        line.add(DisplayText.shortened(column)).add(verdict.word().toUpperCase(Locale.ROOT));
        if (reason != null) {
            return line.add(reason).toString();
        }
        line.add(String.valueOf(test));
        evidence.statistic().ifPresent(value -> line.add("statistic " + Figures.brief(value)));
        evidence.distance().ifPresent(value -> line.add("distance " + Figures.brief(value)));
        evidence.pValue().ifPresent(value -> line.add("p-value " + Figures.probability(value)));
        if (reference.mean().isPresent() && current.mean().isPresent()) {
            line.add(WhatMoved.pair(
                    "mean", reference.mean().getAsDouble(), current.mean().getAsDouble()));
        }
        return line.toString();
    }
}
