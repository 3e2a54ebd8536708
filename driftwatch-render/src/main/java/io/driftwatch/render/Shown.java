package io.driftwatch.render;

import io.driftwatch.data.DisplayText;
import java.util.regex.Pattern;

/** Text from the data as a report shows it: with codes for what cannot be seen, and not too long. */
final class Shown {

    private static final int SENTENCE = 600;
    /** Logs of build servers take {@code ##[error]}, {@code ##vso[…]} and the like for commands, anywhere in a line. */
    private static final Pattern COMMAND = Pattern.compile("##(?=[a-z]*\\[)");

    private Shown() {}

    static String name(String text) {
        return text.isEmpty() ? "(empty)" : visible(DisplayText.shortened(text));
    }

    static String sentence(String text) {
        return visible(DisplayText.shortened(text, SENTENCE));
    }

    private static String visible(String text) {
        return COMMAND.matcher(DisplayText.visible(text)).replaceAll("#\\\\u{23}");
    }
}
