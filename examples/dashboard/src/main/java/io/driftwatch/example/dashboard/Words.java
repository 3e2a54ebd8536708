package io.driftwatch.example.dashboard;

import io.driftwatch.data.DisplayText;
import io.driftwatch.report.Figures;
import java.util.OptionalDouble;

/** Text and numbers as pages show them. */
final class Words {

    static final String NOTHING = "–";

    private static final int SENTENCE = 600;
    private static final int SHORT_ID = 8;

    private Words() {}

    /** A name from the data: with codes for what cannot be seen, and not too long. */
    static String name(String text) {
        return DisplayText.visible(DisplayText.shortened(text));
    }

    static String sentence(String text) {
        return DisplayText.visible(DisplayText.shortened(text, SENTENCE));
    }

    static String number(OptionalDouble number) {
        return number.isPresent() ? Figures.brief(number) : NOTHING;
    }

    static String shortId(Object id) {
        return id.toString().substring(0, SHORT_ID);
    }
}
