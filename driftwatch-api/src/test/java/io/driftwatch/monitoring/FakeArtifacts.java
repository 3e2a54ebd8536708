package io.driftwatch.monitoring;

import io.driftwatch.data.ContentHash;
import io.driftwatch.run.Artifact;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Files in a map. For one thread. */
final class FakeArtifacts implements ArtifactStore {

    private final Map<ContentHash, byte[]> files = new HashMap<>();

    @Override
    public Artifact put(String format, byte[] bytes) {
        Artifact artifact = new Artifact(ContentHash.ofBytes(bytes), bytes.length, format);
        files.put(artifact.hash(), bytes);
        return artifact;
    }

    @Override
    public byte[] get(ContentHash hash) {
        byte[] bytes = files.get(hash);
        if (bytes == null) {
            throw new NotFoundException("There is no file " + hash + ".");
        }
        if (!ContentHash.ofBytes(bytes).equals(hash)) {
            throw new DamagedException("The file is not " + hash + " any more.", null);
        }
        return bytes;
    }

    String text(ContentHash hash) {
        return new String(get(hash), StandardCharsets.UTF_8);
    }

    void overwrite(ContentHash hash) {
        files.put(hash, new byte[] {'?'});
    }

    void lose(ContentHash hash) {
        files.remove(hash);
    }
}
