package io.driftwatch.testkit;

import io.driftwatch.data.ContentHash;
import io.driftwatch.run.Artifact;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.NotFoundException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, for tests. Thread-safe. */
public final class InMemoryArtifacts implements ArtifactStore {

    private final Map<ContentHash, byte[]> kept = new ConcurrentHashMap<>();

    /** An empty place. */
    public InMemoryArtifacts() {}

    @Override
    public Artifact put(String format, byte[] bytes) {
        ContentHash hash = ContentHash.ofBytes(bytes);
        kept.put(hash, bytes.clone());
        return new Artifact(hash, bytes.length, format);
    }

    @Override
    public byte[] get(ContentHash hash) {
        byte[] bytes = kept.get(hash);
        if (bytes == null) {
            throw new NotFoundException("There is no file with the hash " + hash + ".");
        }
        return bytes.clone();
    }
}
