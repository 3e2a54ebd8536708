package io.driftwatch.store;

import org.jspecify.annotations.Nullable;

/** A store could not do what was asked: the message says what, where and what to do. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure with its cause.
     *
     * @param message what, where and what to do
     * @param cause what the store met; null if it found the fault itself
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
