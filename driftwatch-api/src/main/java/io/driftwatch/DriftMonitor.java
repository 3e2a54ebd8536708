package io.driftwatch;

import io.driftwatch.data.ColumnSelection;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.ReportRenderer;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.StatTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what comes in with a reference that was profiled once. Immutable and thread-safe; it starts no thread, reads
 * no clock and keeps nothing of what it checks. It uses no threads but the caller's and those of an
 * {@linkplain Builder#executor executor} that it was given.
 *
 * <pre>{@code
 * DriftMonitor monitor = DriftMonitor.builder().reference(lastYear).build();
 * DriftReport report = monitor.check(thisWeek);
 * report.drifted().forEach(System.out::println);
 * }</pre>
 */
public final class DriftMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(DriftMonitor.class);

    private final PolicyBinding binding;
    private final DatasetProfile reference;
    private final ReportRenderers renderers;
    private final @Nullable Executor executor;

    private DriftMonitor(
            PolicyBinding binding, DatasetProfile reference, ReportRenderers renderers, @Nullable Executor executor) {
        this.binding = binding;
        this.reference = reference;
        this.renderers = renderers;
        this.executor = executor;
    }

    /**
     * Begins a monitor.
     *
     * @return a builder that needs a reference
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compares data with the reference.
     *
     * @param current the data in question; columns are matched by name, in any order
     * @return the verdict; for data that cannot be judged it says so, with status unknown
     * @throws IllegalArgumentException if the policy names a column for blocks and a row has no value of it
     */
    public DriftReport check(Dataset current) {
        return content(current).report();
    }

    /**
     * Compares a profile with the reference.
     *
     * @param current the profile of the data in question
     * @return the verdict; for data that cannot be judged it says so, with status unknown
     */
    public DriftReport check(DatasetProfile current) {
        return content(current).report();
    }

    /**
     * Compares data with the reference, and keeps what a renderer shows beside the verdict.
     *
     * @param current the data in question; columns are matched by name, in any order
     * @return the verdict with the two profiles behind it
     * @throws IllegalArgumentException if the policy names a column for blocks and a row has no value of it
     */
    public ReportContent content(Dataset current) {
        return content(Profiler.withDefaults().withSelection(selection()).profile(current));
    }

    /**
     * Compares a profile with the reference, and keeps what a renderer shows beside the verdict.
     *
     * <pre>{@code
     * String page = monitor.renderers().require("html").render(monitor.content(thisWeek));
     * }</pre>
     *
     * @param current the profile of the data in question
     * @return the verdict with the two profiles behind it
     */
    public ReportContent content(DatasetProfile current) {
        DatasetProfile comparable = comparable(current);
        DriftReport report = new Comparison(binding, reference, comparable, executor).report();
        LOG.debug(
                "Compared {} with {} rows under policy {}: {}, {} of {} columns drifted",
                reference.rows(),
                comparable.rows(),
                policy().name(),
                report.status(),
                report.drifted().size(),
                report.comparedColumns());
        return new ReportContent(report, reference, comparable);
    }

    /**
     * The part of a profile that is compared: without ignored columns, without the values of columns that are
     * identifiers in the reference, and in the reference's order. A report names this profile's hash, and checking it
     * again gives the same report.
     *
     * @param current the profile of the data in question
     * @return the profile as it is compared
     */
    public DatasetProfile comparable(DatasetProfile current) {
        DatasetProfile kept = current.select(policy().selection())
                .withholding(column -> reference
                        .find(column.name())
                        .map(ColumnProfile::isWithheld)
                        .orElse(false));
        return Comparison.inOrder(reference, kept);
    }

    /**
     * Which columns of new data are to be profiled, and as what: for a reader that makes the profile itself.
     *
     * @return the policy's selection, bound to the types of the reference
     */
    public ColumnSelection selection() {
        return policy().selection().boundTo(reference.schema());
    }

    /**
     * The reference's profile: without ignored columns, and without the values of identifiers.
     *
     * @return the profile
     */
    public DatasetProfile reference() {
        return reference;
    }

    /**
     * The renderers that were found or given, by format.
     *
     * @return the renderers
     */
    public ReportRenderers renderers() {
        return renderers;
    }

    /**
     * The policy that judges.
     *
     * @return the policy
     */
    public DriftPolicy policy() {
        return binding.policy();
    }

    @Override
    public String toString() {
        return "monitor of " + reference + " under " + policy();
    }

    /** Collects what a monitor needs. Not thread-safe. */
    public static final class Builder {

        private @Nullable Dataset dataset;
        private @Nullable DatasetProfile baseline;
        private DriftPolicy policy = DriftPolicy.calibrated();
        private @Nullable StatTests tests;
        private @Nullable ReportRenderers renderers;
        private @Nullable Executor executor;
        private final List<StatTest> ownTests = new ArrayList<>();
        private final List<BinningRule> ownRules = new ArrayList<>();
        private final List<ReportRenderer> ownRenderers = new ArrayList<>();

        private Builder() {}

        /**
         * The reference as data; it is profiled when the monitor is built.
         *
         * @param data the data that are known to be good
         * @return this
         * @throws IllegalStateException if there is a reference already
         */
        public Builder reference(Dataset data) {
            requireNoReference();
            dataset = data;
            return this;
        }

        /**
         * The reference as a profile that was made before.
         *
         * @param profile the profile of the data that are known to be good
         * @return this
         * @throws IllegalStateException if there is a reference already
         */
        public Builder baseline(DatasetProfile profile) {
            requireNoReference();
            baseline = profile;
            return this;
        }

        private void requireNoReference() {
            if (dataset != null || baseline != null) {
                throw new IllegalStateException(
                        "The monitor has a reference already: give reference(…) or baseline(…)," + " once.");
            }
        }

        /**
         * How verdicts are reached, by the default policy unless given.
         *
         * @param judging the policy
         * @return this
         */
        public Builder policy(DriftPolicy judging) {
            policy = judging;
            return this;
        }

        /**
         * Adds a test of your own, which a rule of the policy can then name.
         *
         * @param test a test with a name of its own
         * @return this
         */
        public Builder statTest(StatTest test) {
            ownTests.add(test);
            return this;
        }

        /**
         * Adds a binning rule of your own, which the parameters of a distance can then name.
         *
         * @param rule a rule with a name of its own
         * @return this
         */
        public Builder binningRule(BinningRule rule) {
            ownRules.add(rule);
            return this;
        }

        /**
         * Adds a renderer of your own to those that are installed.
         *
         * @param renderer a renderer with a format of its own
         * @return this
         */
        public Builder reportRenderer(ReportRenderer renderer) {
            ownRenderers.add(renderer);
            return this;
        }

        /**
         * Takes the tests from here instead of looking for installed ones, where service lookup does not work.
         *
         * @param available tests, the built-in ones among them
         * @return this
         */
        public Builder statTests(StatTests available) {
            tests = available;
            return this;
        }

        /**
         * Takes the renderers from here instead of looking for installed ones, where service lookup does not work.
         *
         * @param available renderers
         * @return this
         */
        public Builder reportRenderers(ReportRenderers available) {
            renderers = available;
            return this;
        }

        /**
         * Compares columns in parallel: threads of the executor help the calling thread, which works on columns too and
         * waits for none that nobody has begun. So a check inside a task of the same executor comes to its end, and an
         * executor that is busy, full or ended makes a check no slower than without it. The report is the same, bit for
         * bit. What a test throws comes out of the check, as without an executor: that of the first such column.
         *
         * <p>Tests and binning rules of your own must be thread-safe, as {@link StatTest} demands.
         *
         * @param helping runs tasks; never shut down by the monitor
         * @return this
         */
        public Builder executor(Executor helping) {
            executor = helping;
            return this;
        }

        /**
         * Ends the monitor: profiles the reference and finds every test that the policy names.
         *
         * @return the monitor
         * @throws IllegalStateException if there is no reference, or no test is installed
         * @throws io.driftwatch.policy.InvalidPolicyException if the policy does not fit the reference, names an
         *     unknown test or parameter, or a rule's threshold does not go with its test
         * @throws IllegalArgumentException if two tests, binning rules or renderers have one name, or a built-in test
         *     is not among those given
         */
        public DriftMonitor build() {
            StatTests available = (tests == null ? StatTests.installed() : tests)
                    .and(ownTests)
                    .withBinningRules(ownRules);
            PolicyBinding binding = PolicyBinding.of(policy, available);
            ReportRenderers shown = (renderers == null ? ReportRenderers.installed() : renderers).and(ownRenderers);
            DatasetProfile profile = profile();
            return new DriftMonitor(
                    binding, profile.withholding(column -> !policy.keepsValues(column)), shown, executor);
        }

        private DatasetProfile profile() {
            if (dataset != null) {
                policy.requireFits(dataset.schema().names());
                return Profiler.withDefaults().withSelection(policy.selection()).profile(dataset);
            }
            if (baseline == null) {
                throw new IllegalStateException("The monitor has no reference: give reference(…) or baseline(…).");
            }
            policy.requireFits(baseline.schema());
            return baseline.select(policy.selection());
        }
    }
}
