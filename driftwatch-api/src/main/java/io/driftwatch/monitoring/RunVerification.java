package io.driftwatch.monitoring;

import io.driftwatch.run.MonitorRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comparing a stored run again found. Immutable and thread-safe.
 *
 * @param run the run
 * @param checks what was looked at, in order
 */
public record RunVerification(MonitorRun run, List<Check> checks) {

    /** Copies the list. */
    public RunVerification {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param what what it is: {@code baseline profile}, {@code policy}, {@code report} and so on
     * @param difference what is not as it was; null if nothing
     */
    public record Check(String what, @Nullable String difference) {
        /**
         * Whether it is as it was.
         *
         * @return true if there is no difference
         */
        public boolean isEqual() {
            return difference == null;
        }
    }

    /**
     * Whether everything is as it was, bit for bit.
     *
     * @return true if no check found a difference
     */
    public boolean isEqual() {
        return checks.stream().allMatch(Check::isEqual);
    }

    /**
     * What is not as it was.
     *
     * @return an immutable list
     */
    public List<Check> differences() {
        return checks.stream().filter(check -> !check.isEqual()).toList();
    }
}
