package io.driftwatch.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false",
        "OPEN, ACKNOWLEDGED, true",
        "OPEN, RESOLVED, true",
        "ACKNOWLEDGED, OPEN, false",
        "ACKNOWLEDGED, ACKNOWLEDGED, false",
        "ACKNOWLEDGED, RESOLVED, true",
        "RESOLVED, OPEN, false",
        "RESOLVED, ACKNOWLEDGED, false",
        "RESOLVED, RESOLVED, false"
    })
    void goesOnlyForwards(TicketStatus from, TicketStatus to, boolean may) {
        assertThat(from.canBecome(to)).isEqualTo(may);
    }

    @Test
    void itsWordsAreStable() {
        assertThat(TicketStatus.values())
                .extracting(TicketStatus::word)
                .containsExactly("open", "acknowledged", "resolved");
        assertThat(TicketStatus.values())
                .extracting(TicketStatus::toString)
                .containsExactly("open", "acknowledged", "resolved");
        assertThat(TicketKind.values()).extracting(TicketKind::word).containsExactly("investigate", "retrain");
        assertThat(TicketKind.values()).extracting(TicketKind::toString).containsExactly("investigate", "retrain");
    }
}
