package io.driftwatch.ticket;

import io.driftwatch.data.ContentHash;
import io.driftwatch.data.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a ticket. Which columns drifted, and how far, is not part of it: a column that drifts to and fro opens
 * no second ticket. Immutable and thread-safe.
 *
 * @param domain the domain's key
 * @param model the hash of the model; null without one
 * @param policyName the policy's name, so that an edited policy has the same cause
 * @param kind what is asked for
 */
public record TicketCause(String domain, @Nullable ContentHash model, String policyName, TicketKind kind) {

    /** Makes the policy's name harmless: it is as {@link DisplayText#visible} gives it. */
    public TicketCause {
        policyName = DisplayText.visible(policyName);
    }

    /**
     * The content hash by which a cause finds its open ticket.
     *
     * @return the hash
     */
    public ContentHash fingerprint() {
        return ContentHash.digest("ticket/1")
                .text(domain)
                .optional(model == null ? null : model.hex())
                .text(policyName)
                .text(kind.word())
                .finish();
    }
}
