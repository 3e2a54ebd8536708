package io.driftwatch.example.runner;

import io.driftwatch.data.DisplayText;
import io.driftwatch.io.HistoryJson;
import io.driftwatch.run.Baseline;
import io.driftwatch.store.NotFoundException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a version of a baseline. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a version; the active one if none is named.")
final class BaselineShow extends DomainCommand {

    @Option(names = "--baseline", paramLabel = "V", description = "The version.")
    private @Nullable Integer version;

    @Mixin
    private ListOptions format = new ListOptions();

    BaselineShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) {
        Baseline found = (version == null
                        ? history.stores().baselines().active(domain())
                        : history.stores().baselines().find(domain(), version))
                .orElseThrow(() -> new NotFoundException("There is no such baseline of domain "
                        + DisplayText.quoted(domain()) + ": list them by 'baseline list'."));
        format.print(streams(), () -> Shown.baseline(found), () -> HistoryJson.baseline(found));
        return ExitCode.PASSED;
    }
}
