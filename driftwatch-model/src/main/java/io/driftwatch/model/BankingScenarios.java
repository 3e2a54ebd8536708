package io.driftwatch.model;

import io.driftwatch.data.Dataset;
import io.driftwatch.data.NumericColumn;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioGenerator;
import io.driftwatch.scenario.ScenarioRequest;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers of a bank: a row is one customer in the 30 days that end with the reference month's last day, described by
 * the features of {@link BankingFeature}. Rows are independent of each other. Salary, rent and subscriptions fall into
 * every period once, so that no month differs from another by its calendar. Immutable and thread-safe.
 *
 * <p>Parameters, as the mean over customers / the standard deviation of the logarithm: salary 42,000 / 0.30; rent
 * 13,500 / 0.25; groceries 4,500 / 0.30 a period, on 85 of 100 days; other purchases 35 / 0.30 a period at 620 / 0.30
 * each; rent, groceries and prices correlate with the salary by 0.5; 6 subscriptions at 250, each held by two of three.
 *
 * <p>Some scenarios are faults of the feed: these touch the features, and not the label, which is what the customer
 * does.
 */
public final class BankingScenarios implements ScenarioGenerator {

    /** A scenario more changes no data of the others and needs no new version. */
    private static final int VERSION = 1;

    private static final String LABEL = "spends more than it earns in the following 30 days";

    /** The generator; it has no settings. */
    public BankingScenarios() {}

    @Override
    public String name() {
        return "banking";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Map<String, String> scenarios() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (BankingScenario scenario : BankingScenario.values()) {
            sentences.put(scenario.word(), scenario.sentence());
        }
        return Collections.unmodifiableMap(sentences);
    }

    @Override
    public Dataset generate(ScenarioRequest request) {
        return rows(request, null);
    }

    @Override
    public LabelledRows labelled(ScenarioRequest request) {
        BitSet overspent = new BitSet(request.rows());
        Dataset features = rows(request, overspent);
        return new LabelledRows(features, LABEL, overspent);
    }

    private Dataset rows(ScenarioRequest request, @Nullable BitSet overspent) {
        requireVersion(request);
        Shift shift = Shift.of(request);
        long seed = CustomerStreams.mixed(request.seed()) + request.month().getLong(ChronoField.PROLEPTIC_MONTH);
        double[][] columns = new double[BankingFeature.values().length][request.rows()];
        double[] row = new double[columns.length];
        WindowSums sums = new WindowSums();
        for (int number = 0; number < request.rows(); number++) {
            CustomerStreams streams = CustomerStreams.of(seed, number);
            Customer customer = new Customer(streams, shift);
            customer.live(new Feed(sums, shift.faults(), streams.aside()));
            sums.features(row);
            for (int feature = 0; feature < row.length; feature++) {
                columns[feature][number] = row[feature];
            }
            if (overspent != null) {
                customer.live(new Feed(sums, Faults.NONE, streams.aside()));
                overspent.set(number, sums.spending() > sums.income());
            }
        }
        return dataset(columns);
    }

    private void requireVersion(ScenarioRequest request) {
        if (request.generatorVersion() != VERSION) {
            throw new IllegalArgumentException("The request is for version " + request.generatorVersion()
                    + " of the generator, and this is version " + VERSION + ": other versions make other data.");
        }
    }

    private static Dataset dataset(double[][] columns) {
        Dataset.Builder dataset = Dataset.builder();
        for (BankingFeature feature : BankingFeature.values()) {
            dataset.column(column(feature.column(), columns[feature.place()]));
        }
        return dataset.build();
    }

    /** NaN is how a missing value is known here. */
    private static NumericColumn column(String name, double[] values) {
        if (Arrays.stream(values).noneMatch(Double::isNaN)) {
            return NumericColumn.of(name, values);
        }
        List<@Nullable Double> nullable = new ArrayList<>(values.length);
        for (double value : values) {
            nullable.add(Double.isNaN(value) ? null : Double.valueOf(value));
        }
        return NumericColumn.ofNullable(name, nullable);
    }
}
