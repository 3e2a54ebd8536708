package io.driftwatch.example.runner;

/** The build servers that a comparison can report to. */
enum Ci {
    GITHUB
}
