package io.driftwatch.ticket;

import io.driftwatch.data.DisplayText;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a run asks of somebody: it opens a ticket, or counts on the open ticket of the same cause. Immutable and
 * thread-safe.
 *
 * @param cause why
 * @param title one line
 * @param description what was found, in plain sentences
 */
public record TicketDraft(TicketCause cause, String title, String description) {

    private static final int LONGEST_TITLE = 200;

    /**
     * Makes texts that name columns harmless: both are as {@link DisplayText#visible} gives them, the title short, the
     * description line by line.
     */
    public TicketDraft {
        title = DisplayText.shortened(DisplayText.visible(title), LONGEST_TITLE);
        description = Arrays.stream(description.split("\n", -1))
                .map(DisplayText::visible)
                .collect(Collectors.joining("\n"));
    }
}
