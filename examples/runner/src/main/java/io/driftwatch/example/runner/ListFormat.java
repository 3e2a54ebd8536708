package io.driftwatch.example.runner;

/** How lists and single entries are printed. */
enum ListFormat {
    TEXT,
    JSON
}
