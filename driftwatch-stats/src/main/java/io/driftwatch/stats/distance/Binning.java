package io.driftwatch.stats.distance;

import io.driftwatch.data.NearestName;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.stats.kernel.BinnedCounts;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How two profiles of a column are put into the same bins. Names are a bin each, and so are numbers of which both sides
 * together have at most 20 distinct ones, except under explicit edges and under a rule of one's own. A bin of numbers
 * is (a, b]; the first also holds its lower edge. No row is ever dropped: mass outside the edges falls into the outer
 * bins for quantiles and for a rule of one's own, and into bins of its own, below and above, otherwise, so that one far
 * outlier cannot empty the others. Immutable and thread-safe.
 */
public final class Binning {

    private static final String RULE = "rule";
    private static final String COUNT = "count";
    private static final String EDGES = "edges";
    private static final int DEFAULT_COUNT = 10;
    static final int MOST_BINS = 10_000;

    private static final Binning DEFAULTS = new Binning(Rule.QUANTILES, DEFAULT_COUNT, List.of());

    private final Rule rule;
    private final int count;
    private final List<Double> edges;
    /** Null for a built-in rule, which is then the other one. */
    private final @Nullable OwnEdges own;

    /** How edges are found. */
    public enum Rule {
        /** The i-th edge is the smallest value at which the reference's cumulative share reaches i / count. */
        QUANTILES,
        /** Equal steps from the reference's smallest to its largest value. */
        EQUAL_WIDTH,
        /** ⌈log₂ N⌉ + 1 equal steps over the range of both sides, of N rows together. */
        STURGES,
        /** As given. */
        EDGES
    }

    private Binning(Rule rule, int count, List<Double> edges) {
        this(rule, count, edges, null);
    }

    private Binning(Rule rule, int count, List<Double> edges, @Nullable OwnEdges own) {
        this.rule = rule;
        this.count = count;
        this.edges = edges;
        this.own = own;
    }

    /**
     * Ten bins between the reference's deciles; equal deciles make fewer.
     *
     * @return the binning
     */
    public static Binning withDefaults() {
        return DEFAULTS;
    }

    /**
     * Bins between the reference's quantiles.
     *
     * @param count how many, from 2 to 10,000
     * @return the binning
     * @throws IllegalArgumentException if the count is out of range
     */
    public static Binning ofQuantiles(int count) {
        return new Binning(Rule.QUANTILES, requireCount(count), List.of());
    }

    /**
     * Equal steps over the reference's range.
     *
     * @param count how many, from 2 to 10,000
     * @return the binning
     * @throws IllegalArgumentException if the count is out of range
     */
    public static Binning ofEqualWidth(int count) {
        return new Binning(Rule.EQUAL_WIDTH, requireCount(count), List.of());
    }

    /**
     * Equal steps over the range of both sides, as many as Sturges' rule gives for their rows together.
     *
     * @return the binning
     * @see <a href="https://doi.org/10.1080/01621459.1926.10502161">Sturges (1926), The choice of a class interval,
     *     JASA 21(153)</a>
     */
    public static Binning ofSturges() {
        return new Binning(Rule.STURGES, DEFAULT_COUNT, List.of());
    }

    /**
     * Bins between given edges.
     *
     * @param edges finite numbers in strictly ascending order, at least two
     * @return the binning
     * @throws IllegalArgumentException if they are not
     */
    public static Binning ofEdges(List<Double> edges) {
        boolean fine = edges.size() >= 2 && edges.stream().allMatch(Double::isFinite);
        for (int i = 1; fine && i < edges.size(); i++) {
            fine = edges.get(i - 1) < edges.get(i);
        }
        if (!fine) {
            throw new IllegalArgumentException(
                    "Edges of bins must be at least two finite numbers in ascending order, not " + edges + ".");
        }
        return new Binning(Rule.EDGES, DEFAULT_COUNT, List.copyOf(edges));
    }

    /**
     * Bins between the edges that a rule of one's own gives. What it gives is checked in every comparison; without
     * usable edges a distance is not computable.
     *
     * @param rule the rule
     * @return the binning
     * @throws IllegalArgumentException if the rule has the name of a built-in one
     */
    public static Binning ofRule(BinningRule rule) {
        requireOwnName(rule);
        return new Binning(Rule.EDGES, DEFAULT_COUNT, List.of(), new OwnEdges(rule));
    }

    static void requireOwnName(BinningRule rule) {
        if (words().contains(rule.name())) {
            throw new IllegalArgumentException("The binning rule '" + rule.name() + "' of "
                    + rule.getClass().getName() + " has the name of a built-in one: rename it.");
        }
    }

    private static List<String> words() {
        return Arrays.stream(Rule.values()).map(Parameters::word).toList();
    }

    private static int requireCount(int count) {
        if (count < 2 || count > MOST_BINS) {
            throw new IllegalArgumentException(
                    "The number of bins must be from 2 to " + MOST_BINS + ", not " + count + ".");
        }
        return count;
    }

    /**
     * The binning that a policy's parameters describe: {@code rule}, {@code count}, {@code edges}.
     *
     * @param group the parameters
     * @return the binning
     * @throws IllegalArgumentException if a parameter is unknown or out of range
     */
    public static Binning of(Parameters group) {
        return of(group, List.of());
    }

