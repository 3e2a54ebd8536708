package io.driftwatch.stattest;

import io.driftwatch.profile.NumericProfile;
import java.util.List;

/**
 * A way of one's own to cut numbers into bins, for distances that compare binned shares: such as the classes of a
 * rating scale, or the bands of a tariff. A policy names it as {@code "bins": {"rule": "tariff-bands"}}.
 * Implementations are immutable and thread-safe, and {@link #edges} is a pure function.
 */
public interface BinningRule {

    /**
     * The stable lower-case name, as policies show it.
     *
     * @return a name of its own
     */
    String name();

    /**
     * The numbers between neighbouring bins. A bin is (a, b]; the first has no lower bound and the last no upper one,
     * so that no row is ever dropped.
     *
     * @param reference the reference, with rows
     * @param current the current side, with rows
     * @return one or more finite numbers in strictly ascending order
     */
    List<Double> edges(NumericProfile reference, NumericProfile current);
}
