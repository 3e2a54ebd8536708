package io.driftwatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketStepTest {

    private static void assertRefused(TicketStatus to, String author, String note, String message) {
        assertThatThrownBy(() -> new TicketStep(to, author, note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void takesLongTextsWithLinesAndTabs() {
        String author = "ö".repeat(100);
        String note = "\n\t" + "x".repeat(3998);
        TicketStep step = new TicketStep(TicketStatus.RESOLVED, author, note);
        assertThat(step.author()).isEqualTo(author);
        assertThat(step.note()).isEqualTo(note);
    }

    @Test
    void onlyAResolutionNeedsANote() {
        assertThat(new TicketStep(TicketStatus.ACKNOWLEDGED, "ann", "").note()).isEmpty();
        assertRefused(TicketStatus.RESOLVED, "ann", " \n", "Say in a note how the ticket was resolved.");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "' ', ' '", "a\u0007b, a\\u{7}b", "a\ud83d, a\\u{d83d}"})
    void refusesAnAuthorThatIsNone(String author, String shown) {
        assertRefused(TicketStatus.OPEN, author, "", "Say who does it in 1 to 100 characters, not '" + shown + "'.");
    }

    @Test
    void refusesAnAuthorOrANoteThatIsTooLong() {
        assertRefused(
                TicketStatus.OPEN,
                "x".repeat(101),
                "",
                "Say who does it in 1 to 100 characters, not '" + "x".repeat(80) + "… (101 characters)'.");
        assertRefused(TicketStatus.OPEN, "ann", "x".repeat(4001), "A note has at most 4000 characters, not 4001.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\rb", "\u001b[2J", "\udca9"})
    void refusesANoteThatIsNoPlainText(String note) {
        assertRefused(TicketStatus.OPEN, "ann", note, "A note is plain text, without control characters.");
    }
}
