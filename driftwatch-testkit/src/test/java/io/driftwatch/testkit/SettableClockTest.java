package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");

    @Test
    void standsStillUntilItIsSet() {
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli());
        clock.set(NOON.minusSeconds(60));
        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void advances() {
        assertThat(clock.advance(Duration.ofMinutes(90))).isEqualTo(Instant.parse("2026-01-31T13:30:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-31T13:30:00Z"));
        assertThat(clock.advance(Duration.ZERO)).isEqualTo(clock.instant());
    }

    @Test
    void doesNotAdvanceBackwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Time passes forwards, and not by PT-5S: use set(…) to turn the clock back.");
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void isInUtcUnlessInAnotherZone() {
        Clock inOslo = clock.withZone(ZoneId.of("Europe/Oslo"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(LocalTime.now(inOslo)).isEqualTo(LocalTime.of(13, 0));
        assertThat(inOslo).hasToString("clock at 2026-01-31T12:00:00Z in Europe/Oslo");
    }

    @Test
    void setsTheClocksOfAllZones() {
        SettableClock inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofHours(1));
        inTokyo.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(7_200)).isEqualTo(inTokyo.instant());
    }

    @Test
    void losesNoStepOfManyThreads() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            threads.invokeAll(Collections.nCopies(4, () -> {
                for (int step = 0; step < 10_000; step++) {
                    clock.advance(Duration.ofMillis(1));
                }
                return true;
            }));
        } finally {
            threads.shutdownNow();
        }
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(40));
    }
}
