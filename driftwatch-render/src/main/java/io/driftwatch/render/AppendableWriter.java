package io.driftwatch.render;

import java.io.IOException;
import java.io.Writer;

/** Writes to anything that text can be appended to, and closes nothing. Not thread-safe. */
final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        out.append(new String(letters, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
