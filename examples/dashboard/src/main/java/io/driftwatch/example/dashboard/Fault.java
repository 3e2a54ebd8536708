package io.driftwatch.example.dashboard;

import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.StoreException;

/** Why a request has no answer, in words that tell nothing of the inside. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Fault(int status, String message) {
        super(message);
        this.status = status;
    }

    static Fault badRequest(String message) {
        return new Fault(400, message);
    }

    static Fault notFound() {
        return new Fault(404, "There is nothing at this address.");
    }

    static Fault readOnly() {
        return new Fault(405, "The dashboard only reads: it answers GET and HEAD.");
    }

    /** A fault that a container found before the dashboard was asked. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 -> readOnly();
            case 421 -> new Fault(421, "The dashboard is not known by this name.");
            default ->
                status >= 400 && status < 500
                        ? new Fault(status, "The request is malformed.")
                        : new Fault(500, "The dashboard failed.");
        };
    }

    static Fault of(RuntimeException failure) {
        if (failure instanceof Fault fault) {
            return fault;
        }
        if (failure instanceof NotFoundException) {
            return notFound();
        }
        if (failure instanceof DamagedException) {
            return new Fault(500, "What is kept of this is not what was kept, so it is not shown.");
        }
        if (failure instanceof StoreException) {
            return new Fault(503, "The database does not answer: try again.");
        }
        return ofStatus(500);
    }

    int status() {
        return status;
    }

    /** Whether whoever runs the dashboard must hear of it. */
    boolean isOurs() {
        return status >= 500;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
