package io.driftwatch.io;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Collects packed numbers, and refuses more of them than there can be. Not thread-safe. */
final class BoundedBytes extends OutputStream {

    /** The longest array that every Java machine makes. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final JsonInput in;
    private final int width;
    private final long most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * An empty collection.
     *
     * @param in where the numbers come from
     * @param width the bytes of a number
     * @param most the most numbers that there can be
     */
    BoundedBytes(JsonInput in, int width, long most) {
        this.in = in;
        this.width = width;
        this.most = Math.min(most, LONGEST_ARRAY / width);
    }

    @Override
    public void write(int octet) throws JsonRefusal {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws JsonRefusal {
        if (length > most * width - bytes.size()) {
            throw in.refusal("There are more numbers than " + most + ", the most that there can be.");
        }
        bytes.write(source, offset, length);
    }

    ByteBuffer finish() throws JsonRefusal {
        if (bytes.size() % width != 0) {
            throw in.refusal("These are " + bytes.size() + " bytes, which is no whole number of numbers of " + width
                    + " bytes each.");
        }
        return ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
