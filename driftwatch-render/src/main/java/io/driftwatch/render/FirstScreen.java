package io.driftwatch.render;

import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a reader who reads nothing else must know: the verdict, why, how large, how sure, compared to what, what to do.
 *
 * @param status the verdict
 * @param summary the verdict's reasons in one sentence
 * @param why what led to it, a line each
 * @param figures the numbers that matter most
 * @param nextStep what to do
 * @param falseAlarms what chance alone explains
 */
record FirstScreen(
        Status status,
        String summary,
        List<NamedLink> why,
        List<KeyFigure> figures,
        String nextStep,
        String falseAlarms) {

    FirstScreen {
        why = List.copyOf(why);
        figures = List.copyOf(figures);
    }

    static FirstScreen of(DriftReport report, Map<String, String> anchors) {
        return new FirstScreen(
                report.status(),
                Shown.sentence(withoutStatus(report)),
                Contributors.of(report, anchors),
                KeyFigure.of(report),
                Shown.sentence(report.nextStep()),
                Shown.sentence(report.falseAlarms()));
    }

    /** The summary begins with the status, which the page says in letters of its own. */
    private static String withoutStatus(DriftReport report) {
        String status = report.status().word().toUpperCase(Locale.ROOT) + ": ";
        String reasons =
                report.summary().startsWith(status) ? report.summary().substring(status.length()) : report.summary();
        return reasons.isEmpty() ? "" : reasons.substring(0, 1).toUpperCase(Locale.ROOT) + reasons.substring(1);
    }

    /** The icon and the colours have the name of the status. */
    String word() {
        return status.word();
    }

    String title() {
        return status.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + status.word().substring(1);
    }

    String meaning() {
        return switch (status) {
            case GREEN -> "nothing needs attention";
            case YELLOW -> "somebody should look";
            case UNKNOWN -> "this could not be judged";
            case RED -> "somebody must act";
        };
    }
}
