package io.driftwatch.render;

import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.ReportContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All columns of a report in the order of the page: the drifted, the inconclusive, the stable, graver ones first. */
final class ColumnEntries {

    /** So many of the drifted columns are open from the start: a long page of open sections is read by nobody. */
    private static final int OPEN = 5;

    /** So many rows of the table are shown at once where a script runs: a browser needs long for thousands. */
    static final int NEAR = 200;

    static final List<Verdict> ORDER = List.of(Verdict.DRIFTED, Verdict.INCONCLUSIVE, Verdict.STABLE);

    /** Effects are 0 where nothing was compared: inconclusive columns keep the reference's order. */
    private static final Comparator<ColumnEntry> GRAVEST_FIRST = Comparator.comparingInt(
                    (ColumnEntry entry) -> ORDER.indexOf(entry.column().verdict()))
            .thenComparingDouble(entry -> -entry.column().evidence().effectOverFloor())
            .thenComparingInt(ColumnEntry::position);

    private final ReportContent content;
    private final ColumnFacts facts;

    ColumnEntries(ReportContent content) {
        this.content = content;
        this.facts = new ColumnFacts(content.report().provenance().policy().significanceLevel());
    }

    List<ColumnEntry> inOrder() {
        List<ColumnDrift> open = content.report().drifted().stream().limit(OPEN).toList();
        List<ColumnEntry> entries = new ArrayList<>();
        for (ColumnDrift column : content.report().columns()) {
            entries.add(entry(entries.size() + 1, column, open.contains(column)));
        }
        List<ColumnEntry> sorted = entries.stream().sorted(GRAVEST_FIRST).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place ->
                        place < NEAR ? sorted.get(place) : sorted.get(place).asFar())
                .toList();
    }

    private ColumnEntry entry(int position, ColumnDrift column, boolean open) {
        ColumnProfile reference = content.reference().find(column.column()).orElse(null);
        ColumnProfile current = content.current().find(column.column()).orElse(null);
        ColumnPictures pictures = ColumnPictures.of(reference, current);
        return new ColumnEntry(
                position,
                column,
                false,
                open,
                Moved.of(column, reference, current),
                pictures,
                facts.of(column, pictures),
                quantiles(reference, current));
    }

    private static List<Quantiles.Row> quantiles(@Nullable ColumnProfile reference, @Nullable ColumnProfile current) {
        return reference instanceof NumericProfile before && current instanceof NumericProfile now
                ? Quantiles.of(before, now)
                : List.of();
    }

    /** Where each column's section is. */
    static Map<String, String> anchors(List<ColumnEntry> entries) {
        Map<String, String> anchors = new LinkedHashMap<>();
        entries.forEach(entry -> anchors.put(entry.column().column(), entry.anchor()));
        return anchors;
    }
}
