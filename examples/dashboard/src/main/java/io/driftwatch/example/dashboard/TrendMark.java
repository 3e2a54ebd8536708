package io.driftwatch.example.dashboard;

import io.driftwatch.report.Figures;
import io.driftwatch.run.MonitorRun;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The sign of a run in a picture, which leads to it. What it says is in its shape and its title, not in its colour.
 *
 * @param id the run
 * @param tone the colour's name
 * @param title what a pointer over it tells
 * @param sign the run's shape, another for each verdict
 * @param x how far to the right
 * @param y how far down
 * @param isGap whether it has no number
 */
record TrendMark(String id, String tone, String title, String sign, String x, String y, boolean isGap) {

    static TrendMark of(MonitorRun run, OptionalDouble number, double x, double y) {
        String tone = RunLine.tone(run);
        return new TrendMark(
                run.id().toString(),
                tone,
                Words.name(run.batch().batch()) + ": " + RunLine.word(run) + ", "
                        + (number.isPresent() ? Figures.brief(number) : "no number"),
                number.isPresent() ? sign(tone) : "×",
                place(x),
                place(y),
                number.isEmpty());
    }

    private static String sign(String tone) {
        return switch (tone) {
            case "green" -> "●";
            case "yellow" -> "▲";
            case "red" -> "■";
            default -> "◆";
        };
    }

    /** A tenth of a unit is less than anybody sees. */
    static String place(double place) {
        return BigDecimal.valueOf(place)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
