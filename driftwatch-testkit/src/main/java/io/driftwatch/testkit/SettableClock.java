package io.driftwatch.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test sets it. Thread-safe: all threads, and all clocks made of it by
 * {@link #withZone}, see one time.
 */
public final class SettableClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private SettableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** What all clocks of one time share. */
    private static final class Hand {

        private Instant shown;

        Hand(Instant shown) {
            this.shown = shown;
        }

        synchronized Instant shown() {
            return shown;
        }

        synchronized void set(Instant time) {
            shown = time;
        }

        synchronized Instant advance(Duration duration) {
            shown = shown.plus(duration);
            return shown;
        }
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows first
     * @return the clock
     */
    public static SettableClock at(Instant now) {
        return new SettableClock(new Hand(now), ZoneOffset.UTC);
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows first, such as {@code 2026-01-31T12:00:00Z}
     * @return the clock
     * @throws java.time.format.DateTimeParseException if that is no instant
     */
    public static SettableClock at(String now) {
        return at(Instant.parse(now));
    }

    /**
     * Sets the time, to later or earlier.
     *
     * @param time what the clock shows from now on
     */
    public void set(Instant time) {
        hand.set(time);
    }

    /**
     * Lets time pass.
     *
     * @param duration how much, not negative
     * @return what the clock shows then
     * @throws IllegalArgumentException if the duration is negative
     */
    public Instant advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Time passes forwards, and not by " + duration + ": use set(…) to turn the clock back.");
        }
        return hand.advance(duration);
    }

    @Override
    public Instant instant() {
        return hand.shown();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A clock of the same time in another zone: setting either sets both. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(hand, other);
    }

    @Override
    public String toString() {
        return "clock at " + hand.shown() + " in " + zone;
    }
}
