package io.driftwatch.render;

import io.driftwatch.data.DisplayText;

/** Text from the data as a report shows it: with codes for what cannot be seen, and not too long. */
final class Shown {

    private static final int SENTENCE = 600;

    private Shown() {}

    static String name(String text) {
        return text.isEmpty() ? "(empty)" : DisplayText.visible(DisplayText.shortened(text));
    }

    static String sentence(String text) {
        return DisplayText.visible(DisplayText.shortened(text, SENTENCE));
    }

    /** With the arrows that a page can show, for sentences of figures. */
    static String arrows(String text) {
        return text.replace(" -> ", " → ");
    }
}
