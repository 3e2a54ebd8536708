package io.driftwatch.run;

import java.util.UUID;

/**
 * The right to work on a run: writes under an older attempt than the run's own are refused. Immutable and thread-safe.
 *
 * @param run the run's identity
 * @param attempt which attempt, from 1 on
 */
public record RunClaim(UUID run, int attempt) {}
