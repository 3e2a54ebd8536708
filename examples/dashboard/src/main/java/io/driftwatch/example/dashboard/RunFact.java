package io.driftwatch.example.dashboard;

import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a run.
 *
 * @param name what it is
 * @param text what is known of it
 */
record RunFact(String name, String text) {

    static List<RunFact> of(RunLine line) {
        MonitorRun run = line.run();
        List<RunFact> facts = new ArrayList<>();
        facts.add(new RunFact("run", line.id()));
        facts.add(new RunFact("state", line.state() + ", attempt " + run.attempt()));
        facts.add(new RunFact("domain", run.domain()));
        facts.add(new RunFact("batch", line.batch() + ", " + run.batch().rows() + " rows, from " + line.origin()));
        facts.add(new RunFact(
                "baseline",
                "version " + run.baseline().version() + ", " + run.baseline().rows() + " rows, from "
                        + Words.name(run.baseline().source())));
        facts.add(new RunFact("drift share", line.share()));
        facts.add(new RunFact("PSI of the prediction", line.psi()));
        facts.add(at("asked for", run.createdAt()));
        facts.add(at("begun", run.startedAt()));
        facts.add(at("ended", run.finishedAt()));
        facts.add(new RunFact("policy's hash", run.policy().hex()));
        facts.add(new RunFact(
                "model's hash",
                run.baseline().model() == null
                        ? Words.NOTHING
                        : run.baseline().model().hex()));
        run.completed().map(RunVerdict::report).ifPresent(hash -> facts.add(new RunFact("report's hash", hash.hex())));
        return facts;
    }

    private static RunFact at(String name, @Nullable Instant time) {
        return new RunFact(name, time == null ? Words.NOTHING : time.toString());
    }
}
