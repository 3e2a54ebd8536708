package io.driftwatch.render;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many things in some order, without sorting the many. Not thread-safe. */
final class Largest<T> {

    private final Comparator<T> order;
    private final int most;
    private final PriorityQueue<T> kept;

    Largest(Comparator<T> order, int most) {
        this.order = order;
        this.most = most;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T thing) {
        T last = kept.peek();
        if (last != null && kept.size() == most) {
            if (order.compare(thing, last) >= 0) {
                return;
            }
            kept.poll();
        }
        kept.add(thing);
    }

    List<T> inOrder() {
        return kept.stream().sorted(order).toList();
    }
}
