package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.PredictionDrift;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.stattest.StatTestResult.Distance;
import io.driftwatch.store.DamagedException;
import io.driftwatch.ticket.TicketKind;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoredRunsTest {

    private static final DatasetProfile SCORED = Cards.profile(Cards.scored(Cards.rows(1), Cards.MODEL));

    private final Cards cards = new Cards();

    private MonitorService ready(FakeGenerator generator) {
        cards.baseline(Cards.MODEL);
        cards.batch(FakeGenerator.origin(1));
        cards.stores.writes.clear();
        return cards.builder().rows(BatchRows.of(generator)).build();
    }

    private DriftReport report(MonitorRun run) {
        return cards.stores.runs.report(run.id()).orElseThrow();
    }

    private DatasetProfile compared(MonitorRun run) {
        return cards.stores.profile(run.completed().orElseThrow().current());
    }

    @Test
    void theBaselinesModelScoresTheRowsThatAreMadeAgain() {
        MonitorRun run = ready(FakeGenerator.MAKES_THE_BATCH).run(Cards.REQUEST);
        assertThat(compared(run)).isEqualTo(SCORED);
        assertThat(report(run).prediction().map(PredictionDrift::column)).contains("score");
        assertThat(report(run).columns()).extracting(drift -> drift.column()).containsExactly("amount", "age");
        assertThat(run.policy())
                .isEqualTo(DriftPolicy.calibrated().withPrediction("score").hash());
        assertThat(run.completed().orElseThrow().predictionPsi()).hasValue(0);
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.GREEN);
    }

    @Test
    void aRedPredictionAsksForAnotherModel() {
        cards.finds("score", new Distance(0.3, 0.001, 0.05));
        MonitorRun run = ready(FakeGenerator.MAKES_THE_BATCH).run(Cards.REQUEST);
        assertThat(run.completed().orElseThrow().predictionPsi()).isEqualTo(OptionalDouble.of(0.3));
        assertThat(cards.stores.runs.tickets).singleElement().satisfies(ticket -> {
            assertThat(ticket.cause().kind()).isEqualTo(TicketKind.RETRAIN);
            assertThat(ticket.cause().model()).isEqualTo(Cards.MODEL.hash());
            assertThat(ticket.title()).isEqualTo("cards: the model's scores drifted");
        });
    }

    @Test
    void scoresThatComeWithTheBatchAreTakenAsTheyAre() {
        cards.baseline(Cards.MODEL);
        DatasetProfile own = Cards.profile(Cards.scored(Cards.rows(1), OwnModel.HUNDREDTH));
        cards.stores.batches.add(new BatchDraft("cards", Cards.BATCH, own, FakeGenerator.origin(1)));
        MonitorRun run = cards.builder()
                .rows(BatchRows.of(FakeGenerator.MAKES_THE_BATCH))
                .build()
                .run(Cards.REQUEST);
        assertThat(compared(run)).isEqualTo(own);
    }

    @Test
    void rowsThatAreNotThoseOfTheBatchAreRefused() {
        MonitorService service = ready(new FakeGenerator("made-up-cards", 1, Cards.rows(2)));
        String message = "The rows of batch 2026-11-23 are not those it was made of: their profile is "
                + Cards.profile(Cards.rows(2)).hash() + ", the batch's is "
                + Cards.profile(Cards.rows(1)).hash() + ".";
        assertThatThrownBy(() -> service.run(Cards.REQUEST))
                .isInstanceOf(DamagedException.class)
                .hasMessage(message);
        MonitorRun run = cards.stores.runs.list(null, 1).get(0);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).isEqualTo(message);
    }

    @Test
    void withoutRowsTheReportSaysWhyNothingIsKnown() {
        cards.baseline(Cards.MODEL);
        cards.batch();
        MonitorRun run = cards.service().run(Cards.REQUEST);
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.UNKNOWN);
        assertThat(run.completed().orElseThrow().predictionPsi()).isEmpty();
        assertThat(report(run).prediction().orElseThrow().status()).isEqualTo(Status.UNKNOWN);
        assertThat(report(run).explanation())
                .contains("Column 'score' of the reference is missing in the current data.");
        assertThat(cards.stores.runs.tickets).isEmpty();
    }

    @Test
    void rowsOfAnotherVersionOrGeneratorOrFromOutsideAreNotMadeAgain() {
        BatchRows rows = BatchRows.of(FakeGenerator.MAKES_THE_BATCH);
        BatchRows others = BatchRows.of(new FakeGenerator("loans", 1, Cards.rows(1)));
        assertThat(rows.rows(cards.batch(FakeGenerator.origin(1)))).contains(FakeGenerator.MAKES_THE_BATCH.rows());
        assertThat(rows.rows(cards.batch(FakeGenerator.origin(2)))).isEmpty();
        assertThat(rows.rows(cards.batch(BatchOrigin.ingested("made-up-cards"))))
                .isEmpty();
        assertThat(others.rows(cards.batch(FakeGenerator.origin(1)))).isEmpty();
        assertThat(BatchRows.none().rows(cards.batch(FakeGenerator.origin(1)))).isEmpty();
    }

    @Test
    void rowsAreLookedForInTheOrderGiven() {
        BatchRows first = BatchRows.of(FakeGenerator.MAKES_THE_BATCH);
        FakeGenerator other = new FakeGenerator("made-up-cards", 1, Cards.rows(2));
        BatchRows second = BatchRows.of(other);
        assertThat(first.or(second).rows(cards.batch(FakeGenerator.origin(1))))
                .contains(FakeGenerator.MAKES_THE_BATCH.rows());
        assertThat(BatchRows.none().or(second).rows(cards.batch(FakeGenerator.origin(1))))
                .contains(other.rows());
    }

    @Test
    void aModelOfOnesOwnMustBeGiven() {
        cards.baseline(OwnModel.HUNDREDTH);
        cards.batch(FakeGenerator.origin(1));
        cards.stores.writes.clear();
        MonitorServiceBuilder builder = cards.builder().rows(BatchRows.of(FakeGenerator.MAKES_THE_BATCH));
        MonitorService without = builder.build();
        assertThatThrownBy(() -> without.run(Cards.REQUEST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The model of baseline 1 of domain cards is not kept as data: give the model with hash "
                        + OwnModel.HUNDREDTH.hash() + " to the service's builder by model(…).");
        assertThat(cards.stores.writes).isEmpty();
        MonitorRun run = builder.model(OwnModel.HUNDREDTH).build().run(Cards.REQUEST);
        assertThat(compared(run)).isEqualTo(Cards.profile(Cards.scored(Cards.rows(1), OwnModel.HUNDREDTH)));
    }

    @Test
    void aBaselineWithAModelButWithoutScoresFitsNoPolicy() {
        cards.stores.baselines.add(
                new BaselineDraft("cards", Cards.profile(Cards.rows(0)), Cards.MODEL, "warehouse", "launch"), true);
        cards.batch();
        cards.stores.writes.clear();
        MonitorService service = cards.service();
        assertThatThrownBy(() -> service.run(Cards.REQUEST))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage("Policy 'calibrated', prediction.column: the reference has no column 'score'. Known: age,"
                        + " amount.");
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void aPolicyThatNamesAPredictionKeepsIt() {
        ready(FakeGenerator.MAKES_THE_BATCH);
        DriftPolicy byAge = DriftPolicy.builder().prediction("age").build();
        MonitorRun run = cards.service().run(Cards.REQUEST.withPolicy(byAge));
        assertThat(run.policy()).isEqualTo(byAge.hash());
        assertThat(report(run).prediction().map(PredictionDrift::column)).contains("age");
    }
}
