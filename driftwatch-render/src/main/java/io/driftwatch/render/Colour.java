package io.driftwatch.render;

import io.driftwatch.policy.Status;

/** Whether a text report is coloured. No meaning is in a colour alone. */
public enum Colour {
    /** Plain text. */
    NONE,
    /** The eight basic colours of terminals, as ANSI escape sequences. */
    ANSI;

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String MAGENTA = "\u001b[35m";

    String strong(String text) {
        return in(BOLD, text);
    }

    String of(Status status, String text) {
        return in(
                switch (status) {
                    case GREEN -> GREEN;
                    case YELLOW -> YELLOW;
                    case RED -> RED;
                    case UNKNOWN -> MAGENTA;
                },
                strong(text));
    }

    private String in(String code, String text) {
        return this == NONE ? text : code + text + RESET;
    }
}
