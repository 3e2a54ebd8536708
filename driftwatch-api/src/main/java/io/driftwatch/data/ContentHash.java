package io.driftwatch.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a value's canonical bytes. Two values with one hash are the same value: profiles, policies and reports
 * carry theirs, and whoever reads one back recomputes it. Immutable and thread-safe.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits
     */
    public ContentHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in 64 lower-case hexadecimal digits: '" + hex + "'.");
        }
    }

    /**
     * Begins the canonical bytes of a value.
     *
     * @param kind the kind and version of the value, so that values of different kinds never share a hash
     * @return a digest to write the value's parts to, in a fixed order
     */
    public static Digest digest(String kind) {
        return new Digest().text(kind);
    }

    /**
     * The plain SHA-256 of bytes, by which a kept file is found: as {@code sha256sum} prints it.
     *
     * @param bytes any bytes
     * @return their hash
     */
    public static ContentHash ofBytes(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }

    /**
     * Writes canonical bytes: texts as UTF-8 behind their length, numbers as eight little-endian bytes, −0.0 as 0.0.
     * Not thread-safe.
     */
    public static final class Digest {

        private final MessageDigest sha256 = sha256();
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 15).order(ByteOrder.LITTLE_ENDIAN);

        private Digest() {}

        /**
         * Writes a text.
         *
         * @param text any text
         * @return this
         */
        public Digest text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            whole(bytes.length);
            flush();
            sha256.update(bytes);
            return this;
        }

        /**
         * Writes a text that may be absent, which is something else than an empty one.
         *
         * @param text any text or {@code null}
         * @return this
         */
        public Digest optional(@Nullable String text) {
            return text == null ? flag(false) : flag(true).text(text);
        }

        /**
         * Writes a whole number.
         *
         * @param number any number
         * @return this
         */
        public Digest whole(long number) {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(number);
            return this;
        }

        /**
         * Writes a number by its bits; all NaN are one.
         *
         * @param number any number
         * @return this
         */
        public Digest number(double number) {
            return whole(Double.doubleToLongBits(number + 0.0));
        }

        /**
         * Writes a truth value.
         *
         * @param flag the value
         * @return this
         */
        public Digest flag(boolean flag) {
            return whole(flag ? 1 : 0);
        }

        /**
         * Ends the value.
         *
         * @return the hash of all that was written
         */
        public ContentHash finish() {
            flush();
            return new ContentHash(HexFormat.of().formatHex(sha256.digest()));
        }

        private void flush() {
            sha256.update(buffer.flip());
            buffer.clear();
        }
    }
}
