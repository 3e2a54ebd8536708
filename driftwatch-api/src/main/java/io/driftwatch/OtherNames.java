package io.driftwatch;

import io.driftwatch.profile.CategoricalProfile;
import java.util.HashMap;
import java.util.Map;

/** Where the rows of other names may be: with the names that the other side has more of, or with names of their own. */
final class OtherNames {

    private OtherNames() {}

    /** All other rows have one name that the other side cannot have. */
    static CategoricalProfile apart(CategoricalProfile side, String own) {
        Map<String, Long> counts = counts(side);
        String name = own;
        while (counts.containsKey(name)) {
            name += own;
        }
        counts.put(name, side.other());
        return CategoricalProfile.of(side.name(), side.missing(), counts);
    }

    /**
     * Other rows go to the names that the other side has a larger share of, in the order of names, until none is left.
     */
    static CategoricalProfile toward(CategoricalProfile side, CategoricalProfile goal) {
        Map<String, Long> counts = counts(side);
        long left = side.other();
        for (int i = 0; i < goal.categories().size() && left > 0; i++) {
            String name = goal.categories().get(i);
            long wanted = Math.round((double) goal.count(i) / goal.valid() * side.valid());
            long more = Math.min(left, Math.max(0, wanted - counts.getOrDefault(name, 0L)));
            counts.merge(name, more, Long::sum);
            left -= more;
        }
        return CategoricalProfile.of(side.name(), side.missing(), counts, left);
    }

    private static Map<String, Long> counts(CategoricalProfile side) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < side.categories().size(); i++) {
            counts.put(side.categories().get(i), side.count(i));
        }
        return counts;
    }
}
