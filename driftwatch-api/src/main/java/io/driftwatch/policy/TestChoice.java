package io.driftwatch.policy;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.PairedCategories;

/** Which test a preset takes for a column that no rule names one for. Stateless. */
final class TestChoice {

    /** Up to so many reference rows, the preset of Evidently takes tests with p-values; above, distances. */
    private static final long FEW_ROWS = 1_000;

    /** Up to so many distinct numbers, the preset of Evidently compares numbers like names. */
    private static final int FEW_VALUES = 5;

    private static final int TWO_VALUES = 2;

    private TestChoice() {}

    /** The name of the test for two sides of one type. */
    static String of(Preset preset, ColumnProfile reference, ColumnProfile current) {
        return preset == Preset.CALIBRATED ? calibrated(reference, current) : evidently(reference, current);
    }

    private static String calibrated(ColumnProfile reference, ColumnProfile current) {
        boolean manyNumbers = reference instanceof NumericProfile a
                && current instanceof NumericProfile b
                && !a.sample().hasFewValuesWith(b.sample());
        return manyNumbers ? "ks" : "chi-square";
    }

    private static String evidently(ColumnProfile reference, ColumnProfile current) {
        int distinct = distinct(reference, current);
        boolean manyNumbers = reference instanceof NumericProfile && distinct > FEW_VALUES;
        if (reference.valid() > FEW_ROWS) {
            return manyNumbers ? "wasserstein" : "jensen-shannon";
        }
        return manyNumbers ? "ks" : distinct > TWO_VALUES ? "chi-square" : "z-test";
    }

    /** How many values both sides have together; numbers are not counted beyond what decides. */
    private static int distinct(ColumnProfile reference, ColumnProfile current) {
        if (reference instanceof NumericProfile a && current instanceof NumericProfile b) {
            return a.sample().distinctWith(b.sample(), FEW_VALUES);
        }
        int distinct = 0;
        if (reference instanceof CategoricalProfile a && current instanceof CategoricalProfile b) {
            for (PairedCategories both = new PairedCategories(a, b); both.next(); ) {
                distinct++;
            }
        }
        return distinct;
    }
}
