package io.driftwatch.stats;

import io.driftwatch.policy.Preset;
import io.driftwatch.spi.StatTestProvider;
import io.driftwatch.stats.contingency.ChiSquare;
import io.driftwatch.stats.contingency.FisherExact;
import io.driftwatch.stats.contingency.GTest;
import io.driftwatch.stats.contingency.ZTest;
import io.driftwatch.stats.distance.EnergyDistance;
import io.driftwatch.stats.distance.Hellinger;
import io.driftwatch.stats.distance.JensenShannon;
import io.driftwatch.stats.distance.KullbackLeibler;
import io.driftwatch.stats.distance.PopulationStabilityIndex;
import io.driftwatch.stats.distance.TotalVariation;
import io.driftwatch.stats.distance.Wasserstein;
import io.driftwatch.stats.evidently.EvidentlyTests;
import io.driftwatch.stattest.StatTest;
import java.util.List;

/** Offers the tests of this module to whoever looks for installed ones. Stateless and thread-safe. */
public final class BuiltInStatTests implements StatTestProvider {

    /** For the service loader, and for explicit registration where service lookup does not work. */
    public BuiltInStatTests() {}

    @Override
    public List<StatTest> statTests() {
        return List.of(
                KolmogorovSmirnov.withDefaults(),
                ChiSquare.withDefaults(),
                GTest.withDefaults(),
                FisherExact.withDefaults(),
                CramerVonMises.withDefaults(),
                AndersonDarling.withDefaults(),
                MannWhitney.withDefaults(),
                TTest.withDefaults(),
                EppsSingleton.withDefaults(),
                ZTest.withDefaults(),
                MaximumMeanDiscrepancy.withDefaults(),
                PopulationStabilityIndex.withDefaults(),
                KullbackLeibler.withDefaults(),
                JensenShannon.withDefaults(),
                Hellinger.withDefaults(),
                TotalVariation.withDefaults(),
                Wasserstein.withDefaults(),
                EnergyDistance.withDefaults());
    }

    @Override
    public List<StatTest> statTests(Preset preset) {
        return preset == Preset.EVIDENTLY ? EvidentlyTests.all() : List.of();
    }
}
