package io.driftwatch.render;

import java.nio.charset.StandardCharsets;

/** How many bytes of UTF-8 may still be written. Once something does not fit, nothing more does. Not thread-safe. */
final class ByteBudget {

    private long left;

    ByteBudget(long bytes) {
        this.left = bytes;
    }

    /** Takes the bytes of what is written in any case. */
    void reserve(String text) {
        left -= bytes(text);
    }

    /** Takes the bytes of a text, if they are left. */
    boolean take(String text) {
        long needed = bytes(text);
        left = needed <= left ? left - needed : -1;
        return left >= 0;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
