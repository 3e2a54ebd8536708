package io.driftwatch.store.jdbc;

import io.driftwatch.data.ContentHash;
import io.driftwatch.run.Artifact;
import io.driftwatch.store.ArtifactStore;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files in a folder, each under the SHA-256 of its bytes: {@code ab/ab34…}. A file is written beside its place, forced
 * to the disk and moved there as a whole; what is read is hashed anew, and a symbolic link is not followed.
 * Thread-safe; processes may share the folder.
 */
public final class FileArtifacts implements ArtifactStore {

    private static final int FOLDER_DIGITS = 2;

    private final Path root;

    /**
     * Keeps files in a folder, which is made when the first one comes.
     *
     * @param root the folder
     */
    public FileArtifacts(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Where a file is.
     *
     * @param hash the SHA-256 of its bytes
     * @return its path, whether it exists or not
     */
    public Path path(ContentHash hash) {
        return root.resolve(hash.hex().substring(0, FOLDER_DIGITS)).resolve(hash.hex());
    }

    @Override
    public Artifact put(String format, byte[] bytes) {
        ContentHash hash = ContentHash.ofBytes(bytes);
        Path place = path(hash);
        try {
            if (!isWhole(place, hash)) {
                Files.createDirectories(place.getParent());
                write(place, bytes);
            }
            return new Artifact(hash, bytes.length, format);
        } catch (IOException failure) {
            throw new StoreException(
                    "A file of " + bytes.length + " bytes could not be kept in " + root + ": " + failure.getMessage()
                            + ". Look for room and rights there.",
                    failure);
        }
    }

    /** A file that was damaged is written anew. */
    private static boolean isWhole(Path place, ContentHash hash) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && ContentHash.ofBytes(Files.readAllBytes(place)).equals(hash);
    }

    private static void write(Path place, byte[] bytes) throws IOException {
        Path unfinished = Files.createTempFile(place.getParent(), ".", ".part");
        try {
            try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public byte[] get(ContentHash hash) {
        Path place = path(hash);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFoundException("There is no file " + hash + " in " + root + ".");
        }
        try {
            byte[] bytes = Files.readAllBytes(place);
            ContentHash now = ContentHash.ofBytes(bytes);
            if (!now.equals(hash)) {
                throw new DamagedException(
                        "File " + place + " was changed: its hash was " + hash + " and is " + now + ".", null);
            }
            return bytes;
        } catch (IOException failure) {
            throw new StoreException("File " + place + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }
}