    /**
     * The binning that the parameters of a policy describe, where they may name rules of one's own.
     *
     * @param group the parameters
     * @param rules rules that they can name beside the built-in ones
     * @return the binning
     * @throws IllegalArgumentException if a parameter is unknown or out of range, naming the nearest known one
     */
    public static Binning of(Parameters group, Collection<? extends BinningRule> rules) {
        group.requireOnly(RULE, COUNT, EDGES);
        String name = String.valueOf(group.values().getOrDefault(RULE, Parameters.word(Rule.QUANTILES)));
        for (BinningRule own : rules) {
            if (own.name().equals(name)) {
                requireAlone(group, name);
                return ofRule(own);
            }
        }
        if (!words().contains(name)) {
            List<String> known = new ArrayList<>(words());
            rules.forEach(own -> known.add(own.name()));
            throw new IllegalArgumentException(
                    "Parameter '" + RULE + "' cannot be '" + name + "'. " + NearestName.advice(name, known));
        }
        return ofBuiltIn(group.choice(RULE, Rule.QUANTILES), group);
    }

    private static void requireAlone(Parameters group, String rule) {
        for (String parameter : List.of(COUNT, EDGES)) {
            if (group.values().containsKey(parameter)) {
                throw new IllegalArgumentException(
                        "Parameter '" + parameter + "' belongs to built-in rules, not to '" + rule + "'.");
            }
        }
    }

    private static Binning ofBuiltIn(Rule rule, Parameters group) {
        if (rule == Rule.EDGES) {
            return ofEdges(group.numbers(EDGES).orElse(List.of()));
        }
        if (group.numbers(EDGES).isPresent()) {
            throw new IllegalArgumentException(
                    "Parameter 'edges' belongs to the rule 'edges', not to '" + Parameters.word(rule) + "'.");
        }
        if (rule == Rule.STURGES) {
            return ofSturges();
        }
        double count = group.number(COUNT).orElse((double) DEFAULT_COUNT);
        if (count != Math.rint(count)) {
            throw new IllegalArgumentException("The number of bins must be whole, not " + count + ".");
        }
        return new Binning(rule, requireCount((int) Math.min(count, Integer.MAX_VALUE)), List.of());
    }

    /**
     * This binning as a policy's parameters describe it.
     *
     * @return parameters that {@link #of(Parameters, Collection)} turns into an equal binning
     */
    public Parameters parameters() {
        if (own != null) {
            return Parameters.of(RULE, own.rule().name());
        }
        Parameters named = Parameters.of(RULE, Parameters.word(rule));
        return switch (rule) {
            case QUANTILES, EQUAL_WIDTH -> named.with(COUNT, count);
            case STURGES -> named;
            case EDGES -> named.with(EDGES, edges);
        };
    }

    /** Both sides in the same bins; the profiles are of one type and have rows. */
    BinnedCounts count(ColumnProfile reference, ColumnProfile current) {
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            return isByValue(before.sample(), now.sample())
                    ? BinnedCounts.ofValues(before.sample(), now.sample())
                    : edges(before, now).count(before.sample(), now.sample());
        }
        return BinnedCounts.ofCategories((CategoricalProfile) reference, (CategoricalProfile) current);
    }

    /**
     * A side and raw numbers, counted as they are; empty where the bins depend on all of the numbers. The side has
     * rows.
     */
    Optional<BinnedCounts> count(WeightedSample reference, double[] current) {
        boolean maybeByValue = rule != Rule.EDGES && reference.hasFewValuesWith(reference);
        if (own != null || rule == Rule.STURGES || maybeByValue) {
            return Optional.empty();
        }
        return Optional.of(builtIn(reference, reference).count(reference, current));
    }

    private boolean isByValue(WeightedSample reference, WeightedSample current) {
        return rule != Rule.EDGES && reference.hasFewValuesWith(current);
    }

    /** Whether the bins would be others if the same rows were dealt to the two sides in another way. */
    boolean dependsOnReference(NumericProfile reference, NumericProfile current) {
        if (own != null) {
            return !own.isSymmetric(reference, current);
        }
        return (rule == Rule.QUANTILES || rule == Rule.EQUAL_WIDTH) && !isByValue(reference.sample(), current.sample());
    }

    /** The number of bins between quantiles or of equal steps. */
    int bins() {
        return count;
    }

    /** Puts other rows of the two sides into bins, which are found anew, however few values there are. */
    Recount recount(NumericProfile reference, NumericProfile current) {
        return own == null ? this::countByRule : own.recount(reference, current);
    }

    /** Both sides in the same bins of a built-in rule, however few values there are. */
    BinnedCounts countByRule(WeightedSample reference, WeightedSample current) {
        return builtIn(reference, current).count(reference, current);
    }

    private BinEdges edges(NumericProfile reference, NumericProfile current) {
        return own == null ? builtIn(reference.sample(), current.sample()) : own.of(reference, current);
    }

    private BinEdges builtIn(WeightedSample reference, WeightedSample current) {
        return switch (rule) {
            case QUANTILES -> BinEdges.quantiles(reference, count);
            case EQUAL_WIDTH -> BinEdges.equalSteps(reference.value(0), last(reference), count);
            case STURGES ->
                BinEdges.equalSteps(
                        Math.min(reference.value(0), current.value(0)),
                        Math.max(last(reference), last(current)),
                        sturges(reference.total() + current.total()));
            case EDGES ->
                BinEdges.over(edges.stream().mapToDouble(Double::doubleValue).toArray());
        };
    }

    private static double last(WeightedSample sample) {
        return sample.value(sample.size() - 1);
    }

    private static int sturges(long rows) {
        return Long.SIZE - Long.numberOfLeadingZeros(rows - 1) + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binning that && parameters().equals(that.parameters()) && Objects.equals(own, that.own);
    }

    @Override
    public int hashCode() {
        return parameters().hashCode();
    }

    @Override
    public String toString() {
        if (own != null) {
            return own.rule().name();
        }
        String word = Parameters.word(rule);
        return switch (rule) {
            case QUANTILES, EQUAL_WIDTH -> word + "[" + count + "]";
            case STURGES -> word;
            case EDGES -> word + edges;
        };
    }
}
