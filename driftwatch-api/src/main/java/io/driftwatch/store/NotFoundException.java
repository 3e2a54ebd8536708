package io.driftwatch.store;

/** What was named is not kept. */
public class NotFoundException extends StoreException {

    private static final long serialVersionUID = 1L;

    /**
     * An unknown name.
     *
     * @param message what is unknown, and what is known
     */
    public NotFoundException(String message) {
        super(message, null);
    }
}
