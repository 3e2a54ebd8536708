package io.driftwatch.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text whose last letter repeats for ever. Whoever reads it far has no limit, and fails. */
final class EndlessText extends InputStream {

    private final byte[] start;
    private final long enough;
    private long next;

    EndlessText(String start, long enough) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.enough = enough;
    }

    @Override
    public int read() {
        if (next >= enough) {
            throw new IllegalStateException("More than " + enough + " bytes were read.");
        }
        int place = (int) Math.min(next, start.length - 1L);
        next++;
        return start[place];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (next < start.length) {
            target[offset] = (byte) read();
            return 1;
        }
        Arrays.fill(target, offset, offset + length, (byte) read());
        next += length - 1L;
        return length;
    }
}
