package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import java.util.Locale;

/**
 * One line that GitHub Actions shows beside a run: a <a
 * href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">workflow command</a>.
 *
 * @param level how grave it is
 * @param title a few words
 * @param message a sentence
 */
record GithubAnnotation(Level level, String title, String message) {

    private static final int LONGEST_MESSAGE = 600;

    /** The three levels that there are, the gravest first. */
    enum Level {
        ERROR,
        WARNING,
        NOTICE
    }

    String command() {
        String shown = DisplayText.visible(DisplayText.shortened(message, LONGEST_MESSAGE));
        return "::" + level.name().toLowerCase(Locale.ROOT) + " title=" + property(DisplayText.visible(title)) + "::"
                + data(shown);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
