package io.driftwatch.io;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document that says what cannot be accepted; the message is complete, with the place. It travels beside real input
 * errors, and each kind of document turns it into the exception that its readers expect.
 */
final class JsonRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    JsonRefusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
