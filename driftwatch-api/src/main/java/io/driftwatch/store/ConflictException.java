package io.driftwatch.store;

import io.driftwatch.data.DisplayText;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.RunClaim;
import io.driftwatch.ticket.Ticket;
import io.driftwatch.ticket.TicketStep;

/** What was asked contradicts what is kept: another content under the same id, an illegal step, a lost race. */
public class ConflictException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A contradiction.
     *
     * @param message what contradicts what
     */
    public ConflictException(String message) {
        super(message, null);
    }

    /**
     * A batch that is kept with other content.
     *
     * @param kept the batch as it is kept
     * @param draft what was brought under its id
     * @return the exception, with both hashes
     */
    public static ConflictException ofContent(FeatureBatch kept, BatchDraft draft) {
        return new ConflictException("Batch " + DisplayText.quoted(draft.batch()) + " of domain " + draft.domain()
                + " is kept with content " + kept.profile() + ", and was brought again with content "
                + draft.profile().hash() + ": give other content another id.");
    }

    /**
     * An attempt that is not the run's any more.
     *
     * @param claim the attempt
     * @return the exception
     */
    public static ConflictException ofAttempt(RunClaim claim) {
        return new ConflictException("Attempt " + claim.attempt() + " at run " + claim.run() + " is not the one that"
                + " counts any more: nothing of it was kept.");
    }

    /**
     * A step that a ticket's status does not allow.
     *
     * @param ticket the ticket as it is
     * @param step what was asked for
     * @return the exception
     */
    public static ConflictException ofStep(Ticket ticket, TicketStep step) {
        return new ConflictException(
                "Ticket " + ticket.id() + " is " + ticket.status() + ", and cannot become " + step.to() + " any more.");
    }
}
