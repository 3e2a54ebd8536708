package io.driftwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.data.ContentHash;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.QualityRule;
import io.driftwatch.run.Baseline;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.run.RunDraft;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.ScoringModel;
import io.driftwatch.scoring.TrainingRecord;
import io.driftwatch.store.ContentStore;
import io.driftwatch.store.NotFoundException;
import java.util.List;
import java.util.stream.Stream;

/** What is promised of values that are found by their hash. */
final class ContentCases {

    private static final ContentHash NOTHING = ContentHash.digest("nothing").finish();

    private ContentCases() {}

    static Stream<StoreCase> of() {
        return Stream.of(
                new StoreCase("profiles of baseline and batch", ContentCases::profiles),
                new StoreCase("a policy with settings", ContentCases::policy),
                new StoreCase("a model that is data", ContentCases::model),
                new StoreCase("a model of another kind", ContentCases::otherModel),
                new StoreCase("a hash that is not kept", ContentCases::unknown));
    }

    private static void profiles(History history) {
        ContentStore contents = history.stores().contents();
        assertThat(contents.profile(history.baseline(3).profile())).isEqualTo(History.profile(3));
        assertThat(contents.profile(history.batch("four").profile())).isEqualTo(History.profile(4));
    }

    private static void policy(History history) {
        DriftPolicy policy = DriftPolicy.builder()
                .name("'strict' \"policy\"")
                .significanceLevel(0.001)
                .prediction("score")
                .minimumRows(7)
                .build();
        MonitorRun run = history.runs().submit(new RunDraft(history.baseline(0), history.batch("one"), policy));
        DriftPolicy kept = history.stores().contents().policy(run.policy());
        assertThat(kept).isEqualTo(policy);
        assertThat(kept.hash()).isEqualTo(policy.hash());
        assertThat(kept.quality(QualityRule.NON_FINITE)).isEqualTo(policy.quality(QualityRule.NON_FINITE));
    }

    private static void model(History history) {
        LogisticModel model = new LogisticModel(
                "spending",
                List.of(new LogisticModel.Coefficient("amount", 1.0 / 3, 5e-324, -0.0)),
                -1.25,
                new TrainingRecord(
                        "a trainer",
                        -7,
                        1_000,
                        "spends more than it earns",
                        "a file",
                        new ModelMetrics(
                                400, 0.46, 0.93, 0.31, 0.86, List.of(new ModelMetrics.Calibration(40, 0.1, 0.125)))));
        Baseline kept = add(history, model);
        assertThat(kept.model()).isEqualTo(model.hash());
        assertThat(history.stores().contents().model(model.hash())).contains(model);
    }

    private static Baseline add(History history, ScoringModel model) {
        return history.baselines()
                .add(new BaselineDraft(history.domain(), History.profile(0), model, "a file", "a model"), true);
    }

    private static void otherModel(History history) {
        ScoringModel model = new ScoringModel() {
            @Override
            public String name() {
                return "a black box";
            }

            @Override
            public ContentHash hash() {
                return ContentHash.digest("black box").text(history.domain()).finish();
            }

            @Override
            public List<String> features() {
                return List.of("amount");
            }

            @Override
            public double score(double[] row) {
                return row[0];
            }
        };
        Baseline kept = add(history, model);
        assertThat(kept.model()).isEqualTo(model.hash());
        assertThat(history.stores().contents().model(model.hash())).isEmpty();
    }

    private static void unknown(History history) {
        ContentStore contents = history.stores().contents();
        assertThatThrownBy(() -> contents.profile(NOTHING))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no profile with the hash " + NOTHING + ".");
        assertThatThrownBy(() -> contents.policy(NOTHING))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no policy with the hash " + NOTHING + ".");
        assertThatThrownBy(() -> contents.model(NOTHING))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("There is no model with the hash " + NOTHING + ".");
    }
}
