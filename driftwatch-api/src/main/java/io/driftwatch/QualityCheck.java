package io.driftwatch;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.DisplayText;
import io.driftwatch.data.NearestName;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.policy.QualitySeverity;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.Figures;
import io.driftwatch.report.QualityFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at both sides before any test does. One instance a comparison. */
final class QualityCheck {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int EXAMPLES = 3;
    /** The normal distribution stays below this in 99 of 100 draws: a smaller rise of a share may be chance. */
    private static final double ONE_SIDED_ONE_PERCENT = 2.326;

    private final DriftPolicy policy;
    private final DatasetProfile reference;
    private final DatasetProfile current;
    private final List<QualityFinding> findings = new ArrayList<>();

    private QualityCheck(DriftPolicy policy, DatasetProfile reference, DatasetProfile current) {
        this.policy = policy;
        this.reference = reference;
        this.current = current;
    }

    /** All findings, errors first, each kind in the order of the rules and of the columns. */
    static List<QualityFinding> findings(DriftPolicy policy, DatasetProfile reference, DatasetProfile current) {
        QualityCheck check = new QualityCheck(policy, reference, current);
        check.sides();
        reference.columns().forEach(check::column);
        check.extraColumns();
        check.findings.sort(
                Comparator.comparing(QualityFinding::severity).reversed().thenComparing(QualityFinding::check));
        return List.copyOf(check.findings);
    }

    /** The error that keeps a column from being judged. */
    static Optional<QualityFinding> errorOf(List<QualityFinding> findings, String column) {
        return findings.stream()
                .filter(finding -> finding.severity() == QualitySeverity.ERROR)
                .filter(finding -> finding.column() == null || finding.column().equals(column))
                .findFirst();
    }

    private void sides() {
        if (reference.rows() == 0) {
            report(QualityRule.ZERO_ROWS, null, "The reference has 0 rows.");
        }
        if (current.rows() == 0) {
            report(QualityRule.ZERO_ROWS, null, "The current data have 0 rows.");
        }
    }

    private void column(ColumnProfile expected) {
        Optional<ColumnProfile> found = current.find(expected.name());
        if (found.isEmpty()) {
            missingColumn(expected.name());
            return;
        }
        ColumnProfile actual = found.get();
        boolean emptyBefore = allMissing(expected, "the reference");
        boolean emptyNow = allMissing(actual, "the current data");
        boolean retyped = retyped(expected, actual);
        if (!emptyBefore && !emptyNow && !retyped) {
            missingShare(expected, actual);
            unseenCategories(expected, actual);
        }
        nonFinite(actual);
    }

    private void missingColumn(String name) {
        List<String> extra = extraNames();
        String renamed = NearestName.of(name, extra)
                .map(nearest -> " It has a column " + DisplayText.quoted(nearest) + " that the reference has not.")
                .orElse("");
        report(
                QualityRule.MISSING_COLUMN,
                name,
                column(name) + " of the reference is missing in the current data." + renamed);
    }

    private List<String> extraNames() {
        return current.schema().names().stream()
                .filter(name -> reference.find(name).isEmpty())
                .toList();
    }

    private void extraColumns() {
        for (String name : extraNames()) {
            report(
                    QualityRule.EXTRA_COLUMN,
                    name,
                    column(name) + " of the current data is not in the reference and is not judged.");
        }
    }

    private boolean allMissing(ColumnProfile column, String side) {
        boolean empty = column.rows() > 0 && column.valid() == 0;
        if (empty) {
            report(
                    QualityRule.ALL_MISSING,
                    column.name(),
                    column(column.name()) + " has no usable value in any of the " + column.rows() + " rows of " + side
                            + ".");
        }
        return empty;
    }

    private boolean retyped(ColumnProfile expected, ColumnProfile actual) {
        String name = expected.name();
        ColumnType fixed = policy.selection().typeOf(name).orElse(expected.type());
        for (ColumnProfile side : List.of(expected, actual)) {
            if (side.type() != fixed && side.valid() > 0) {
                String wanted = side == expected || fixed != expected.type()
                        ? "is to be " + fixed + " by the policy"
                        : "is " + fixed + " in the reference";
                String where = side == expected ? "in the reference" : "in the current data";
                report(
                        QualityRule.COLUMN_TYPE,
                        name,
                        column(name) + " " + wanted + " but " + side.type() + " " + where + example(side) + ".");
                return true;
            }
        }
        return false;
    }

    private static String example(ColumnProfile side) {
        if (!(side instanceof CategoricalProfile names) || names.isWithheld()) {
            return "";
        }
        return names.categories().stream()
                .filter(text -> !NUMBER.matcher(text).matches())
                .findFirst()
                .map(text -> ", for example " + DisplayText.quoted(text))
                .orElse("");
    }

    private void missingShare(ColumnProfile expected, ColumnProfile actual) {
        if (expected.rows() == 0 || actual.rows() == 0) {
            return;
        }
        double n = expected.rows();
        double m = actual.rows();
        double before = expected.missing() / n;
        double now = actual.missing() / m;
        double pooled = (expected.missing() + actual.missing()) / (n + m);
        double deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        double limit = policy.quality(QualityRule.MISSING_SHARE).limit();
        if (now - before > limit && now - before > ONE_SIDED_ONE_PERCENT * deviation) {
            report(
                    QualityRule.MISSING_SHARE,
                    actual.name(),
                    column(actual.name()) + " misses " + Figures.percent(now) + " of its values, up from "
                            + Figures.percent(before) + " in the reference.");
        }
    }

    private void nonFinite(ColumnProfile actual) {
        double share = actual.rows() == 0 ? 0 : (double) actual.nonFinite() / actual.rows();
        if (share > policy.quality(QualityRule.NON_FINITE).limit()) {
            report(
                    QualityRule.NON_FINITE,
                    actual.name(),
                    column(actual.name()) + " holds NaN or infinite numbers in "
                            + Figures.count(actual.nonFinite(), "row") + " of the current data ("
                            + Figures.percent(share) + ").");
        }
    }

    private void unseenCategories(ColumnProfile expected, ColumnProfile actual) {
        if (!(expected instanceof CategoricalProfile before)
                || !(actual instanceof CategoricalProfile now)
                || before.isWithheld()
                || now.isWithheld()
                || before.other() > 0) {
            // Where the reference has names that are not kept, none can be said to be new.
            return;
        }
        List<String> unseen = new ArrayList<>();
        long rows = 0;
        Set<String> known = new HashSet<>(before.categories());
        for (int i = 0; i < now.categories().size(); i++) {
            if (!known.contains(now.categories().get(i))) {
                unseen.add(now.categories().get(i));
                rows += now.count(i);
            }
        }
        double share = (double) rows / now.valid();
        if (!unseen.isEmpty()
                && share > policy.quality(QualityRule.UNSEEN_CATEGORIES).limit()) {
            report(QualityRule.UNSEEN_CATEGORIES, actual.name(), unseenMessage(actual.name(), unseen, rows, share));
        }
    }

    private static String unseenMessage(String column, List<String> unseen, long rows, double share) {
        List<String> examples =
                unseen.stream().limit(EXAMPLES).map(DisplayText::quoted).toList();
        return column(column) + " has values that the reference never had, in " + Figures.count(rows, "row") + " ("
                + Figures.percent(share) + "): " + DisplayText.listed(examples, unseen.size()) + ".";
    }

    private static String column(String name) {
        return "Column " + DisplayText.quoted(name);
    }

    private void report(QualityRule rule, @Nullable String column, String message) {
        findings.add(new QualityFinding(rule, column, policy.quality(rule).severity(), message));
    }
}
