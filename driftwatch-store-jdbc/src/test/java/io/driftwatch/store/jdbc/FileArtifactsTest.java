package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import io.driftwatch.run.Artifact;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.NotFoundException;
import io.driftwatch.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArtifactsTest {

    private static final byte[] PAGE = "a page".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private FileArtifacts artifacts;

    @BeforeEach
    void open() {
        artifacts = new FileArtifacts(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path)).toList();
        }
    }

    @Test
    void keepsAFileUnderItsHash() throws IOException {
        Artifact kept = artifacts.put("html", PAGE);
        assertThat(kept).isEqualTo(new Artifact(ContentHash.ofBytes(PAGE), PAGE.length, "html"));
        assertThat(artifacts.get(kept.hash())).isEqualTo(PAGE);
        assertThat(artifacts.path(kept.hash()))
                .isEqualTo(folder.resolve(kept.hash().hex().substring(0, 2))
                        .resolve(kept.hash().hex()));
        assertThat(files()).containsExactly(artifacts.path(kept.hash()));
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        Path place = artifacts.path(artifacts.put("html", PAGE).hash());
        Object before = Files.readAttributes(place, "fileKey,lastModifiedTime");
        assertThat(artifacts.put("json", PAGE).format()).isEqualTo("json");
        assertThat(Files.readAttributes(place, "fileKey,lastModifiedTime")).isEqualTo(before);
        assertThat(files()).containsExactly(place);
    }

    @Test
    void keepsAnEmptyFile() {
        assertThat(artifacts.get(artifacts.put("text", new byte[0]).hash())).isEmpty();
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        Artifact kept = artifacts.put("html", PAGE);
        Files.write(artifacts.path(kept.hash()), "a pa".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> artifacts.get(kept.hash()))
                .isInstanceOf(DamagedException.class)
                .hasMessage("File " + artifacts.path(kept.hash()) + " was changed: its hash was " + kept.hash()
                        + " and is " + ContentHash.ofBytes("a pa".getBytes(StandardCharsets.UTF_8)) + ".");
    }

    @Test
    void writesADamagedFileAnew() throws IOException {
        Artifact kept = artifacts.put("html", PAGE);
        Files.write(artifacts.path(kept.hash()), new byte[] {1, 2, 3});
        artifacts.put("html", PAGE);
        assertThat(artifacts.get(kept.hash())).isEqualTo(PAGE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void saysThatAFileIsNotThere() {
        ContentHash nothing = ContentHash.ofBytes(new byte[] {9});
        assertThatThrownBy(() -> artifacts.get(nothing))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no file " + nothing + " in " + folder + ".");
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        Path elsewhere = Files.write(folder.resolve("elsewhere"), PAGE);
        Path place = artifacts.path(ContentHash.ofBytes(PAGE));
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, elsewhere);
        assertThatThrownBy(() -> artifacts.get(ContentHash.ofBytes(PAGE))).isInstanceOf(NotFoundException.class);
        Files.write(elsewhere, new byte[] {1});
        artifacts.put("html", PAGE);
        assertThat(Files.isSymbolicLink(place)).isFalse();
        assertThat(artifacts.get(ContentHash.ofBytes(PAGE))).isEqualTo(PAGE);
        assertThat(Files.readAllBytes(elsewhere)).containsExactly(1);
    }

    /** A file stands where the folder should be: nobody may write there, not even who may write everywhere. */
    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.write(folder.resolve("a-file"), PAGE);
        assertThatThrownBy(() -> new FileArtifacts(file).put("html", PAGE))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("A file of 6 bytes could not be kept in " + file + ": ")
                .hasMessageEndingWith(". Look for room and rights there.");
        assertThat(files()).containsExactly(file);
    }

    /** The file cannot be moved to its place, because a folder with something in it is there. */
    @Test
    void leavesNothingWhenAFileCannotBePut() throws IOException {
        Path place = artifacts.path(ContentHash.ofBytes(PAGE));
        Path stranger = Files.createDirectories(place).resolve("stranger");
        Files.write(stranger, new byte[] {1});
        assertThatThrownBy(() -> artifacts.put("html", PAGE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be kept");
        assertThat(files()).containsExactly(stranger);
    }
}
