package io.driftwatch.profile;

/** What makes a column look like row identifiers, and the checks that two profiles are of one column. */
final class Identifiers {

    /** Up to this many rows nothing is taken for an identifier. */
    static final int FEW = 100;

    private Identifiers() {}

    static boolean allWhole(WeightedSample sample) {
        for (int i = 0; i < sample.size(); i++) {
            if (sample.value(i) != Math.rint(sample.value(i))) {
                return false;
            }
        }
        return true;
    }

    static <P extends ColumnProfile> P sameColumn(P one, ColumnProfile other, Class<P> type) {
        if (!one.name().equals(other.name()) || one.type() != other.type()) {
            throw new IllegalArgumentException("Profiles of different columns cannot be merged: '" + one.name()
                    + "' is " + one.type() + ", '" + other.name() + "' is " + other.type() + ".");
        }
        return type.cast(other);
    }
}
