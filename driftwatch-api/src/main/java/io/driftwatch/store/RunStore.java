package io.driftwatch.store;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.report.DriftReport;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.FeatureBatch;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunClaim;
import io.driftwatch.run.RunOutcome;
import io.driftwatch.ticket.TicketDraft;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs. All times are the store's own, so that clocks of other machines do not matter; every write names the
 * attempt that it belongs to, and is refused when there is a later one. Implementations are thread-safe, and shared by
 * processes where the database is.
 */
public interface RunStore {

    /** Why a swept run failed. */
    String STALE = "No sign of life: whoever worked on it, or was to, is gone. Ask for the run again.";

    /**
     * Asks for a run, and keeps its policy. A run is known by domain, baseline, batch, policy hash and model hash:
     * asking again finds it.
     *
     * @param baseline the baseline, with its model
     * @param batch the batch, of the same domain
     * @param policy the policy
     * @return the run, queued if it is new, else as it is
     * @throws IllegalArgumentException if baseline and batch are of different domains
     * @throws NotFoundException if the baseline or the batch is not kept
     * @throws StoreException if the store fails
     */
    MonitorRun submit(Baseline baseline, FeatureBatch batch, DriftPolicy policy);

    /**
     * Begins an attempt at a run that is queued, failed or cancelled, by one conditional statement.
     *
     * @param run the run's identity
     * @return the claim; empty if the run is being processed or is completed
     * @throws NotFoundException if it is not kept
     * @throws StoreException if the store fails
     */
    Optional<RunClaim> claim(UUID run);

    /**
     * Shows that an attempt is alive.
     *
     * @param claim the attempt
     * @return false if it is not the run's attempt any more
     * @throws StoreException if the store fails
     */
    boolean heartbeat(RunClaim claim);

    /**
     * Ends a run with its verdict: report, profile, metrics, artifacts, ticket, state and the domain's sign of life in
     * one transaction.
     *
     * @param claim the attempt
     * @param outcome what was found
     * @param ticket what is asked of somebody; null if nothing
     * @return the completed run
     * @throws IllegalArgumentException if the ticket is of another domain, or the report of another policy than the run
     * @throws ConflictException if it is not the run's attempt any more; nothing was written
     * @throws StoreException if the store fails; nothing was written
     */
    MonitorRun complete(RunClaim claim, RunOutcome outcome, @Nullable TicketDraft ticket);

    /**
     * Ends an attempt without a verdict.
     *
     * @param claim the attempt
     * @param reason why, for people; kept as {@link io.driftwatch.data.DisplayText#visible} gives it
     * @return the failed run
     * @throws ConflictException if it is not the run's attempt any more; nothing was written
     * @throws StoreException if the store fails
     */
    MonitorRun fail(RunClaim claim, String reason);

    /**
     * Gives an attempt up.
     *
     * @param claim the attempt
     * @param reason why, for people; kept as {@link io.driftwatch.data.DisplayText#visible} gives it
     * @return the cancelled run
     * @throws ConflictException if it is not the run's attempt any more; nothing was written
     * @throws StoreException if the store fails
     */
    MonitorRun cancel(RunClaim claim, String reason);

    /**
     * Fails the runs in process whose heartbeat is older, by one conditional statement, and those queued for longer.
     *
     * @param staleAfter how old a sign of life may be
     * @return the runs that failed now
     * @throws IllegalArgumentException if it is not above 0
     * @throws StoreException if the store fails
     */
    List<MonitorRun> sweep(Duration staleAfter);

    /**
     * A run.
     *
     * @param run its identity
     * @return empty if it is not kept
     * @throws StoreException if the store fails
     */
    Optional<MonitorRun> find(UUID run);

    /**
     * Runs, the newest first.
     *
     * @param domain the domain's key; null for all domains
     * @param most how many at most, at least 1
     * @return an immutable list
     * @throws IllegalArgumentException if it is below 1
     * @throws StoreException if the store fails
     */
    List<MonitorRun> list(@Nullable String domain, int most);

    /**
     * The report of a completed run, as it was kept.
     *
     * @param run its identity
     * @return empty if the run has none
     * @throws DamagedException if what is kept is not the report that was kept
     * @throws StoreException if the store fails
     */
    Optional<DriftReport> report(UUID run);

    /**
     * For implementations: checks what a run is asked for with.
     *
     * @param baseline the baseline
     * @param batch the batch
     * @throws IllegalArgumentException if they are of different domains
     */
    static void requireOneDomain(Baseline baseline, FeatureBatch batch) {
        if (!baseline.domain().equals(batch.domain())) {
            throw new IllegalArgumentException("The baseline is of domain " + baseline.domain()
                    + ", but the batch of domain " + batch.domain() + ".");
        }
    }

    /**
     * For implementations: checks that a verdict and a ticket are a run's.
     *
     * @param run the run
     * @param report the verdict
     * @param ticket what is asked of somebody; null if nothing
     * @throws IllegalArgumentException if the ticket is of another domain, or the report of another policy
     */
    static void requireFit(MonitorRun run, DriftReport report, @Nullable TicketDraft ticket) {
        if (ticket != null && !ticket.cause().domain().equals(run.domain())) {
            throw new IllegalArgumentException("The run is of domain " + run.domain() + ", but the ticket of domain "
                    + ticket.cause().domain() + ".");
        }
        ContentHash judged = report.provenance().policy().hash();
        if (!judged.equals(run.policy())) {
            throw new IllegalArgumentException(
                    "The run is of policy " + run.policy() + ", but the report of policy " + judged + ".");
        }
    }

    /**
     * For implementations: checks the limit of a sweep.
     *
     * @param staleAfter how old a sign of life may be
     * @throws IllegalArgumentException if it is not above 0
     */
    static void requireAboveZero(Duration staleAfter) {
        if (staleAfter.isZero() || staleAfter.isNegative()) {
            throw new IllegalArgumentException("The oldest sign of life must be above zero, not " + staleAfter + ".");
        }
    }

    /**
     * For implementations: checks the length of a list.
     *
     * @param most how many runs at most
     * @throws IllegalArgumentException if it is below 1
     */
    static void requireSome(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A list has at least 1 run, not " + most + ".");
        }
    }
}
