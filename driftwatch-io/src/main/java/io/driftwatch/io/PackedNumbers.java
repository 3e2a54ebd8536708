package io.driftwatch.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of one width as little-endian bytes in base64, packed while they are written. Not thread-safe. */
final class PackedNumbers extends InputStream {

    static final JsonForm<double[]> DOUBLES = JsonForm.of(
            (out, values) -> out.bytes(
                    new PackedNumbers(values.length, Double.BYTES, (index, target) -> target.putDouble(values[index]))),
            PackedNumbers::readDoubles);
    static final JsonForm<int[]> INTS = JsonForm.of(
            (out, values) -> out.bytes(
                    new PackedNumbers(values.length, Integer.BYTES, (index, target) -> target.putInt(values[index]))),
            PackedNumbers::readInts);
    static final JsonForm<long[]> LONGS = JsonForm.of(
            (out, values) -> out.bytes(
                    new PackedNumbers(values.length, Long.BYTES, (index, target) -> target.putLong(values[index]))),
            PackedNumbers::readLongs);

    private static final int BUFFER = 1 << 13;

    private final int count;
    private final int width;
    private final Source source;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).flip();
    private int next;

    /** Puts the number at a place into a buffer. */
    private interface Source {
        void put(int index, ByteBuffer target);
    }

    private PackedNumbers(int count, int width, Source source) {
        this.count = count;
        this.width = width;
        this.source = source;
    }

    @Override
    public int read() {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, buffer.remaining());
        buffer.get(target, offset, some);
        return some;
    }

    private boolean fill() {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            while (next < count && buffer.remaining() >= width) {
                source.put(next++, buffer);
            }
            buffer.flip();
        }
        return buffer.hasRemaining();
    }

    private static double[] readDoubles(JsonInput in) throws IOException {
        ByteBuffer bytes = read(in, Double.BYTES);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    private static int[] readInts(JsonInput in) throws IOException {
        ByteBuffer bytes = read(in, Integer.BYTES);
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static long[] readLongs(JsonInput in) throws IOException {
        ByteBuffer bytes = read(in, Long.BYTES);
        long[] values = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(values);
        return values;
    }

    private static ByteBuffer read(JsonInput in, int width) throws IOException {
        BoundedBytes bytes = new BoundedBytes(in, width, ColumnKeys.mostValues(in));
        in.bytes(bytes);
        return bytes.finish();
    }
}
