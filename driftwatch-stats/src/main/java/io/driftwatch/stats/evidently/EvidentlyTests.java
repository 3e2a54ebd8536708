package io.driftwatch.stats.evidently;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.stats.Alternative;
import io.driftwatch.stats.EppsSingleton;
import io.driftwatch.stats.KolmogorovSmirnov;
import io.driftwatch.stats.MannWhitney;
import io.driftwatch.stats.MaximumMeanDiscrepancy;
import io.driftwatch.stats.TTest;
import io.driftwatch.stats.VarianceModel;
import io.driftwatch.stats.contingency.FisherExact;
import io.driftwatch.stats.distance.EnergyDistance;
import io.driftwatch.stats.distance.TotalVariation;
import io.driftwatch.stats.distance.Wasserstein;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The tests of the preset {@code evidently}. Stateless and thread-safe. */
public final class EvidentlyTests {

    private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.NUMERIC);
    private static final Set<ColumnType> NAMES = Set.of(ColumnType.CATEGORICAL);
    private static final Set<ColumnType> BOTH = Set.of(ColumnType.values());

    private static final double LEVEL = 0.05;
    private static final double WIDE_LEVEL = 0.1;
    private static final double BOUND = 0.1;
    private static final double LEAST_DEVIATION = 0.001;
    private static final int CATEGORIES = 2;

    private EvidentlyTests() {}

    /**
     * All of them.
     *
     * @return tests with distinct names
     */
    public static List<StatTest> all() {
        return List.of(
                Formula.significance(NUMBERS, "ks", LEVEL, own(KolmogorovSmirnov.withDefaults())),
                Formula.significance(BOTH, "chi-square", LEVEL, GoodnessOfFit::chiSquare),
                Formula.significance(BOTH, "g-test", WIDE_LEVEL, GoodnessOfFit::likelihoodRatio),
                Formula.significance(BOTH, "z-test", LEVEL, ProportionDifference::compare),
                Formula.significance(NAMES, "fisher-exact", WIDE_LEVEL, EvidentlyTests::fisher),
                Formula.significance(NUMBERS, "cramer-von-mises", WIDE_LEVEL, MidrankCramerVonMises::compare),
                Formula.significance(NUMBERS, "anderson-darling", WIDE_LEVEL, TabledAndersonDarling::compare),
                Formula.significance(
                        NUMBERS,
                        "mann-whitney",
                        LEVEL,
                        own(MannWhitney.withDefaults().withAlternative(Alternative.LESS))),
                Formula.significance(NUMBERS, "t-test", LEVEL, EvidentlyTests::student),
                Formula.significance(NUMBERS, "epps-singleton", LEVEL, own(EppsSingleton.withDefaults())),
                Formula.significance(NUMBERS, "mmd", WIDE_LEVEL, own(MaximumMeanDiscrepancy.withDefaults())),
                Formula.significance(NAMES, "total-variation", WIDE_LEVEL, EvidentlyTests::totalVariation),
                Formula.distance(NUMBERS, "wasserstein", BOUND, EvidentlyTests::wasserstein),
                Formula.distance(NUMBERS, "energy-distance", BOUND, EvidentlyTests::energy),
                Formula.distance(BOTH, "psi", BOUND, Divergences::populationStability),
                Formula.distance(BOTH, "kl-divergence", BOUND, Divergences::kullbackLeibler),
                Formula.distance(BOTH, "jensen-shannon", BOUND, Divergences::jensenShannon),
                Formula.distance(BOTH, "hellinger", BOUND, Divergences::hellinger));
    }

    /** A test of this library, which computes what Evidently's does, without what Evidently's does not know. */
    private static BiFunction<ColumnProfile, ColumnProfile, StatTestResult> own(StatTest test) {
        return (reference, current) -> test.compare(reference, current)
                .match(found -> new Significance(found.statistic(), found.pValue()), distance -> distance, not -> not);
    }

    /** With a pooled variance; two constants that differ are infinitely far apart. */
    private static StatTestResult student(ColumnProfile reference, ColumnProfile current) {
        if (reference instanceof NumericProfile before
                && current instanceof NumericProfile now
                && before.sample().size() == 1
                && now.sample().size() == 1
                && before.sample().value(0) != now.sample().value(0)) {
            boolean rose = before.sample().value(0) < now.sample().value(0);
            return new Significance(rose ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0);
        }
        return own(TTest.withDefaults().withVariance(VarianceModel.POOLED)).apply(reference, current);
    }

    private static StatTestResult fisher(ColumnProfile reference, ColumnProfile current) {
        if (BinnedShares.counts(reference, current).size() > CATEGORIES) {
            return new NotComputable("Evidently's fisher-exact compares two names, and there are more.");
        }
        if (reference.valid() != current.valid()) {
            return new NotComputable("Evidently's fisher-exact needs as many current as reference rows, not "
                    + current.valid() + " and " + reference.valid() + ".");
        }
        return own(FisherExact.withDefaults()).apply(reference, current);
    }

    /** The distance is the statistic; its p-value comes from dealing the rows of both sides anew. */
    private static StatTestResult totalVariation(ColumnProfile reference, ColumnProfile current) {
        return TotalVariation.withDefaults()
                .compare(reference, current)
                .match(
                        significance -> significance,
                        found -> new Significance(found.distance(), found.pValue()),
                        not -> not);
    }

    private static StatTestResult wasserstein(ColumnProfile reference, ColumnProfile current) {
        double deviation = ((NumericProfile) reference).standardDeviation().orElse(0);
        double area =
                Wasserstein.withDefaults().withScale(Wasserstein.Scale.NONE).contrast(reference, current);
        return Distance.withoutLaw(Math.min(Double.MAX_VALUE, area / Math.max(deviation, LEAST_DEVIATION)));
    }

    private static StatTestResult energy(ColumnProfile reference, ColumnProfile current) {
        return Distance.withoutLaw(EnergyDistance.withDefaults().contrast(reference, current));
    }
}
