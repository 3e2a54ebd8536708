package io.driftwatch.ticket;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which reports ask something of somebody. */
@FunctionalInterface
public interface TicketRule {

    /**
     * Looks at a report.
     *
     * @param domain the domain's key
     * @param model the hash of the model; null without one
     * @param report the verdict
     * @return what it asks for; empty if nothing
     */
    Optional<TicketDraft> draft(String domain, @Nullable ContentHash model, DriftReport report);

    /**
     * The default: a red report asks for a new model when the prediction is red, else for an investigation.
     *
     * @return the rule
     */
    static TicketRule onRed() {
        return (domain, model, report) -> {
            if (report.status() != Status.RED) {
                return Optional.empty();
            }
            boolean scores = report.prediction()
                    .filter(drift -> drift.status() == Status.RED)
                    .isPresent();
            TicketKind kind = scores ? TicketKind.RETRAIN : TicketKind.INVESTIGATE;
            TicketCause cause =
                    new TicketCause(domain, model, report.provenance().policy().name(), kind);
            String title = domain + (scores ? ": the model's scores drifted" : ": the data drifted");
            return Optional.of(new TicketDraft(cause, title, report.explanation()));
        };
    }
}
