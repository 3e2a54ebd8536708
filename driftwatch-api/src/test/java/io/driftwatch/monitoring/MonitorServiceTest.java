package io.driftwatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.InvalidPolicyException;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.report.ReportContent;
import io.driftwatch.run.Artifact;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunState;
import io.driftwatch.store.ConflictException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.ticket.TicketKind;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonitorServiceTest {

    private final Cards cards = new Cards();

    @Test
    void aRunEndsWithReportFileAndTicket() {
        MonitorRun run = cards.ready().changed().service().run(Cards.REQUEST);
        DriftReport report = cards.stores.runs.report(run.id()).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.RED);
        assertThat(run.completed().orElseThrow().report()).isEqualTo(report.hash());
        Artifact file = run.completed().orElseThrow().artifacts().get(0);
        assertThat(file.format()).isEqualTo("wiki");
        assertThat(cards.artifacts.text(file.hash())).isEqualTo("wiki: " + report.summary());
        assertThat(cards.stores.runs.tickets).singleElement().satisfies(ticket -> {
            assertThat(ticket.cause().kind()).isEqualTo(TicketKind.INVESTIGATE);
            assertThat(ticket.title()).isEqualTo("cards: the data drifted");
            assertThat(ticket.description()).isEqualTo(report.explanation());
        });
        assertThat(cards.stores.writes).containsExactly("submit", "claim", "complete");
    }

    @Test
    void withoutFilesAndWithoutDriftThereIsOnlyAReport() {
        MonitorRun run = cards.ready().builder().build().run(Cards.REQUEST);
        assertThat(run.completed().orElseThrow().status()).isEqualTo(Status.GREEN);
        assertThat(run.completed().orElseThrow().artifacts()).isEmpty();
        assertThat(cards.stores.runs.tickets).isEmpty();
    }

    @Test
    void opensWhatTicketsItsRuleAsksFor() {
        cards.ready().changed();
        cards.builder()
                .tickets((domain, model, report) -> Optional.empty())
                .build()
                .run(Cards.REQUEST);
        assertThat(cards.stores.runs.tickets).isEmpty();
    }

    @Test
    void askingAgainComparesNothingAgain() {
        MonitorService service = cards.ready().service();
        MonitorRun run = service.run(Cards.REQUEST);
        int comparisons = cards.comparisons;
        assertThat(service.run(Cards.REQUEST)).isEqualTo(run);
        assertThat(comparisons).isPositive();
        assertThat(cards.comparisons).isEqualTo(comparisons);
        assertThat(cards.stores.writes).endsWith("complete", "submit");
    }

    @Test
    void anotherPolicyOrBaselineIsAnotherRun() {
        MonitorService service = cards.ready().service();
        MonitorRun run = service.run(Cards.REQUEST);
        DriftPolicy strict = DriftPolicy.builder().name("strict").build();
        MonitorRun judged = service.run(Cards.REQUEST.withPolicy(strict));
        assertThat(judged.id()).isNotEqualTo(run.id());
        assertThat(judged.policy()).isEqualTo(strict.hash());
        cards.baseline();
        assertThat(service.run(Cards.REQUEST).baseline().version()).isEqualTo(2);
        assertThat(service.run(Cards.REQUEST.withBaseline(1)).id()).isEqualTo(run.id());
    }

    @Test
    void judgesByTheServicesPolicyUnlessTheRequestBringsOne() {
        DriftPolicy own = DriftPolicy.builder().name("own").build();
        MonitorService service = cards.ready().builder().policy(own).build();
        assertThat(service.run(Cards.REQUEST).policy()).isEqualTo(own.hash());
        assertThat(service.run(Cards.REQUEST.withPolicy(DriftPolicy.calibrated()))
                        .policy())
                .isEqualTo(DriftPolicy.calibrated().hash());
    }

    @Test
    void aRunThatSomebodyElseWorksOnIsReturnedAsItIs() {
        MonitorService service = cards.ready().service();
        cards.whileComparing = () -> {
            cards.whileComparing = () -> {};
            MonitorRun meanwhile = service.run(Cards.REQUEST);
            assertThat(meanwhile.state()).isEqualTo(RunState.PROCESSING);
            assertThat(meanwhile.attempt()).isEqualTo(1);
            assertThat(meanwhile.completed()).isEmpty();
        };
        assertThat(service.run(Cards.REQUEST).state()).isEqualTo(RunState.COMPLETED);
        assertThat(cards.stores.writes).containsOnlyOnce("claim").containsOnlyOnce("complete");
    }

    @Test
    void anUnknownBatchIsRefusedWithTheNearest() {
        MonitorService service = cards.ready().service();
        assertThatThrownBy(() -> service.run(RunRequest.of("cards", "2026-11-32")))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Domain 'cards' has no batch '2026-11-32'. Did you mean '2026-11-23'?");
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void anUnknownBaselineIsRefusedWithThoseThereAre() {
        cards.ready().baseline();
        cards.stores.writes.clear();
        MonitorService service = cards.service();
        assertThatThrownBy(() -> service.run(Cards.REQUEST.withBaseline(3)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Domain 'cards' has no baseline 3; its versions are [1, 2].");
        assertThatThrownBy(() -> service.run(RunRequest.of("loans", Cards.BATCH)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Domain 'loans' has no baseline to compare with: make one first.");
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void aPolicyThatDoesNotFitIsRefusedBeforeAnythingIsWritten() {
        MonitorService service = cards.ready().service();
        DriftPolicy wrong = DriftPolicy.builder()
                .rule(ColumnRule.matching("amuont").asCritical())
                .build();
        assertThatThrownBy(() -> service.run(Cards.REQUEST.withPolicy(wrong)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessage(
                        "Policy 'calibrated', columns[0].match: 'amuont' matches no column of the reference. Did you"
                                + " mean 'amount'?");
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void aFormatThatNobodyWritesIsRefusedBeforeAnythingIsWritten() {
        MonitorService service =
                cards.ready().builder().artifacts(cards.artifacts, "wikki").build();
        assertThatThrownBy(() -> service.run(Cards.REQUEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown report format 'wikki'. Did you mean 'wiki'?");
        assertThat(cards.stores.writes).isEmpty();
    }

    @Test
    void showsAStoredReportWithTheProfilesThatItJudged() {
        MonitorService service = cards.ready().service();
        MonitorRun run = service.run(Cards.REQUEST);
        ReportContent content = service.content(run.id());
        assertThat(content.report().hash())
                .isEqualTo(run.completed().orElseThrow().report());
        assertThat(content.reference()).isEqualTo(Cards.profile(Cards.rows(0)));
        assertThat(content.current()).isEqualTo(Cards.profile(Cards.rows(1)));
    }

    @Test
    void showsNothingOfARunThatHasNoVerdict() {
        MonitorService service = cards.ready().service();
        UUID unknown = new UUID(0, 7);
        assertThatThrownBy(() -> service.content(unknown))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no run 00000000-0000-0000-0000-000000000007.");
        MonitorRun queued = cards.stores.runs.submit(cards.baseline(), cards.batch(), DriftPolicy.calibrated());
        assertThatThrownBy(() -> service.content(queued.id()))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Run " + queued.id()
                        + " is queued: it has no verdict yet, so there is nothing to verify or to show.");
    }

    @Test
    void showsNothingWhereTheReportIsLost() {
        MonitorService service = cards.ready().service();
        MonitorRun run = service.run(Cards.REQUEST);
        cards.stores.runs.reports.clear();
        assertThatThrownBy(() -> service.content(run.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Run " + run.id() + " has no report.");
    }
}
