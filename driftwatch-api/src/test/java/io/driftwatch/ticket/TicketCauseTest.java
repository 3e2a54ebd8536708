package io.driftwatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.data.ContentHash;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketCauseTest {

    private static final ContentHash MODEL = ContentHash.digest("model").finish();
    private static final TicketCause CAUSE = new TicketCause("cards", MODEL, "strict", TicketKind.RETRAIN);

    @Test
    void itsFingerprintIsOfAllItsPartsAndOfNothingElse() {
        assertThat(Stream.of(
                                CAUSE,
                                new TicketCause("loans", MODEL, "strict", TicketKind.RETRAIN),
                                new TicketCause("cards", CAUSE.fingerprint(), "strict", TicketKind.RETRAIN),
                                new TicketCause("cards", null, "strict", TicketKind.RETRAIN),
                                new TicketCause("cards", MODEL, "lenient", TicketKind.RETRAIN),
                                new TicketCause("cards", MODEL, "strict", TicketKind.INVESTIGATE))
                        .map(TicketCause::fingerprint))
                .doesNotHaveDuplicates();
        assertThat(new TicketCause("cards", MODEL, "strict", TicketKind.RETRAIN).fingerprint())
                .isEqualTo(CAUSE.fingerprint());
    }

    @Test
    void itsPartsDoNotRunIntoEachOther() {
        assertThat(new TicketCause("ab", null, "c", TicketKind.RETRAIN).fingerprint())
                .isNotEqualTo(new TicketCause("a", null, "bc", TicketKind.RETRAIN).fingerprint());
    }

    @Test
    void thePolicysNameIsMadeHarmless() {
        assertThat(new TicketCause("cards", null, "a\u001b[2Jb", TicketKind.RETRAIN).policyName())
                .isEqualTo("a\\u{1b}[2Jb");
    }

    @Test
    void aDraftIsMadeHarmlessLineByLine() {
        TicketDraft draft = new TicketDraft(CAUSE, "cards:\nred\u0000", "RED.\nColumn '\u202ea' drifted.\r\n");
        assertThat(draft.title()).isEqualTo("cards:\\u{a}red\\u{0}");
        assertThat(draft.description()).isEqualTo("RED.\nColumn '\\u{202e}a' drifted.\\u{d}\n");
    }

    @Test
    void aLongTitleIsShortened() {
        assertThat(new TicketDraft(CAUSE, "x".repeat(201), "").title())
                .isEqualTo("x".repeat(200) + "… (201 characters)");
        assertThat(new TicketDraft(CAUSE, "x".repeat(200), "").title()).isEqualTo("x".repeat(200));
    }
}
