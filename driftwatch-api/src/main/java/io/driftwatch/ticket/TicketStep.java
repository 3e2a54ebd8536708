package io.driftwatch.ticket;

import io.driftwatch.data.DisplayText;

/**
 * What a person does with a ticket. Immutable and thread-safe.
 *
 * @param to the status it shall have
 * @param author who does it, 1 to 100 characters
 * @param note why, at most 4,000 characters; a resolution needs one
 */
public record TicketStep(TicketStatus to, String author, String note) {

    private static final int LONGEST_AUTHOR = 100;
    private static final int LONGEST_NOTE = 4000;

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if the author is blank, a text is too long or holds control characters other
     *     than line breaks and tabs, or a resolution has no note
     */
    public TicketStep {
        if (author.isBlank()
                || author.length() > LONGEST_AUTHOR
                || author.codePoints().anyMatch(TicketStep::isUnkeepable)) {
            throw new IllegalArgumentException("Say who does it in 1 to " + LONGEST_AUTHOR + " characters, not "
                    + DisplayText.quoted(DisplayText.visible(author)) + ".");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A note has at most " + LONGEST_NOTE + " characters, not " + note.length() + ".");
        }
        if (note.codePoints().anyMatch(each -> isUnkeepable(each) && each != '\n' && each != '\t')) {
            throw new IllegalArgumentException("A note is plain text, without control characters.");
        }
        if (to == TicketStatus.RESOLVED && note.isBlank()) {
            throw new IllegalArgumentException("Say in a note how the ticket was resolved.");
        }
    }

    /** A control character, or half of one that is written as two. */
    private static boolean isUnkeepable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
