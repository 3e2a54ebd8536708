package io.driftwatch.testkit;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.ticket.TicketDraft;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is refused of a run, each with its reason. */
final class RunChecks {

    private RunChecks() {}

    static void requireOneDomain(Baseline baseline, FeatureBatch batch) {
        if (!baseline.domain().equals(batch.domain())) {
            throw new IllegalArgumentException("The baseline is of domain " + baseline.domain()
                    + ", but the batch of domain " + batch.domain() + ".");
        }
    }

    static void requireKept(Memory memory, Baseline baseline, FeatureBatch batch) {
        if (!memory.baselines.containsKey(baseline.id())) {
            throw new NotFoundException("Baseline " + baseline.version() + " of domain " + baseline.domain() + " ("
                    + baseline.id() + ") is not kept here: keep it first.");
        }
        if (!memory.batches.containsKey(batch.id())) {
            throw new NotFoundException("Batch " + DisplayText.quoted(batch.batch()) + " of domain " + batch.domain()
                    + " (" + batch.id() + ") is not kept here: keep it first.");
        }
    }

    static void requireFit(MonitorRun run, DriftReport report, @Nullable TicketDraft ticket) {
        if (ticket != null && !ticket.cause().domain().equals(run.domain())) {
            throw new IllegalArgumentException("The run is of domain " + run.domain() + ", but the ticket of domain "
                    + ticket.cause().domain() + ".");
        }
        ContentHash judged = report.provenance().policy().hash();
        if (!judged.equals(run.policy())) {
            throw new IllegalArgumentException(
                    "The run is of policy " + run.policy() + ", but the report of policy " + judged + ".");
        }
    }

    static void requireAboveZero(Duration staleAfter) {
        if (staleAfter.isZero() || staleAfter.isNegative()) {
            throw new IllegalArgumentException("The oldest sign of life must be above zero, not " + staleAfter + ".");
        }
    }

    static void requireSome(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A list has at least 1 run, not " + most + ".");
        }
    }
}
