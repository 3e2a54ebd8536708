package io.driftwatch.store;

import io.driftwatch.data.ContentHash;
import io.driftwatch.run.Artifact;

/** Keeps files by the SHA-256 of their bytes, whole or not at all. Implementations are thread-safe. */
public interface ArtifactStore {

    /**
     * Keeps a file. Bytes that are kept already are not kept twice.
     *
     * @param format what it is: {@code html}, {@code json} and so on
     * @param bytes its content
     * @return by which it is found
     * @throws StoreException if it cannot be kept; nothing of it remains
     */
    Artifact put(String format, byte[] bytes);

    /**
     * Reads a file, and checks that it is what was kept.
     *
     * @param hash the SHA-256 of its bytes
     * @return its bytes
     * @throws NotFoundException if it is not kept
     * @throws DamagedException if its bytes are others
     * @throws StoreException if it cannot be read
     */
    byte[] get(ContentHash hash);
}
