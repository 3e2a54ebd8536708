package io.driftwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same function of many inputs. Whoever asks for it works on the inputs one after the other, and threads of an
 * executor help: each takes the next input that nobody has taken. So the caller never waits for a task that has not
 * begun, and work inside of work on one and the same executor, however small, comes to its end.
 *
 * @param <A> an input
 * @param <R> a result
 */
final class SharedWork<A, R> {

    private final List<A> inputs;
    private final Function<? super A, ? extends R> function;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<@Nullable Object> results;
    private final CountDownLatch unfinished;

    /** What a function threw instead of a result. */
    private record Failure(Throwable thrown) {}

    private SharedWork(List<A> inputs, Function<? super A, ? extends R> function) {
        this.inputs = inputs;
        this.function = function;
        this.results = new AtomicReferenceArray<>(inputs.size());
        this.unfinished = new CountDownLatch(inputs.size());
    }

    /**
     * The results in the order of the inputs. What the function throws for an input is thrown here, that of the first
     * such input. An executor that rejects or forgets tasks only helps less.
     */
    static <A, R> List<R> map(@Nullable Executor executor, List<A> inputs, Function<? super A, ? extends R> function) {
        if (executor == null || inputs.size() < 2) {
            return inputs.stream().<R>map(function).toList();
        }
        SharedWork<A, R> work = new SharedWork<>(inputs, function);
        work.askForHelp(executor);
        work.take();
        work.awaitOthers();
        return work.results();
    }

    private void askForHelp(Executor executor) {
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors());
        int helpers = Math.min(inputs.size(), workers) - 1;
        try {
            for (int helper = 0; helper < helpers; helper++) {
                executor.execute(this::take);
            }
        } catch (RejectedExecutionException e) {
            // A full or ended executor: the caller does what is left.
        }
    }

    private void take() {
        for (int place = next.getAndIncrement(); place < inputs.size(); place = next.getAndIncrement()) {
            try {
                results.set(place, function.apply(inputs.get(place)));
            } catch (Throwable thrown) {
                results.set(place, new Failure(thrown));
            } finally {
                unfinished.countDown();
            }
        }
    }

    /** Others are at work on what they took, which ends; an interruption is left to the caller. */
    private void awaitOthers() {
        boolean interrupted = false;
        while (unfinished.getCount() > 0) {
            try {
                unfinished.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private List<R> results() {
        List<R> all = new ArrayList<>();
        for (int place = 0; place < inputs.size(); place++) {
            Object result = Objects.requireNonNull(results.get(place));
            if (result instanceof Failure failure) {
                throw unchecked(failure.thrown());
            }
            all.add((R) result);
        }
        return List.copyOf(all);
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
