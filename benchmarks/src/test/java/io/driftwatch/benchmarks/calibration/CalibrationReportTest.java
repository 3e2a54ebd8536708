package io.driftwatch.benchmarks.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwatch.benchmarks.page.MarkedPage;
import io.driftwatch.profile.CategoricalProfile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of counts. */
class CalibrationReportTest {

    private static final Path PAGE = Path.of("../docs/statistics.md");
    private static final Goals GOALS = new Goals(10_000, 1_000, 500, 1_000);

    private static List<Part> parts() {
        return List.of(
                new FalseAlarms(GOALS),
                new NullQuantiles(GOALS),
                new FamilyWise(GOALS),
                new Power(GOALS),
                new ScenarioStatuses(GOALS));
    }

    /** All counts are the same number. */
    private static Report report(Path folder, double count) {
        State state = new State(folder);
        Report report = new Report();
        for (Part part : parts()) {
            for (Simulation simulation : part.simulations()) {
                simulation
                        .runs()
                        .forEach((subject, runs) -> state.put(
                                simulation,
                                subject,
                                new Tally(Seeds.of(simulation.name()), runs, Collections.nCopies(8, count))));
            }
            part.report(state, report);
        }
        return report;
    }

    @Test
    void everyTableHasItsPlaceOnThePage(@TempDir Path folder) throws Exception {
        Report report = report(folder, 10);
        MarkedPage page = new MarkedPage(Files.readString(PAGE));
        for (Map.Entry<String, String> table : report.tables().entrySet()) {
            page = page.with(table.getKey(), table.getValue());
        }
        assertThat(page.text()).contains("| `ks` | normal | ");
        for (String chart : report.charts().keySet()) {
            assertThat(page.text()).contains("](" + chart + ")");
        }
    }

    @Test
    void thePageSaysWhatIsNotPromised() throws Exception {
        String page = Files.readString(PAGE).replace("\n  ", " ");
        for (Promise exception : Promise.exceptions()) {
            assertThat(page).contains("`" + exception.test() + "`: " + exception.words());
        }
    }

    @Test
    void chartsAreWellFormed(@TempDir Path folder) throws Exception {
        Map<String, String> charts = report(folder, 10).charts();
        assertThat(charts).containsOnlyKeys("false-alarms.svg", "null-quantiles.svg", "power.svg");
        for (String svg : charts.values()) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("path").getLength()).isGreaterThan(20);
            assertThat(svg).doesNotContain("NaN", "Infinity");
        }
    }

    @Test
    void theBandHoldsAllButOneInTwoThousandCountsAbove() {
        assertThat(Band.highest(0.05, 2_000)).isEqualTo(133);
        assertThat(Band.highest(0.01, 2_000)).isEqualTo(36);
        // Of 10 runs at 5 %: P(≤ 3) = 0.99897, P(≤ 4) = 0.99994.
        assertThat(Band.highest(0.05, 10)).isEqualTo(4);
        assertThat(Band.highestShare(0.05, 10)).isEqualTo(0.4);
    }

    @Test
    void countsAboveTheBandAreBoldAndListed(@TempDir Path folder) {
        Report report = report(folder, 600);
        assertThat(report.tables().get("rejections-beyond"))
                .contains(
                        "| `t-test` | unequal sizes, where the smaller side",
                        "rates are above their bands: `ks` (normal, ");
        assertThat(report.tables().get("family-wise")).contains("**");
    }

    @Test
    void theTestOfFitTakesTheReferenceForTheTruth() {
        CategoricalProfile before = CategoricalProfile.of("x", 0, Map.of("a", 50L, "b", 30L, "c", 20L));
        CategoricalProfile now = CategoricalProfile.of("x", 0, Map.of("a", 10L, "b", 20L, "d", 5L));
        // Expected 17.5, 10.5 and 7 of 35; d is left out.
        double squares = 7.5 * 7.5 / 17.5 + 9.5 * 9.5 / 10.5 + 7;
        double pValue = 1 - new ChiSquaredDistribution(null, 2).cumulativeProbability(squares);
        assertThat(new FitTest().score(before, now)).isCloseTo(-pValue, within(1e-12));
    }

    @Test
    void quantilesAreTheSmallestThatReachTheLevel() {
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
        assertThat(NullSimulation.quantile(sorted, 0.95)).isEqualTo(19);
        assertThat(NullSimulation.quantile(sorted, 0.5)).isEqualTo(10);
        assertThat(NullSimulation.quantile(sorted, 0.995)).isEqualTo(20);
        assertThat(PowerSimulation.bound(new double[] {5, 1, 4, 2, 3})).isEqualTo(5);
    }
}
