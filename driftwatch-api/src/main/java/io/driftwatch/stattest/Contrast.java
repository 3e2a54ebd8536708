package io.driftwatch.stattest;

import io.driftwatch.profile.ColumnProfile;

/** A p-value as a number that rises with the difference. */
final class Contrast {

    /** Above −ln of the smallest positive double. */
    private static final double BEYOND_ALL = 745;

    private Contrast() {}

    static double of(double pValue, ColumnProfile reference, ColumnProfile current) {
        return pValue > 0 ? -StrictMath.log(pValue) : BEYOND_ALL + EffectSize.of(reference, current);
    }
}
