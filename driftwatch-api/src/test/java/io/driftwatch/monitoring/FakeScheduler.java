package io.driftwatch.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what is repeated only when it is told that the time has come. Starts no thread. */
final class FakeScheduler extends ScheduledThreadPoolExecutor {

    final List<Duration> intervals = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();

    FakeScheduler() {
        super(0);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        if (isShutdown()) {
            throw new RejectedExecutionException("The scheduler is shut down.");
        }
        intervals.add(Duration.of(period, unit.toChronoUnit()));
        Repeated task = new Repeated(command);
        repeated.add(task);
        return task;
    }

    /** The time has come, for all that is not cancelled. */
    void tick() {
        repeated.stream().filter(task -> !task.isCancelled()).forEach(task -> task.command.run());
    }

    private static final class Repeated extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final Runnable command;

        Repeated(Runnable command) {
            super(command, null);
            this.command = command;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
