package io.driftwatch.stats.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stats.kernel.Samples;
import io.driftwatch.stattest.BinContribution;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnBinningRuleTest {

    private static final BinningRule BANDS = rule("tariff-bands", (reference, current) -> List.of(0.0, 1.0));
    private static final BinningRule QUINTILES = rule(
            "quintiles",
            (reference, current) -> DoubleStream.of(0.2, 0.4, 0.6, 0.8)
                    .map(reference.sample()::quantile)
                    .distinct()
                    .boxed()
                    .toList());
    private static final ColumnProfile BEFORE = Samples.numbers(-1, 0, 0.5, 1, 1.5, 2);
    private static final ColumnProfile NOW = Samples.numbers(-3, -2, 0.5, 1, 1, 1.5);

    private static BinningRule rule(
            String name, BiFunction<? super NumericProfile, ? super NumericProfile, List<Double>> edges) {
        return new BinningRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Double> edges(NumericProfile reference, NumericProfile current) {
                return edges.apply(reference, current);
            }
        };
    }

    private static Parameters named(String rule) {
        return Parameters.of("bins", Parameters.of("rule", rule));
    }

    private static StatTest told(BinningRule rule, String test) {
        return StatTests.installed()
                .withBinningRules(List.of(rule))
                .require(test)
                .withParameters(named(rule.name()))
                .withMaximumDraws(999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psi", "kl-divergence", "jensen-shannon", "hellinger", "total-variation"})
    void isNamedByAPolicyAndDecidesTheBins(String name) {
        StatTest test = told(BANDS, name);
        assertThat(test.parameters()).isEqualTo(named("tariff-bands"));
        Distance found = (Distance) test.compare(BEFORE, NOW);
        assertThat(found.contributions().stream().map(BinContribution::bin)).containsExactly("≤ 0", "(0, 1]", "> 1");
        assertThat(found.contributions().stream().map(BinContribution::currentShare))
                .containsExactly(2 / 6.0, 3 / 6.0, 1 / 6.0);
    }

    @Test
    void anUnknownOneIsAnErrorThatNamesTheNearestOfAll() {
        StatTest psi = StatTests.installed().withBinningRules(List.of(BANDS)).require("psi");
        assertThatThrownBy(() -> psi.withParameters(named("tarif-bands")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parameter 'rule' cannot be 'tarif-bands'. Did you mean 'tariff-bands'?");
        assertThatThrownBy(() -> psi.withParameters(named("quantile")))
                .hasMessage("Parameter 'rule' cannot be 'quantile'. Did you mean 'quantiles'?");
        assertThatThrownBy(() -> PopulationStabilityIndex.withDefaults().withParameters(named("tariff-bands")))
                .hasMessage(
                        "Parameter 'rule' cannot be 'tariff-bands'. Known: edges, equal-width, quantiles, sturges.");
        assertThatThrownBy(() -> psi.withParameters(Parameters.of(
                        "bins", Parameters.of("rule", "tariff-bands").with("count", 3))))
                .hasMessage("Parameter 'count' belongs to built-in rules, not to 'tariff-bands'.");
    }

    @Test
    void cannotHaveTheNameOfABuiltInOne() {
        BinningRule quantiles = rule("quantiles", (reference, current) -> List.of(0.0));
        String message = "The binning rule 'quantiles' of "
                + quantiles.getClass().getName() + " has the name of a built-in one: rename it.";
        assertThatThrownBy(() -> TotalVariation.withDefaults().withBinningRules(List.of(quantiles)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Binning.ofRule(quantiles)).hasMessage(message);
    }

    @Test
    void isAValueLikeOtherBinnings() {
        assertThat(Binning.ofRule(BANDS)).isEqualTo(Binning.ofRule(BANDS)).hasToString("tariff-bands");
        assertThat(Binning.ofRule(BANDS).hashCode())
                .isEqualTo(Binning.ofRule(BANDS).hashCode());
        assertThat(Binning.ofRule(BANDS))
                .isNotEqualTo(Binning.ofRule(rule("tariff-bands", (reference, current) -> List.of(9.0))))
                .isNotEqualTo(Binning.withDefaults());
        assertThat(TotalVariation.withDefaults()
                        .withBinning(Binning.ofRule(BANDS))
                        .compare(BEFORE, NOW))
                .isEqualTo(
                        told(BANDS, "total-variation").withMaximumDraws(19_999).compare(BEFORE, NOW));
    }

    private static void assertUnusable(List<Double> edges, String what) {
        assertThat(told(rule("broken", (reference, current) -> edges), "psi").compare(BEFORE, NOW))
                .isEqualTo(new NotComputable("The binning rule 'broken' gave " + what));
    }

    @Test
    void withoutUsableEdgesNothingIsComputable() {
        assertUnusable(List.of(), "no edges: it must give at least one.");
        assertUnusable(List.of(1.0, Double.NaN), "an edge that is no finite number: NaN.");
        assertUnusable(List.of(Double.NEGATIVE_INFINITY, 1.0), "an edge that is no finite number: -Infinity.");
        assertUnusable(Arrays.asList(1.0, null), "an edge that is no finite number: null.");
        assertUnusable(List.of(2.0, 2.0), "the edge 2 after 2: edges must be in strictly ascending order.");
        assertUnusable(List.of(2.0, 1.5), "the edge 1.5 after 2: edges must be in strictly ascending order.");
        assertUnusable(Collections.nCopies(10_000, 1.0), "10000 edges: there can be at most 9999.");
    }

    @Test
    @SuppressWarnings("NullAway") // a rule of somebody else may do that
    void aRuleThatFailsIsNoException() {
        assertThat(told(
                                rule("broken", (reference, current) -> {
                                    throw new IllegalStateException("no bands for " + reference.name());
                                }),
                                "psi")
                        .compare(BEFORE, NOW))
                .isEqualTo(new NotComputable(
                        "The binning rule 'broken' failed: java.lang.IllegalStateException: no bands for x"));
        assertThat(told(rule("broken", (reference, current) -> null), "psi").compare(BEFORE, NOW))
                .isEqualTo(new NotComputable("The binning rule 'broken' gave no edges: it must give at least one."));
    }

    @Test
    void namesAreBinnedAsEver() {
        assertThat(told(BANDS, "psi").compare(Samples.names("a", "b"), Samples.names("a", "c")))
                .isEqualTo(PopulationStabilityIndex.withDefaults()
                        .withMaximumDraws(999)
                        .compare(Samples.names("a", "b"), Samples.names("a", "c")));
    }

    /** As with quantiles of the built-in kind, few rows would alarm too often if the bins were held. */
    @Test
    void edgesOfTheReferencesOwnAreFoundAnewInEveryDraw() {
        StatTest own = told(QUINTILES, "psi");
        StatTest builtIn = PopulationStabilityIndex.withDefaults()
                .withBinning(Binning.ofQuantiles(5))
                .withMaximumDraws(999);
        SplittableRandom random = new SplittableRandom(95);
        for (int run = 0; run < 20; run++) {
            ColumnProfile before = Samples.numbers(Samples.normal(random, 30, z -> z));
            ColumnProfile now = Samples.numbers(Samples.normal(random, 60, z -> z));
            assertThat(own.compare(before, now)).isEqualTo(builtIn.compare(before, now));
        }
    }

    /** Some draws have fewer distinct values than both sides have; their bins are those of the sides themselves. */
    @Test
    void aRuleThatFailsInADrawLeavesTheBinsThere() {
        BinningRule fussy = rule("fussy", (reference, current) -> {
            if (reference.sample().size() < 5) {
                throw new IllegalStateException("too few values");
            }
            return List.of(reference.sample().quantile(0.5));
        });
        assertThat(((Distance) told(fussy, "total-variation").compare(BEFORE, NOW)).pValue())
                .isBetween(0.1, 1.0);
    }
}
