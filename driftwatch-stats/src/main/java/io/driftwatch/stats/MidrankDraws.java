package io.driftwatch.stats;

import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.DealtRows;
import java.util.Arrays;
import java.util.SplittableRandom;

/** An A² with few distinct values, from the rows of both sides dealt anew. Not thread-safe: of one comparison. */
final class MidrankDraws {

    private final long[] rows;
    private final long smaller;
    private final long larger;
    private final boolean midrank;
    private final DealtRows deal;

    MidrankDraws(WeightedSample a, WeightedSample b, boolean midrank) {
        long[] both = new long[a.size() + b.size()];
        int size = 0;
        PairedValues values = new PairedValues(a, b);
        while (values.next()) {
            both[size++] = values.reference() + values.current();
        }
        this.rows = Arrays.copyOf(both, size);
        this.smaller = Math.min(a.total(), b.total());
        this.larger = Math.max(a.total(), b.total());
        this.midrank = midrank;
        this.deal = new DealtRows(rows, smaller);
    }

    double squared(SplittableRandom random) {
        WeightedGaps gaps = new WeightedGaps(smaller, larger, midrank);
        long[] dealt = deal.draw(random);
        long below = 0;
        long dealtBelow = 0;
        for (int group = 0; group < rows.length; group++) {
            gaps.group(dealt[group], rows[group] - dealt[group], dealtBelow, below - dealtBelow);
            below += rows[group];
            dealtBelow += dealt[group];
        }
        return gaps.squared();
    }
}
