package io.driftwatch.example.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;

/**
 * What a command printed and how it ended.
 *
 * @param code the exit code
 * @param out what it printed as its result
 * @param err what else it said
 */
record CommandResult(int code, String out, String err) {

    static CommandResult of(Object... arguments) {
        return with(Map.of(), arguments);
    }

    static CommandResult with(Map<String, String> environment, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new PrintWriter(out), new PrintWriter(err), false);
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = DriftWatchCommand.run(new Surroundings(streams, ProgressLine.silent(), environment), texts);
        streams.flush();
        return new CommandResult(code, out.toString(), err.toString());
    }
}
