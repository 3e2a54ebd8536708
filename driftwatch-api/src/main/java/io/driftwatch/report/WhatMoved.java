package io.driftwatch.report;

import io.driftwatch.data.DisplayText;
import io.driftwatch.report.Movement.Interval;
import io.driftwatch.report.Movement.Name;
import io.driftwatch.report.Movement.OfNames;
import io.driftwatch.report.Movement.OfNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for what moved in a column. Every report, page and message reads them here. Stateless. */
final class WhatMoved {

    /** A change in percent of a mean nearer to 0 than this part of the standard deviation says little. */
    private static final double NEAR_ZERO = 0.25;
    /** Longer names are cut: a sentence holds two of them. */
    private static final int LONGEST_NAME = 40;

    private WhatMoved() {}

    /** Empty where nothing is known. */
    static Optional<String> of(ColumnDrift column) {
        Movement movement = column.movement();
        return movement == null
                ? means(column)
                : Optional.of(movement.match(numbers -> ofNumbers(numbers, column), WhatMoved::ofNames));
    }

    /** Such as {@code mean 101.3 -> 118.9 (+17 %)}; empty for names and where a side has no mean. */
    static Optional<String> means(ColumnDrift column) {
        if (column.reference().mean().isEmpty() || column.current().mean().isEmpty()) {
            return Optional.empty();
        }
        double before = column.reference().mean().getAsDouble();
        double now = column.current().mean().getAsDouble();
        double deviation = column.reference().standardDeviation().orElse(0);
        boolean scaled = before * Math.signum(now) > 0 && Math.abs(before) >= NEAR_ZERO * deviation;
        return Optional.of(
                pair("mean", before, now) + (scaled ? percent(before, now) : inDeviations((now - before) / deviation)));
    }

    static String pair(String what, double before, double now) {
        return what + " " + Figures.brief(before) + " -> " + Figures.brief(now);
    }

    private static String percent(double before, double now) {
        double change = (now - before) / Math.abs(before);
        return Double.isFinite(change) && change != 0 ? " (" + signed(change, Figures.percent(change)) + ")" : "";
    }

    private static String inDeviations(double change) {
        return Double.isFinite(change) && change != 0 ? " (" + Figures.change(change) + " sd)" : "";
    }

    private static String signed(double change, String text) {
        return change > 0 ? "+" + text : text;
    }

    private static String ofNumbers(OfNumbers numbers, ColumnDrift column) {
        String gained = "more rows " + where(numbers.gained()) + " ("
                + shares(numbers.gained().referenceShare(), numbers.gained().currentShare()) + ")";
        Optional<String> centre = numbers.heavyTailed() ? Optional.of(medians(numbers)) : means(column);
        return centre.map(moved -> moved + "; " + gained).orElse(gained);
    }

    private static String medians(OfNumbers numbers) {
        double before = numbers.referenceMedian();
        double now = numbers.currentMedian();
        return pair("median", before, now) + (before * Math.signum(now) > 0 ? percent(before, now) : "");
    }

    private static String where(Interval interval) {
        if (interval.from() == interval.to()) {
            return "with the value " + Figures.value(interval.from());
        }
        if (interval.from() == Double.NEGATIVE_INFINITY) {
            return "up to " + Figures.brief(interval.to());
        }
        if (interval.to() == Double.POSITIVE_INFINITY) {
            return "from " + Figures.brief(interval.from()) + " up";
        }
        List<String> ends = Figures.distinct(List.of(interval.from(), interval.to()));
        return "between " + ends.get(0) + " and " + ends.get(1);
    }

    private static String ofNames(OfNames names) {
        List<String> parts = new ArrayList<>();
        parts.add("more rows with " + told(names.rose()) + ", fewer with " + told(names.fell()));
        boolean newIsTold = names.newNames() == 1 && names.rose().referenceShare() == 0;
        if (names.newNames() > 0 && !newIsTold) {
            parts.add(Figures.count(names.newNames(), "new name") + " (" + Figures.percent(names.newShare()) + ")");
        }
        boolean vanishedIsTold = names.vanishedNames() == 1 && names.fell().currentShare() == 0;
        if (names.vanishedNames() > 0 && !vanishedIsTold) {
            parts.add(Figures.count(names.vanishedNames(), "vanished name") + " ("
                    + Figures.percent(names.vanishedShare()) + ")");
        }
        return String.join("; ", parts);
    }

    private static String told(Name name) {
        return "'" + DisplayText.visible(DisplayText.shortened(name.name(), LONGEST_NAME)) + "' ("
                + shares(name.referenceShare(), name.currentShare()) + ")";
    }

    private static String shares(double before, double now) {
        return Figures.percent(before) + " -> " + Figures.percent(now);
    }
}
