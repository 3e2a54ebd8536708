package io.driftwatch.benchmarks.calibration;

import java.util.ArrayList;
import java.util.List;

/** How often each test with a p-value rejects without drift. */
record FalseAlarms(Goals goals) implements Part {

    static final List<String> NUMERIC =
            List.of("ks", "cramer-von-mises", "anderson-darling", "mann-whitney", "t-test", "epps-singleton", "mmd");
    static final List<String> CATEGORICAL = List.of("chi-square", "g-test", "fisher-exact");
    static final List<String> TWO_NAMES = List.of("chi-square", "g-test", "fisher-exact", "z-test");

    private static final int FEW_ROWS = 200;

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public List<Simulation> simulations() {
        List<Simulation> simulations = new ArrayList<>();
        Source.numeric().forEach(source -> Sizes.all().forEach(sizes -> simulations.add(of(source, sizes))));
        Source.categorical().forEach(source -> Sizes.all().forEach(sizes -> simulations.add(of(source, sizes))));
        return simulations;
    }

    RejectionSimulation of(Source source, Sizes sizes) {
        return new RejectionSimulation(source, sizes, goals, tests(source, sizes));
    }

    /** The work of {@code mmd} grows with the square of the rows, and it takes 500 a side at most. */
    private static List<String> tests(Source source, Sizes sizes) {
        if (Promise.hasTwoNames(source)) {
            return TWO_NAMES;
        }
        List<String> tests = new ArrayList<>(Source.numeric().contains(source) ? NUMERIC : CATEGORICAL);
        tests.removeIf(test -> test.equals("mmd") && sizes.rows() > FEW_ROWS);
        return tests;
    }

    @Override
    public void report(State state, Report report) {
        RejectionTables tables = new RejectionTables(this, state);
        report.table("rejections-of-numbers", tables.rates(NUMERIC, Source.numeric()));
        report.table("rejections-of-names", tables.rates(TWO_NAMES, Source.categorical()));
        report.table("rejections-beyond", tables.beyond());
        report.chart("false-alarms.svg", tables.chart().svg());
    }
}
