package io.driftwatch.render;

import io.driftwatch.policy.Status;
import java.util.Locale;

/** A status as a word that a coloured sign stands before: no meaning is in the colour alone. */
final class StatusSign {

    private StatusSign() {}

    static String of(Status status) {
        String sign = switch (status) {
            case GREEN -> "🟢";
            case YELLOW -> "🟡";
            case RED -> "🔴";
            case UNKNOWN -> "⚪";
        };
        return sign + " " + status.word().toUpperCase(Locale.ROOT);
    }
}
