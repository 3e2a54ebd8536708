package io.driftwatch.example.runner;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole system on made-up customers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Makes up a bank's customers, trains a model on them, and monitors a batch of each of four scenarios:"
                        + " baseline, batches, runs, tickets and reports. Done again, it finds what exists and changes nothing.")
final class DemoCommand extends HistoryCommand {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "driftwatch-demo",
            description = "Where the HTML reports go; ./driftwatch-demo if absent.")
    private Path output = Path.of("driftwatch-demo");

    DemoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int on(History history) throws IOException {
        new Demo(history, output, streams()).run();
        return ExitCode.PASSED;
    }
}
