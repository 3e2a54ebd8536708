package io.driftwatch.policy;

/**
 * A policy that contradicts itself or does not fit the reference that it is to judge. The message says where and why.
 */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A policy error.
     *
     * @param message what is wrong, where, and what to do
     */
    public InvalidPolicyException(String message) {
        super(message);
    }

    /**
     * A policy error with its cause.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what showed it
     */
    public InvalidPolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
