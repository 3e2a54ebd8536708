package io.driftwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.spi.StatTests;
import io.driftwatch.stattest.FakeTest;
import io.driftwatch.stattest.StatTestResult.Significance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWorkTest {

    private static final List<Integer> INPUTS = IntStream.range(0, 100).boxed().toList();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static List<Integer> squares(Executor executor) {
        return SharedWork.map(executor, INPUTS, input -> input * input);
    }

    @Test
    void resultsAreInTheOrderOfTheInputs() {
        List<Integer> expected = INPUTS.stream().map(input -> input * input).toList();
        assertThat(squares(threads)).isEqualTo(expected);
        assertThat(squares(Runnable::run)).isEqualTo(expected);
        assertThat(SharedWork.map(null, INPUTS, input -> input * input)).isEqualTo(expected);
        assertThat(SharedWork.map(threads, List.of(), input -> input)).isEmpty();
    }

    /** Only if two threads are at work at once does the barrier open. */
    @Test
    void threadsOfTheExecutorHelp() {
        CyclicBarrier both = new CyclicBarrier(2);
        assertThat(SharedWork.map(threads, List.of(1, 2), input -> {
                    try {
                        both.await(60, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return -input;
                }))
                .containsExactly(-1, -2);
    }

    @Test
    void workInsideOfWorkOnASingleThreadEnds() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            Future<List<Integer>> outer = single.submit(() ->
                    SharedWork.map(single, INPUTS, input -> squares(single).get(input)));
            assertThat(outer.get(60, TimeUnit.SECONDS)).isEqualTo(squares(Runnable::run));
        } finally {
            single.shutdownNow();
        }
    }

    @Test
    void anExecutorThatRejectsOrForgetsTasksOnlyHelpsLess() {
        List<Integer> expected = squares(Runnable::run);
        assertThat(squares(task -> {})).isEqualTo(expected);
        assertThat(squares(task -> {
                    throw new RejectedExecutionException("full");
                }))
                .isEqualTo(expected);
        threads.shutdown();
        assertThat(squares(threads)).isEqualTo(expected);
    }

    /** Tasks that begin when all is done find nothing to do. */
    @Test
    void lateTasksDoNothing() {
        List<Runnable> late = new ArrayList<>();
        List<Integer> expected = squares(late::add);
        late.forEach(Runnable::run);
        assertThat(squares(Runnable::run)).isEqualTo(expected);
    }

    @Test
    void theFirstFailureOfTheInputsComesOut() {
        for (Executor executor : List.<Executor>of(threads, Runnable::run)) {
            assertThatThrownBy(() -> SharedWork.map(executor, INPUTS, input -> {
                        if (input % 10 == 7) {
                            throw new IllegalStateException("input " + input);
                        }
                        return input;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("input 7");
        }
        assertThatThrownBy(() -> SharedWork.map(threads, INPUTS, input -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("deep");
    }

    /** The caller is interrupted while a helper holds what it took. */
    @Test
    void anInterruptionIsLeftToTheCaller() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        AtomicReference<String> found = new AtomicReference<>("");
        Thread caller = new Thread(() -> {
            Thread self = Thread.currentThread();
            List<Integer> results =
                    SharedWork.map(threads, List.of(1, 2), input -> heldByHelper(input, self, taken, held));
            found.set(results + " " + self.isInterrupted());
        });
        caller.start();
        taken.await();
        caller.interrupt();
        held.countDown();
        caller.join();
        assertThat(found).hasValue("[1, 2] true");
    }

    private static int heldByHelper(int input, Thread caller, CountDownLatch taken, CountDownLatch held) {
        if (Thread.currentThread() != caller) {
            taken.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        while (taken.getCount() > 0) {
            Thread.onSpinWait();
        }
        return input;
    }

    @Test
    void aMonitorWithAnExecutorGivesTheSameReport() {
        Script script = new Script().finds("age", 1e-9, 0.4).finds("amount", 0.03, 0.2);
        var reference = Tables.numbers("amount", "age", "height", "weight");
        DriftReport alone = script.monitor(DriftPolicy.calibrated(), reference).check(reference);
        DriftMonitor helped = DriftMonitor.builder()
                .statTests(script.tests())
                .reference(reference)
                .executor(threads)
                .build();
        assertThat(helped.check(reference)).isEqualTo(alone);
        assertThat(helped.check(reference).hash()).isEqualTo(alone.hash());
    }

    @Test
    void aFailingTestComesOutOfTheCheck() {
        StatTests failing = StatTests.of(List.of(
                FakeTest.of("ks", (reference, current) -> {
                    throw new IllegalStateException("ks of " + reference.name());
                }),
                FakeTest.of("chi-square", (reference, current) -> new Significance(0, 1)),
                FakeTest.of("psi", (reference, current) -> new Significance(0, 1))
                        .withThreshold(0.1)));
        DriftMonitor monitor = DriftMonitor.builder()
                .statTests(failing)
                .reference(Tables.numbers("amount", "age"))
                .executor(threads)
                .build();
        assertThatThrownBy(() -> monitor.check(Tables.numbers("amount", "age"))).hasMessage("ks of amount");
    }
}
