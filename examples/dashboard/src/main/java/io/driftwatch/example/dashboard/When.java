package io.driftwatch.example.dashboard;

import io.driftwatch.report.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time as a page shows it.
 *
 * @param exact for programs
 * @param text for people, to the second
 * @param ago how long ago it was
 */
record When(String exact, String text, String ago) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static When of(Instant time, Clock clock) {
        return new When(
                time.truncatedTo(ChronoUnit.SECONDS).toString(),
                SECONDS.format(time),
                ago(Duration.between(time, clock.instant())));
    }

    /** Clocks of a database and of this machine may differ: what is to come was just now. */
    private static String ago(Duration age) {
        if (age.toDays() > 0) {
            return Figures.count(age.toDays(), "day") + " ago";
        }
        if (age.toHours() > 0) {
            return Figures.count(age.toHours(), "hour") + " ago";
        }
        return age.toMinutes() > 0 ? Figures.count(age.toMinutes(), "minute") + " ago" : "just now";
    }
}
