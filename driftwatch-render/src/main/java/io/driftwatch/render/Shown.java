package io.driftwatch.render;

import io.driftwatch.report.Figures;

/** Text from the data as a page shows it: with codes for what cannot be seen, and not too long. */
final class Shown {

    private static final int NAME = 80;
    private static final int SENTENCE = 600;
    private static final double EXACT_BELOW = 1e15;

    private Shown() {}

    static String name(String text) {
        return text.isEmpty() ? "(empty)" : cut(text, NAME);
    }

    /** With the arrows that a page can show, for sentences of figures. */
    static String arrows(String text) {
        return text.replace(" -> ", " → ");
    }

    static String sentence(String text) {
        return cut(text, SENTENCE);
    }

    /** Cut before codes are written, so that no code is cut; the full length is told. */
    private static String cut(String text, int most) {
        int length = PlainText.length(text);
        if (length <= most) {
            return PlainText.visible(text);
        }
        return PlainText.visible(text.substring(0, text.offsetByCodePoints(0, most))) + "… (" + length + " characters)";
    }

    /** One of few numbers as a name: a code such as 94103 is not rounded. */
    static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT_BELOW
                ? Long.toString((long) value)
                : Figures.brief(value);
    }
}
