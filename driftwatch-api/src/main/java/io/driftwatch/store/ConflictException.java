package io.driftwatch.store;

/** What was asked contradicts what is kept: another content under the same id, an illegal step, a lost race. */
public class ConflictException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * A contradiction.
     *
     * @param message what contradicts what
     */
    public ConflictException(String message) {
        super(message, null);
    }
}
