package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.CategoricalColumn;
import io.driftwatch.data.Dataset;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketCause;
import io.driftwatch.ticket.TicketDraft;
import io.driftwatch.ticket.TicketEvent;
import io.driftwatch.ticket.TicketKind;
import io.driftwatch.ticket.TicketStatus;
import io.driftwatch.ticket.TicketStep;
import java.util.stream.Stream;

/** What is promised of any text. */
final class HostileTextCases {

    private static final String[] TEXTS = {
        "it's \"quoted\"",
        "'; drop table monitor_runs; --",
        "\\ %_ ${jndi:x} {{x}} ? :name",
        "<script>alert(1)</script>",
        "\uD83D\uDCB8 Überweisung \u20AC",
    };

    private HostileTextCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(TEXTS)
                .flatMap(text -> Stream.of(
                        new StoreCase("as the name of a batch: " + text, history -> batch(history, text)),
                        new StoreCase("as the reason for a baseline: " + text, history -> baseline(history, text)),
                        new StoreCase("as the name of a column: " + text, history -> column(history, text)),
                        new StoreCase("as why a run failed: " + text, history -> failure(history, text)),
                        new StoreCase("as the title of a ticket: " + text, history -> ticket(history, text))));
    }
}
