package io.driftwatch.example.quickstart;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.ColumnRule;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.stattest.Parameters;
import java.util.SplittableRandom;

final class PlugIns {

    public static void main(String[] arguments) {
        DriftPolicy policy = DriftPolicy.builder()
                .name("house")
                .rule(ColumnRule.matching("amount").withTest("share-above"))
                .rule(ColumnRule.matching("fee")
                        .withTest("psi", Parameters.of("bins", Parameters.of("rule", "tariff-bands"))))
                .build();
        DriftMonitor monitor = DriftMonitor.builder()
                .policy(policy)
                .reference(payments(1, 100))
                .build();
        System.out.println(monitor.renderers().require("one-line").render(monitor.content(payments(2, 120))));
    }

    private static Dataset payments(long seed, double typical) {
        SplittableRandom random = new SplittableRandom(seed);
        return Dataset.builder()
                .numeric(
                        "amount",
                        random.doubles(500, 0.5 * typical, 1.5 * typical).toArray())
                .numeric("fee", random.doubles(500, 50, 150).toArray())
                .build();
    }
}
