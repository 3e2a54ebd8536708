package io.driftwatch;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.DisplayText;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.StatusLimits;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A policy with the tests that its rules name, found and set up once. */
final class PolicyBinding {

    private static final String PSI = "psi";
    static final int LEAST_DRAWS = 999;
    static final int MOST_DRAWS = 19_999;
    private static final int DRAWS_A_COLUMN = 40;
    private static final int PREDICTION_BINS = 10;

    private final DriftPolicy policy;
    private final Map<String, StatTest> defaults;
    private final List<@Nullable StatTest> byRule;
    private final StatTest predictionOnUnitInterval;
    private final StatTest predictionOnDeciles;

    private PolicyBinding(DriftPolicy policy, StatTests tests) {
        StatTests ofPreset = tests.under(policy.preset());
        this.policy = policy;
        this.defaults = policy.preset().defaultTests().stream()
                .collect(Collectors.toMap(name -> name, name -> builtIn(ofPreset, name)));
        this.byRule = new ArrayList<>();
        for (int place = 0; place < policy.rules().size(); place++) {
            byRule.add(resolve(place, policy, ofPreset));
        }
        Parameters quantile = Parameters.of("noise-quantile", StatusLimits.PREDICTION_NOISE_QUANTILE);
        StatTest psi = builtIn(tests, PSI);
        this.predictionOnDeciles = psi.withParameters(quantile);
        this.predictionOnUnitInterval = psi.withParameters(
                quantile.with("bins", Parameters.of("rule", "edges").with("edges", unitEdges())));
    }

    /**
     * Finds every test that the policy needs.
     *
     * @throws InvalidPolicyException if a rule names an unknown test, gives it parameters that it does not take, or has
     *     a threshold that does not go with it
     * @throws IllegalArgumentException if a built-in test is not among the tests
     */
    static PolicyBinding of(DriftPolicy policy, StatTests tests) {
        return new PolicyBinding(policy, tests);
    }

    private static StatTest builtIn(StatTests tests, String name) {
        return tests.find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The test '" + name + "' is not among the given tests,"
                                        + " but every policy may need it: add the artifact io.driftwatch:driftwatch-stats, or give its tests too."));
    }

    private static @Nullable StatTest resolve(int place, DriftPolicy policy, StatTests tests) {
        ColumnRule rule = policy.rules().get(place);
        try {
            StatTest test = rule.test().isEmpty()
                    ? null
                    : tests.require(rule.test().get()).withParameters(rule.parameters());
            requireBound(rule, test);
            return test;
        } catch (IllegalArgumentException e) {
            throw new InvalidPolicyException(
                    "Policy " + DisplayText.quoted(policy.name()) + ", columns[" + place + "] ("
                            + DisplayText.quoted(rule.match()) + "): "
                            + e.getMessage(),
                    e);
        }
    }

    /** A p-value needs a level, a distance a bound: what a rule gives must be the one that its test needs. */
    private static void requireBound(ColumnRule rule, @Nullable StatTest test) {
        OptionalDouble threshold = rule.threshold();
        if (test != null && test.isDistance()) {
            if (threshold.isEmpty() && test.defaultThreshold().isEmpty()) {
                throw new IllegalArgumentException("The distance '" + test.name()
                        + "' is in the units of the data and has no threshold of its own: give the rule one.");
            }
        } else if (threshold.orElse(0) > 1) {
            throw new IllegalArgumentException("The threshold " + threshold.getAsDouble() + " is above 1, but "
                    + (test == null ? "the policy's own tests need" : "the test '" + test.name() + "' needs")
                    + " a significance level, which is at most 1.");
        }
    }

    static List<Double> unitEdges() {
        return DoubleStream.iterate(0, i -> i <= PREDICTION_BINS, i -> i + 1)
                .map(i -> i / PREDICTION_BINS)
                .boxed()
                .toList();
    }

    DriftPolicy policy() {
        return policy;
    }

    /** As many draws as a correction over this many columns needs. */
    static int draws(int columns) {
        return Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, DRAWS_A_COLUMN * columns));
    }

    /** The test for a column, with as many draws as a correction over this many columns needs. */
    StatTest testFor(ColumnProfile reference, ColumnProfile current, int columns) {
        StatTest test = namedTest(reference.name());
        if (test == null) {
            String name = policy.defaultTest(reference, current);
            test = defaults.get(name);
        }
        return Objects.requireNonNull(test).withMaximumDraws(draws(columns));
    }

    /** The test that a rule names for a column. */
    @Nullable
    StatTest namedTest(String column) {
        return policy.ruleFor(column)
                .map(rule -> byRule.get(policy.rules().indexOf(rule)))
                .orElse(null);
    }

    StatTest predictionTest(boolean onUnitInterval) {
        return onUnitInterval ? predictionOnUnitInterval : predictionOnDeciles;
    }

    static String compares(StatTest test) {
        return test.columnTypes().stream().map(ColumnType::word).sorted().collect(Collectors.joining(" and "));
    }
}
