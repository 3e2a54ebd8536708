package io.driftwatch.stats.distance;

import io.driftwatch.stats.kernel.Resampling;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.Parameters;
import java.util.Collection;
import java.util.List;

/**
 * What every distance on bins can be told.
 *
 * @param binning the bins of numeric columns
 * @param rules the rules that parameters can name beside the built-in ones
 * @param resampling how chance is measured
 */
record BinOptions(Binning binning, List<BinningRule> rules, Resampling resampling) {

    static final String BINS = "bins";

    static BinOptions withDefaults() {
        return new BinOptions(Binning.withDefaults(), List.of(), Resampling.withDefaults());
    }

    BinOptions with(Binning other) {
        return new BinOptions(other, rules, resampling);
    }

    BinOptions with(Resampling other) {
        return new BinOptions(binning, rules, other);
    }

    /** These options, whose parameters can name the rules. */
    BinOptions with(Collection<? extends BinningRule> others) {
        others.forEach(Binning::requireOwnName);
        return new BinOptions(binning, List.copyOf(others), resampling);
    }

    Parameters written() {
        Parameters none = Parameters.none();
        return binning.equals(Binning.withDefaults()) ? none : none.with(BINS, binning.parameters());
    }

    BinOptions read(Parameters parameters) {
        return with(
                parameters.group(BINS).map(group -> Binning.of(group, rules)).orElse(Binning.withDefaults()));
    }
}
