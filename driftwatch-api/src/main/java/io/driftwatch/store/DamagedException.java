package io.driftwatch.store;

import org.jspecify.annotations.Nullable;

/** What is kept is not what was kept: its hash is another, or it cannot be read any more. */
public class DamagedException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A damage with its cause.
     *
     * @param message what is damaged, with both hashes where they are known
     * @param cause what reading met; null if the hashes told
     */
    public DamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
