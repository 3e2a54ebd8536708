package io.driftwatch.stats.kernel;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All orders of the rows of two sides. */
public final class Orders {

    private Orders() {}

    /** Every way to mark n of n + m rows, at most 30, as the reference's. */
    public static Stream<boolean[]> all(int n, int m) {
        return IntStream.range(0, 1 << (n + m))
                .filter(set -> Integer.bitCount(set) == n)
                .mapToObj(set -> {
                    boolean[] ofReference = new boolean[n + m];
                    for (int row = 0; row < n + m; row++) {
                        ofReference[row] = (set >> row & 1) == 1;
                    }
                    return ofReference;
                });
    }
}
