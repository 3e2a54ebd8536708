package io.driftwatch.example.quickstart;

import io.driftwatch.data.Dataset;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioGenerator;
import io.driftwatch.scenario.ScenarioRequest;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Payments in a shop, with and without dearer goods. */
final class ShopDays implements ScenarioGenerator {

    @Override
    public String name() {
        return "shop-days";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Map<String, String> scenarios() {
        return Map.of("calm", "Nothing changes.", "dearer", "Prices rise by a fifth.");
    }

    @Override
    public Dataset generate(ScenarioRequest request) {
        double price = 100;
        for (Scenario scenario : request.scenarios()) {
            price *= scenario.name().equals("dearer") ? 1 + 0.2 * scenario.intensityIn(request.month()) : 1;
        }
        SplittableRandom random = new SplittableRandom(request.seed());
        return Dataset.builder()
                .numeric(
                        "amount",
                        random.doubles(request.rows(), 0.5 * price, 1.5 * price).toArray())
                .numeric("hour", random.doubles(request.rows(), 8, 20).toArray())
                .build();
    }

    @Override
    public LabelledRows labelled(ScenarioRequest request) {
        BitSet returned = new BitSet();
        SplittableRandom random = new SplittableRandom(~request.seed());
        IntStream.range(0, request.rows())
                .filter(row -> random.nextInt(10) == 0)
                .forEach(returned::set);
        return new LabelledRows(generate(request), "was returned within a month", returned);
    }
}
