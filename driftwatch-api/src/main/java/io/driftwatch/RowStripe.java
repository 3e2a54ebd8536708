package io.driftwatch;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One of several places that threads add rows to, so that they seldom wait for each other. Thread-safe. */
final class RowStripe<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<RowColumn<T>> columns;
    private @Nullable RowWindow<T> window;
    /**
     * Adding threads take a lock before one that waits for it: they go elsewhere while a cut waits, or it would for
     * long.
     */
    private volatile boolean cutting;

    RowStripe(List<RowColumn<T>> columns) {
        this.columns = columns;
    }

    /** Adds the row unless another thread is at this stripe, or wants to cut it. */
    boolean tryAdd(T row) {
        if (cutting || !lock.tryLock()) {
            return false;
        }
        addAndUnlock(row);
        return true;
    }

    void add(T row) {
        lock.lock();
        addAndUnlock(row);
    }

    private void addAndUnlock(T row) {
        try {
            RowWindow<T> open = window;
            if (open == null) {
                open = new RowWindow<>(columns);
                window = open;
            }
            open.add(row);
        } finally {
            lock.unlock();
        }
    }

    long rows() {
        lock.lock();
        try {
            return window == null ? 0 : window.rows();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the window away; the next row begins another. */
    @Nullable
    RowWindow<T> cut() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("An extractor cut the window that its own row is being added to: cut it"
                    + " from outside of the extractors.");
        }
        cutting = true;
        lock.lock();
        try {
            RowWindow<T> closed = window;
            window = null;
            return closed;
        } finally {
            cutting = false;
            lock.unlock();
        }
    }
}
