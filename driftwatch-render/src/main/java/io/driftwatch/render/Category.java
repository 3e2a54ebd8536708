package io.driftwatch.render;

import java.util.Comparator;

/**
 * A name, or one of few numbers, with its rows on both sides.
 *
 * @param name as it stands in the data
 * @param reference the reference's rows
 * @param current the current rows
 */
record Category(String name, long reference, long current) {

    boolean isNew() {
        return reference == 0;
    }

    boolean isGone() {
        return current == 0;
    }

    /** The category that is largest on both sides together first, by its shares; equal ones by spelling. */
    static Comparator<Category> largestFirst(long validReference, long validCurrent) {
        return Comparator.comparingDouble(
                        (Category it) -> -((double) it.reference / validReference + (double) it.current / validCurrent))
                .thenComparing(Category::name);
    }
}
