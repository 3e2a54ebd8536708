package io.driftwatch.example.dashboard;

import io.jstach.jstache.JStache;
import java.util.List;

/**
 * A list of runs.
 *
 * @param frame what is around the page
 * @param heading of what it is a list
 * @param runs the runs, newest first
 * @param more what is said when there are older ones; empty when there are none
 */
@JStache(path = "io/driftwatch/example/dashboard/runs.mustache")
record RunsPage(Frame frame, String heading, List<RunLine> runs, String more) {

    RunsPage {
        runs = List.copyOf(runs);
    }

    boolean hasRuns() {
        return !runs.isEmpty();
    }
}
