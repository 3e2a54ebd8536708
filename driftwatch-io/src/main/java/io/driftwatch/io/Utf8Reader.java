package io.driftwatch.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/**
 * Decodes UTF-8 and knows the place of the first byte that is none. All text before that byte is handed out first, so
 * that the parser stands where the fault is. A byte order mark is passed over, and a field without end is ended. Not
 * thread-safe.
 */
final class Utf8Reader extends Reader {

    /** The most characters that a field may have. */
    static final int LONGEST_FIELD = 1_000_000;

    static final String FIELD_TOO_LONG =
            "the field has more than " + LONGEST_FIELD + " characters; close its quote, or shorten it.";
    /** As the file has it, a field may be all doubled quotes between two quotes. */
    private static final int LONGEST_RAW_FIELD = 2 * LONGEST_FIELD + 2;

    private static final int MARK_LENGTH = 3;

    private final InputStream in;
    private final LongConsumer bytesRead;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CRC32C checksum = new CRC32C();
    /** The place in the file of the first byte in the buffer. */
    private long offset;

    private boolean lastBytes;
    private boolean ended;
    /** Characters handed out since the last field began. */
    private int handedOut;

    /** The text cannot be handed on. */
    static final class UnreadableTextException extends IOException {
        private static final long serialVersionUID = 1L;
        /** What is wrong and what to do. */
        final String fault;

        UnreadableTextException(String fault) {
            super(fault);
            this.fault = fault;
        }
    }

    /** Tells how many bytes were read, each time that some are. */
    Utf8Reader(InputStream in, LongConsumer bytesRead) {
        this.in = in;
        this.bytesRead = bytesRead;
    }

    /** Whether the reader has said that there is no more. */
    boolean hasEnded() {
        return ended;
    }

    /** A checksum of all bytes so far. */
    long checksum() {
        return checksum.getValue();
    }

    /** The parser has all of a field, and goes on to the next. */
    void beginField() {
        handedOut = 0;
    }

    /** Must be asked for at least two characters, which a code point may need. */
    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (handedOut > LONGEST_RAW_FIELD) {
            throw new UnreadableTextException(FIELD_TOO_LONG);
        }
        CharBuffer chars = CharBuffer.wrap(buffer, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, lastBytes);
            int read = chars.position() - from;
            if (read > 0) {
                handedOut += read;
                return read;
            }
            if (result.isError()) {
                throw malformed();
            }
            if (lastBytes) {
                ended = true;
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        boolean first = offset == 0 && bytes.limit() == 0;
        offset += bytes.position();
        bytes.compact();
        int start = bytes.position();
        int read = in.readNBytes(bytes.array(), start, bytes.remaining());
        lastBytes = read < bytes.remaining();
        checksum.update(bytes.array(), start, read);
        bytes.position(start + read).flip();
        if (first && hasMark()) {
            bytes.position(MARK_LENGTH);
        }
        bytesRead.accept(offset + bytes.limit());
    }

    private boolean hasMark() {
        return bytes.limit() >= MARK_LENGTH
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF;
    }

    private UnreadableTextException malformed() {
        byte wrong = bytes.get(bytes.position());
        return new UnreadableTextException(
                "byte 0x" + HexFormat.of().withUpperCase().toHexDigits(wrong)
                        + " at offset " + (offset + bytes.position())
                        + " of the file, counted from 0, is not UTF-8; save the file as UTF-8.");
    }
}
