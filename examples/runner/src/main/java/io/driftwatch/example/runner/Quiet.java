package io.driftwatch.example.runner;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from telling people at the terminal what they did well. */
final class Quiet {

    private Quiet() {}

    /** Warnings still go to standard error, by the root logger's own handlers. */
    static void libraries() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }
}
