package io.driftwatch.io;

import io.driftwatch.data.ContentHash;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The stored form of profiles: JSON on one line, in UTF-8, with numbers packed as base64 of little-endian bytes.
 * Written and read as a stream: neither side holds the document. The same profile gives the same bytes everywhere, and
 * carries its content hash, which is recomputed when it is read. Stateless and thread-safe.
 *
 * <p>A profile holds the values of its columns, which may be personal data: {@link DatasetProfile#withholding} drops
 * those of identifiers before it is stored.
 */
public final class ProfileJson {

    private static final String KIND_WORD = "driftwatch-profile";

    private static final JsonKey<String> KIND =
            JsonKey.required("kind", JsonForm.of(JsonOutput::text, ProfileJson::readKind));
    private static final JsonKey<Long> ROWS = JsonKey.required("rows", JsonForms.whole(0, DatasetProfile.MAXIMUM_ROWS));
    private static final JsonKey<List<ColumnProfile>> COLUMNS =
            JsonKey.required("columns", JsonForms.list(ColumnProfileJson.FORM));
    private static final JsonKey<BlocksJson> BLOCKS = JsonKey.optional("blocks", BlocksJson.FORM);
    private static final JsonKey<ContentHash> HASH = JsonKey.required("hash", JsonForms.HASH);
    private static final List<JsonKey<?>> KEYS = List.of(JsonVersion.OF_PROFILE, KIND, ROWS, COLUMNS, BLOCKS, HASH);

    private static final JsonForm<DatasetProfile> FORM = JsonForm.of(ProfileJson::write, ProfileJson::read);

    private ProfileJson() {}

    /**
     * Writes a profile.
     *
     * @param profile the profile
     * @param out where to; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(DatasetProfile profile, OutputStream out) throws IOException {
        JsonOutput.compact(FORM, profile, out);
    }

    /**
     * Reads a profile.
     *
     * @param in a stored profile; stays open
     * @param source its name in messages
     * @return the profile
     * @throws IOException if it cannot be read
     * @throws InvalidDataException if it is no profile, or was changed after it was written; the message says where
     */
    public static DatasetProfile read(InputStream in, String source) throws IOException {
        try {
            return JsonInput.read(in, source, JsonLimits.ofProfiles(), FORM);
        } catch (JsonRefusal e) {
            throw new InvalidDataException(e.sentence(), e);
        }
    }

    /**
     * Reads a profile from a file.
     *
     * @param file a stored profile
     * @return the profile
     * @throws IOException if the file cannot be read
     * @throws InvalidDataException if it is no profile, or was changed after it was written; the message says where
     */
    public static DatasetProfile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    private static void write(JsonOutput out, DatasetProfile profile) throws IOException {
        JsonVersion.write(out.begin(), profile);
        out.put(KIND, KIND_WORD).put(ROWS, profile.rows());
        out.put(COLUMNS, profile.columns());
        out.putIfPresent(BLOCKS, BlocksJson.of(profile))
                .put(HASH, profile.hash())
                .end();
    }

    private static DatasetProfile read(JsonInput in) throws IOException {
        return in.object(KEYS, fields -> {
            DatasetProfile columns = DatasetProfile.of(fields.get(ROWS), fields.get(COLUMNS));
            DatasetProfile profile = fields.apply(BLOCKS, columns, (read, blocks) -> blocks.in(read));
            fields.requireHash(HASH, profile.hash(), "profile");
            return profile;
        });
    }

    private static String readKind(JsonInput in) throws IOException {
        return in.word("kind of document", List.of(KIND_WORD), word -> word);
    }
}
