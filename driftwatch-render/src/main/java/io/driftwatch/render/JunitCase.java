package io.driftwatch.render;

/**
 * One test case of a JUnit document.
 *
 * @param group what it belongs to, which consumers show as its class
 * @param name its name within the group
 * @param result how it ended
 * @param kind what made it end so, in a word; empty where it passed
 * @param message that in a sentence; empty where it passed
 * @param detail more on it, in lines; may be empty
 */
record JunitCase(String group, String name, Result result, String kind, String message, String detail) {

    /** How a test case ends: what is not judged is an error, which no consumer shows as passed. */
    enum Result {
        PASSED,
        FAILURE,
        ERROR
    }

    static JunitCase passed(String group, String name, String detail) {
        return new JunitCase(group, name, Result.PASSED, "", "", detail);
    }
}
