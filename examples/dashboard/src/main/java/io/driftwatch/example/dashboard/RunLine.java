package io.driftwatch.example.dashboard;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run in a list.
 *
 * @param run the run
 * @param clock tells how long ago it ended
 */
record RunLine(MonitorRun run, Clock clock) {

    String id() {
        return run.id().toString();
    }

    String shortId() {
        return Words.shortId(run.id());
    }

    String domain() {
        return run.domain();
    }

    String batch() {
        return Words.name(run.batch().batch());
    }

    int baseline() {
        return run.baseline().version();
    }

    String origin() {
        return Words.name(run.batch()
                .origin()
                .request()
                .map(request -> request.scenarioText())
                .orElse(run.batch().origin().source()));
    }

    String state() {
        return run.state().word();
    }

    String word() {
        return word(run);
    }

    String tone() {
        return tone(run);
    }

    /** The verdict's word; where there is no verdict, why. */
    static String word(MonitorRun run) {
        return run.completed()
                .map(verdict -> verdict.status().word())
                .orElse(run.state().word());
    }

    /** The colours have the names of the verdicts; what has no verdict looks like what could not be judged. */
    static String tone(MonitorRun run) {
        return run.completed().map(verdict -> verdict.status().word()).orElse("unknown");
    }

    String share() {
        return Words.number(run.completed().map(RunVerdict::driftShare).orElse(OptionalDouble.empty()));
    }

    String psi() {
        return Words.number(run.completed().map(RunVerdict::predictionPsi).orElse(OptionalDouble.empty()));
    }

    Optional<When> finished() {
        return Optional.ofNullable(run.finishedAt()).map(time -> When.of(time, clock));
    }

    String failure() {
        return run.failure() == null ? "" : Words.sentence(run.failure());
    }
}
