package io.driftwatch.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a document in UTF-8, with or without a byte order mark. What is not UTF-8 is refused with its
 * place, never replaced. Closing it leaves the stream open: whoever opened it closes it.
 */
final class JsonCharacters extends Reader {

    private static final int BUFFER = 1 << 13;
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final String source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    /** How many bytes came before those in the buffer. */
    private long before;

    private boolean started;
    private boolean ended;

    JsonCharacters(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    /** Reads into a part of an array that takes at least two characters, the length of the longest letter. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(target, offset, length).slice();
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (result.isError()) {
                throw JsonPlace.of(source)
                        .refusal("The byte at offset " + (before + bytes.position())
                                + " is not UTF-8: save the file as UTF-8.");
            }
            if (characters.position() == 0 && ended) {
                return -1;
            }
            fill();
        }
        return characters.position();
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = count == 0;
        bytes.position(bytes.position() + count).flip();
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (bytes.limit() <= i || (bytes.get(i) & 0xFF) != BYTE_ORDER_MARK[i]) {
                return;
            }
        }
        bytes.position(BYTE_ORDER_MARK.length);
    }

    @Override
    public void close() {}
}
