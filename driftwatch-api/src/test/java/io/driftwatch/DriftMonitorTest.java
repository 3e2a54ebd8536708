package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Status;
import io.driftwatch.policy.Verdict;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.spi.FakeRenderer;
import io.driftwatch.spi.ReportRenderers;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.Parameters;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftMonitorTest {

    private final Dataset reference = Tables.numbers("amount", "age");

    private DriftMonitor monitor(ColumnRule... rules) {
        DriftPolicy.Builder policy = DriftPolicy.builder().name("cards");
        List.of(rules).forEach(policy::rule);
        return new Script().monitor(policy.build(), reference);
    }

    @Test
    void comparesDataAndProfilesAlike() {
        DriftMonitor monitor = new Script().finds("age", 1e-9, 0.4).monitor(DriftPolicy.calibrated(), reference);
        DriftReport ofData = monitor.check(reference);
        DriftReport ofProfile = monitor.check(Profiler.withDefaults().profile(reference));
        assertThat(ofProfile).isEqualTo(ofData);
        assertThat(ofData.drifted()).extracting(drift -> drift.column()).containsExactly("age");
        assertThat(ofData.provenance().reference().rows()).isEqualTo(40);
        assertThat(ofData.provenance().policy().hash())
                .isEqualTo(DriftPolicy.calibrated().hash());
    }

    @Test
    void keepsWhatARendererShows() {
        DriftMonitor monitor = DriftMonitor.builder()
                .statTests(new Script().finds("age", 1e-9, 0.4).tests())
                .reference(reference)
                .reportRenderers(ReportRenderers.of(List.of(new FakeRenderer("wiki"))))
                .reportRenderer(new FakeRenderer("mine"))
                .build();
        ReportContent content = monitor.content(reference);
        assertThat(content.report()).isEqualTo(monitor.check(reference));
        assertThat(content.reference()).isEqualTo(monitor.reference());
        assertThat(content.current()).isEqualTo(monitor.comparable(monitor.reference()));
        assertThat(monitor.content(monitor.reference())).isEqualTo(content);
        assertThat(monitor.renderers().formats()).containsExactly("mine", "wiki");
        assertThat(monitor.renderers().require("mine").render(content))
                .isEqualTo("mine: " + content.report().summary());
    }

    @Test
    void takesAReferenceThatWasProfiledBefore() {
        Script script = new Script().finds("age", 1e-9, 0.4);
        DatasetProfile baseline = Profiler.withDefaults().profile(reference);
        DriftMonitor monitor = DriftMonitor.builder()
                .statTests(script.tests())
                .baseline(baseline)
                .build();
        assertThat(monitor.check(reference)).isEqualTo(script.compare(reference, reference));
        assertThat(monitor.reference()).isEqualTo(baseline);
    }

    @Test
    void doesNotChangeWithItsBuilder() {
        DriftMonitor.Builder builder =
                DriftMonitor.builder().statTests(new Script().tests()).reference(reference);
        DriftMonitor monitor = builder.build();
        DriftReport before = monitor.check(reference);
        builder.policy(DriftPolicy.builder().minimumRows(1_000).build())
                .statTest(FakeTest.of("mine", new Significance(0, 1)));
        assertThat(monitor.policy()).isEqualTo(DriftPolicy.calibrated());
        assertThat(monitor.check(reference)).isEqualTo(before);
        assertThat(builder.build().check(reference).inconclusive()).hasSize(2);
    }

    @Test
    void tellsReadersWhatToProfileAndAsWhat() {
        DriftMonitor monitor = monitor(ColumnRule.matching("age").asIgnored());
        assertThat(monitor.selection().includes("age")).isFalse();
        assertThat(monitor.selection().includes("amount")).isTrue();
        assertThat(monitor.selection().typeOf("amount")).contains(ColumnType.NUMERIC);
        assertThat(monitor.selection().typeOf("new")).isEmpty();
        assertThat(monitor).hasToString("monitor of 40 rows of [amount numeric] under policy 'cards' with 1 rules");
    }

    @Test
    void keepsNothingOfIgnoredColumnsFromEitherSide() {
        DriftMonitor monitor = monitor(ColumnRule.matching("age").asIgnored());
        DriftReport report = monitor.check(Profiler.withDefaults().profile(reference));
        assertThat(monitor.reference().find("age")).isEmpty();
        assertThat(report.columns()).extracting(drift -> drift.column()).containsExactly("amount");
        assertThat(report.quality()).isEmpty();
    }

    @Test
    void needsOneReference() {
        DriftMonitor.Builder without = DriftMonitor.builder().statTests(new Script().tests());
        assertThatThrownBy(without::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The monitor has no reference: give reference(…) or baseline(…).");
        DriftMonitor.Builder with = DriftMonitor.builder().reference(reference);
        DatasetProfile baseline = Profiler.withDefaults().profile(reference);
        for (Runnable second : List.<Runnable>of(() -> with.reference(reference), () -> with.baseline(baseline))) {
            assertThatThrownBy(second::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The monitor has a reference already: give reference(…) or baseline(…), once.");
        }
    }

    @Test
    void needsInstalledTestsUnlessTheyAreGiven() {
        assertThatThrownBy(() -> DriftMonitor.builder().reference(reference).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No statistical tests were found: add the artifact io.driftwatch:driftwatch-stats to the"
                        + " class path or the module path.");
        DriftMonitor.Builder incomplete = DriftMonitor.builder()
                .statTests(StatTests.of(List.of(FakeTest.of("ks", new Significance(0, 1)))))
                .reference(reference);
        assertThatThrownBy(incomplete::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The test 'chi-square' is not among the given tests, but every policy may need it: add the"
                        + " artifact io.driftwatch:driftwatch-stats, or give its tests too.");
    }

    @Test
    void comparesByATestOfOnesOwn() {
        DriftMonitor monitor = DriftMonitor.builder()
                .statTests(new Script().tests())
                .statTest(FakeTest.of("mine", new Distance(0.9, 0.001, 0.1)).withThreshold(0.5))
                .policy(DriftPolicy.builder()
                        .rule(ColumnRule.matching("amount").withTest("mine"))
                        .build())
                .reference(reference)
                .build();
        assertThat(monitor.check(reference).column("amount"))
                .hasToString("amount   DRIFTED   mine   distance 0.9   p-value 0.001   mean 9.75 -> 9.75");
        assertThat(monitor.check(reference).column("age").verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void refusesATestOfOnesOwnUnderATakenName() {
        DriftMonitor.Builder builder = DriftMonitor.builder()
                .statTests(new Script().tests())
                .statTest(FakeTest.of("ks", new Significance(0, 1)))
                .reference(reference);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two tests have the name 'ks': io.driftwatch.stattest.FakeTest and"
                        + " io.driftwatch.stattest.FakeTest. Rename one, or keep one off the class path.");
    }

    @Test
    void refusesAPolicyThatDoesNotFit() {
        assertInvalid(
                "Policy 'cards', columns[0].match: 'amuont' matches no column of the reference. Did you mean 'amount'?",
                ColumnRule.matching("amuont"));
        assertInvalid(
                "Policy 'cards', columns[1] ('age'): Unknown test 'kss'. Did you mean 'ks'?",
                ColumnRule.matching("amount"),
                ColumnRule.matching("age").withTest("kss"));
        assertInvalid(
                "Policy 'cards', columns[0] ('age'): Unknown parameter 'methd'. Did you mean 'method'?",
                ColumnRule.matching("age").withTest("ks", Parameters.of("methd", "exact")));
    }

    @Test
    void refusesAThresholdThatIsNoSignificanceLevel() {
        assertInvalid(
                "Policy 'cards', columns[0] ('age'): The threshold 1.5 is above 1, but the test 'ks' needs a significance"
                        + " level, which is at most 1.",
                ColumnRule.matching("age").withTest("ks").withThreshold(1.5));
        assertInvalid(
                "Policy 'cards', columns[1] ('a*'): The threshold 25.0 is above 1, but the policy's own tests need a"
                        + " significance level, which is at most 1.",
                ColumnRule.matching("age").withTest("psi").withThreshold(25),
                ColumnRule.matching("a*").withThreshold(25));
        assertThat(monitor(ColumnRule.matching("age").withThreshold(1)).policy().rules())
                .hasSize(1);
    }

    private void assertInvalid(String message, ColumnRule... rules) {
        assertThatThrownBy(() -> monitor(rules))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(message);
    }

    @Test
    void withoutColumnsKnowsNothing() {
        DriftReport report = new Script().compare(Dataset.of(), Dataset.of());
        assertThat(report.status()).isEqualTo(Status.UNKNOWN);
        assertThat(report.quality())
                .extracting(finding -> finding.message())
                .containsExactly("The reference has 0 rows.", "The current data have 0 rows.");
    }
}
