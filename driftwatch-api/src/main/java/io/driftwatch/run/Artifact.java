package io.driftwatch.run;

import io.driftwatch.data.ContentHash;

/**
 * A kept file, found by the SHA-256 of its bytes. Immutable and thread-safe.
 *
 * @param hash the SHA-256 of the bytes
 * @param size the number of bytes
 * @param format what it is: {@code html}, {@code json} and so on
 */
public record Artifact(ContentHash hash, long size, String format) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the size is below 0
     */
    public Artifact {
        if (size < 0) {
            throw new IllegalArgumentException("An artifact has 0 bytes or more, not " + size + ".");
        }
    }
}
