package io.driftwatch.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ColumnType;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.stattest.BinningRule;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTest;
import io.driftwatch.stattest.StatTestResult;
import io.driftwatch.stattest.StatTestResult.NotComputable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatTestsTest {

    private final ClassLoader ownLoader = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path directory = Path.of("");

    @AfterEach
    void restoreTheContextLoader() {
        Thread.currentThread().setContextClassLoader(ownLoader);
    }

    private static StatTest test(String name) {
        return FakeTest.of(name, new NotComputable("-"));
    }

    @Test
    void findsTestsByName() {
        StatTest ks = test("ks");
        StatTests tests = StatTests.of(List.of(test("psi"), ks));
        assertThat(tests.names()).containsExactly("ks", "psi");
        assertThat(tests.find("ks")).containsSame(ks);
        assertThat(tests.find("KS")).isEmpty();
        assertThat(tests.require("ks")).isSameAs(ks);
        assertThat(tests.and(List.of(test("mine"))).names()).containsExactly("ks", "mine", "psi");
        assertThat(tests.names()).hasSize(2);
    }

    @Test
    void suggestsTheNearestName() {
        StatTests tests = StatTests.of(List.of(test("psi"), test("chi-square")));
        assertThatThrownBy(() -> tests.require("chisquare"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown test 'chisquare'. Did you mean 'chi-square'?");
        assertThatThrownBy(() -> tests.require("mmd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown test 'mmd'. Known: chi-square, psi.");
    }

    @Test
    void refusesTwoTestsOfOneName() {
        String message = "Two tests have the name 'ks': io.driftwatch.stattest.FakeTest and"
                + " io.driftwatch.stattest.FakeTest. Rename one, or keep one off the class path.";
        assertThatThrownBy(() -> StatTests.of(List.of(test("ks"), test("ks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> StatTests.of(List.of(test("ks"))).and(List.of(test("ks"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void everyTestKnowsTheBinningRules() {
        List<String> told = new ArrayList<>();
        StatTest binned = new Told(told);
        StatTests tests = StatTests.of(List.of(test("ks"))).withBinningRules(List.of(new FakeRule("bands")));
        assertThat(tests.and(List.of(binned)).names()).containsExactly("ks", "told");
        assertThat(told).containsExactly("bands");
        StatTests.of(List.of(binned))
                .withBinningRules(List.of(new FakeRule("a")))
                .withBinningRules(List.of(new FakeRule("b")));
        assertThat(told).containsExactly("bands", "a", "a", "b");
    }

    @Test
    void refusesTwoBinningRulesOfOneName() {
        StatTests tests = StatTests.of(List.of(test("ks")));
        assertThatThrownBy(() -> tests.withBinningRules(List.of(new FakeRule("bands"), new FakeRule("bands"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two binning rules have the name 'bands': io.driftwatch.spi.FakeRule and"
                        + " io.driftwatch.spi.FakeRule. Rename one, or keep one off the class path.");
    }

    /** Notes the rules that it is told. */
    private record Told(List<String> rules) implements StatTest {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Set<ColumnType> columnTypes() {
            return Set.of(ColumnType.NUMERIC);
        }

        @Override
        public StatTest withBinningRules(Collection<? extends BinningRule> known) {
            known.forEach(rule -> rules.add(rule.name()));
            return this;
        }

        @Override
        public StatTestResult compare(ColumnProfile reference, ColumnProfile current) {
            return new NotComputable("-");
        }
    }

    @Test
    void namesTheArtifactThatIsMissing() {
        Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
        assertThatThrownBy(StatTests::installed)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No statistical tests were found: add the artifact io.driftwatch:driftwatch-stats to the"
                        + " class path or the module path.");
    }

    @Test
    void findsWhatTheContextLoaderSees() throws IOException {
        try (ProviderLoader loader = new ProviderLoader(directory, StatTestProvider.class, FakeProvider.class)) {
            Thread.currentThread().setContextClassLoader(loader);
            assertThat(StatTests.installed().names()).containsExactly("fake");
        }
    }
}
