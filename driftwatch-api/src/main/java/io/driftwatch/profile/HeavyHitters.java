package io.driftwatch.profile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names with their rows, cut down to the most frequent. A cut to m names takes the (m+1)-th greatest count off every
 * count, which leaves at most m names, and adds what it took to the rows of other names. It takes that much from at
 * least m + 1 names, so that no name's count is short by more than the other rows over m + 1. Sums of summaries keep
 * the bound.
 *
 * @see <a href="https://doi.org/10.1016/0167-6423(82)90012-0">Misra, Gries (1982), Finding repeated elements, Science
 *     of Computer Programming 2(2)</a>
 * @see <a href="https://doi.org/10.1145/2500128">Agarwal, Cormode, Huang, Phillips, Wei, Yi (2013), Mergeable
 *     summaries, ACM Transactions on Database Systems 38(4)</a>
 */
record HeavyHitters(SortedMap<String, Long> names, long other) {

    static HeavyHitters of(Map<String, Long> names, long other, int most) {
        if (names.size() <= most) {
            return new HeavyHitters(new TreeMap<>(names), other);
        }
        long[] counts =
                names.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long cut = counts[counts.length - 1 - most];
        SortedMap<String, Long> kept = new TreeMap<>();
        long taken = 0;
        for (Map.Entry<String, Long> name : names.entrySet()) {
            taken += Math.min(cut, name.getValue());
            if (name.getValue() > cut) {
                kept.put(name.getKey(), name.getValue() - cut);
            }
        }
        return new HeavyHitters(kept, other + taken);
    }
}
