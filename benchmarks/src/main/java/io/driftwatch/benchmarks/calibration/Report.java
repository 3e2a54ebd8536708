package io.driftwatch.benchmarks.calibration;

import java.util.SortedMap;
import java.util.TreeMap;

/** Tables by the mark that they stand at, and charts by the file that they go to. */
final class Report {

    private final SortedMap<String, String> tables = new TreeMap<>();
    private final SortedMap<String, String> charts = new TreeMap<>();

    void table(String mark, String markdown) {
        tables.put(mark, markdown);
    }

    void chart(String file, String svg) {
        charts.put(file, svg);
    }

    SortedMap<String, String> tables() {
        return tables;
    }

    SortedMap<String, String> charts() {
        return charts;
    }
}
