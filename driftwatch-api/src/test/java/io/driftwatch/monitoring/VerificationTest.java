package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.driftwatch.data.ContentHash;
import io.driftwatch.monitoring.RunVerification.Check;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private final Cards cards = new Cards();
    private final MonitorService service =
            builder().artifacts(cards.artifacts, "wiki").build();
    private MonitorRun run;
    private RunVerdict verdict;

    private MonitorServiceBuilder builder() {
        return cards.builder().rows(BatchRows.of(FakeGenerator.MAKES_THE_BATCH)).model(OwnModel.HUNDREDTH);
    }

    @BeforeEach
    void completeARun() {
        cards.baseline(Cards.MODEL);
        cards.batch(FakeGenerator.origin(1));
        run = service.run(Cards.REQUEST);
        verdict = run.completed().orElseThrow();
    }

    private void assertDiffers(String what, String difference) {
        RunVerification found = service.verify(run.id());
        assertThat(found.isEqual()).isFalse();
        assertThat(found.differences())
                .extracting(Check::what, Check::difference)
                .containsExactly(tuple(what, difference));
    }

    private void assertSeesDamage(String what, String kind, ContentHash hash) {
        cards.stores.damaged.add(hash);
        assertDiffers(what, "The " + kind + " is not " + hash + " any more.");
    }

    @Test
    void anUntouchedRunIsEqual() {
        RunVerification found = service.verify(run.id());
        assertThat(found.run()).isEqualTo(run);
        assertThat(found.isEqual()).isTrue();
        assertThat(found.differences()).isEmpty();
        assertThat(found.checks())
                .allMatch(Check::isEqual)
                .extracting(Check::what)
                .containsExactly(
                        "baseline profile",
                        "batch profile",
                        "compared profile",
                        "policy",
                        "report",
                        "model",
                        "wiki file",
                        "scores",
                        "comparison");
    }

    @Test
    void writesNothing() {
        cards.stores.writes.clear();
        service.verify(run.id());
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void namesABaselinesProfileThatIsAnother() {
        assertSeesDamage("baseline profile", "profile", run.baseline().profile());
    }

    @Test
    void namesABatchsProfileThatIsAnother() {
        assertSeesDamage("batch profile", "profile", run.batch().profile());
    }

    @Test
    void namesAComparedProfileThatIsAnother() {
        assertSeesDamage("compared profile", "profile", verdict.current());
    }

    @Test
    void namesAPolicyThatIsAnother() {
        assertSeesDamage("policy", "policy", run.policy());
    }

    @Test
    void namesAModelThatIsAnother() {
        assertSeesDamage("model", "model", Cards.MODEL.hash());
    }

    @Test
    void namesAReportThatIsAnother() {
        DriftReport kept = cards.stores.runs.report(run.id()).orElseThrow();
        DriftReport other =
                new DriftReport(kept.status(), "All is well.", kept.provenance(), kept.columns(), kept.quality(), null);
        cards.stores.runs.reports.put(run.id(), other);
        assertDiffers("report", "its hash is " + other.hash() + ", and was " + verdict.report());
    }

    @Test
    void namesAReportThatIsLost() {
        cards.stores.runs.reports.clear();
        assertDiffers("report", "Run " + run.id() + " is completed, but has no report.");
    }

    @Test
    void namesAFileThatIsAnotherOrLost() {
        ContentHash file = verdict.artifacts().get(0).hash();
        cards.artifacts.overwrite(file);
        assertDiffers("wiki file", "The file is not " + file + " any more.");
        cards.artifacts.lose(file);
        assertDiffers("wiki file", "There is no file " + file + ".");
    }

    @Test
    void saysWhereItCannotLookForFiles() {
        assertThat(builder().build().verify(run.id()).differences())
                .containsExactly(
                        new Check("wiki file", "there is no place to look for it: give the service its artifacts"));
    }

    @Test
    void namesWhatAnotherComparisonFinds() {
        cards.changed();
        assertDiffers(
                "comparison",
                "the status was green and is red; column amount has other figures; column age has other figures");
    }

    @Test
    void namesAPredictionThatComesOutInAnotherWay() {
        cards.finds("score", new Distance(0.001, 1, 0.02));
        assertDiffers("comparison", "the prediction has other figures");
    }

    @Test
    void namesRowsThatAreOthers() {
        FakeGenerator other = new FakeGenerator("made-up-cards", 1, Cards.rows(2));
        MonitorService changed = cards.builder()
                .rows(BatchRows.of(other))
                .artifacts(cards.artifacts, "wiki")
                .build();
        assertThat(changed.verify(run.id()).differences()).singleElement().satisfies(check -> {
            assertThat(check.what()).isEqualTo("scores");
            assertThat(check.difference()).startsWith("The rows of batch 2026-11-23 are not those it was made of:");
        });
    }

    @Test
    void namesAModelThatScoresInAnotherWay() {
        cards.baseline(OwnModel.HUNDREDTH);
        run = service.run(Cards.REQUEST);
        OwnModel other = new OwnModel(0.02);
        MonitorService changed =
                builder().model(other).artifacts(cards.artifacts, "wiki").build();
        ContentHash now = Cards.profile(Cards.scored(Cards.rows(1), other)).hash();
        ContentHash then =
                Cards.profile(Cards.scored(Cards.rows(1), OwnModel.HUNDREDTH)).hash();
        assertThat(changed.verify(run.id()).differences())
                .containsExactly(new Check("scores", "its hash is " + now + ", and was " + then));
    }

    @Test
    void withoutRowsOrModelTheComparedProfileIsAllThereIs() {
        MonitorService without =
                cards.builder().artifacts(cards.artifacts, "wiki").build();
        assertThat(without.verify(run.id()).isEqual()).isTrue();
        cards.baseline(OwnModel.HUNDREDTH);
        UUID scored = service.run(Cards.REQUEST).id();
        assertThat(without.verify(scored).isEqual()).isTrue();
    }

    @Test
    void rowsThatCameToHandLaterMakeNoDifference() {
        cards.baseline(Cards.MODEL);
        MonitorRun unscored =
                cards.builder().artifacts(cards.artifacts, "wiki").build().run(Cards.REQUEST);
        assertThat(unscored.baseline().version()).isEqualTo(2);
        assertThat(service.verify(unscored.id()).differences()).isEmpty();
    }

    @Test
    void aRunWithoutVerdictIsNotVerified() {
        cards.whileComparing = () -> {
            throw new IllegalArgumentException("The column is odd.");
        };
        cards.baseline(Cards.MODEL);
        assertThatThrownBy(() -> service.run(Cards.REQUEST)).hasMessage("The column is odd.");
        UUID failed = cards.stores.runs.list(null, 9).get(1).id();
        assertThatThrownBy(() -> service.verify(failed))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Run " + failed + " is failed: it has no verdict yet, so there is nothing to verify or to"
                        + " show.");
    }

    @Test
    void anUnknownRunIsNotVerified() {
        UUID unknown = new UUID(0, 7);
        assertThatThrownBy(() -> service.verify(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no run 00000000-0000-0000-0000-000000000007.");
    }
}
