package io.driftwatch.benchmarks;

import io.driftwatch.RowProfiler;
import java.util.List;
import java.util.stream.IntStream;

/** A row of ten values, as a service would have it: eight numbers and two names. */
record FedRow(
        double amount,
        double balance,
        double age,
        double income,
        double rate,
        double hour,
        double distance,
        double score,
        String country,
        String channel) {

    static final int VALUES = 10;
    private static final int NUMBERS = 8;

    /** Rows of continuous numbers. */
    static List<FedRow> of(int rows) {
        MadeUpTable table = MadeUpTable.of(3, rows, NUMBERS, 2, 0);
        return IntStream.range(0, rows).mapToObj(row -> row(table, row)).toList();
    }

    private static FedRow row(MadeUpTable table, int row) {
        double[] x = table.numeric().stream().mapToDouble(values -> values[row]).toArray();
        List<String[]> names = table.categorical();
        return new FedRow(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], names.get(0)[row], names.get(1)[row]);
    }

    static RowProfiler<FedRow> profiler() {
        return RowProfiler.builder(FedRow.class)
                .numeric("amount", FedRow::amount)
                .numeric("balance", FedRow::balance)
                .numeric("age", FedRow::age)
                .numeric("income", FedRow::income)
                .numeric("rate", FedRow::rate)
                .numeric("hour", FedRow::hour)
                .numeric("distance", FedRow::distance)
                .score("score", FedRow::score)
                .categorical("country", FedRow::country)
                .categorical("channel", FedRow::channel)
                .build();
    }
}
