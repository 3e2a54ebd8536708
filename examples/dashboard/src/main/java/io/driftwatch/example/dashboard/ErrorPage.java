package io.driftwatch.example.dashboard;

import io.jstach.jstache.JStache;

/**
 * What a person sees instead of what was asked for.
 *
 * @param frame what is around the page
 * @param status the status of HTTP
 * @param sentence what is wrong
 * @param requestId by which the log finds it
 */
@JStache(path = "io/driftwatch/example/dashboard/error.mustache")
record ErrorPage(Frame frame, int status, String sentence, String requestId) {

    static ErrorPage of(Fault fault, Call call, Assets assets) {
        return new ErrorPage(
                Frame.of("Error " + fault.status(), call, assets), fault.status(), fault.sentence(), call.requestId());
    }
}
