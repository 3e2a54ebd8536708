package io.driftwatch.example.runner;

/** The formats of a report. */
enum Format {
    TEXT,
    JSON
}
