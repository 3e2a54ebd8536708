package io.driftwatch.example.dashboard;

/**
 * What every page has around it.
 *
 * @param title the page's title
 * @param root the way to where the dashboard is mounted, with a slash at its end
 * @param style where the style sheet is, from there
 * @param script where the script is, from there
 */
record Frame(String title, String root, String style, String script) {

    static Frame of(String title, Call call, Assets assets) {
        return new Frame(
                title, call.root(), assets.style().path(), assets.script().path());
    }
}
