package io.driftwatch.profile;

/**
 * Walks the values of two samples together in ascending order, each once: what most comparisons of two sides begin
 * with. Not thread-safe: of one walk.
 *
 * <pre>{@code
 * PairedValues both = new PairedValues(reference, current);
 * while (both.next()) {
 *     … both.value(), both.reference(), both.current() …
 * }
 * }</pre>
 */
public final class PairedValues {

    private final WeightedSample a;
    private final WeightedSample b;
    private final int sizeA;
    private final int sizeB;
    private int i;
    private int j;
    private double value;
    private long reference;
    private long current;

    /**
     * Begins before the smallest value.
     *
     * @param reference one sample
     * @param current the other sample
     */
    public PairedValues(WeightedSample reference, WeightedSample current) {
        this.a = reference;
        this.b = current;
        this.sizeA = reference.size();
        this.sizeB = current.size();
    }

    /**
     * Goes to the next value.
     *
     * @return false behind the last one
     */
    public boolean next() {
        if (i < sizeA && j < sizeB) {
            double x = a.value(i);
            double y = b.value(j);
            // Which side is next cannot be foreseen, so that a branch would cost more than the rest.
            int stepA = x <= y ? 1 : 0;
            int stepB = y <= x ? 1 : 0;
            value = Math.min(x, y);
            reference = stepA * a.weight(i);
            current = stepB * b.weight(j);
            i += stepA;
            j += stepB;
            return true;
        }
        return nextOfOne();
    }

    private boolean nextOfOne() {
        boolean fromA = i < sizeA;
        if (!fromA && j == sizeB) {
            return false;
        }
        value = fromA ? a.value(i) : b.value(j);
        reference = fromA ? a.weight(i++) : 0;
        current = fromA ? 0 : b.weight(j++);
        return true;
    }

    /**
     * The value here.
     *
     * @return a value that one of the samples has, or both
     */
    public double value() {
        return value;
    }

    /**
     * The reference's rows here.
     *
     * @return 0 or more
     */
    public long reference() {
        return reference;
    }

    /**
     * The current rows here.
     *
     * @return 0 or more
     */
    public long current() {
        return current;
    }
}
