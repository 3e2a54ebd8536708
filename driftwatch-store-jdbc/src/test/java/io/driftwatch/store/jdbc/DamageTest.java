package io.driftwatch.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.monitoring.RunRequest;
import io.driftwatch.run.BaselineDraft;
import io.driftwatch.run.BatchDraft;
import io.driftwatch.run.BatchOrigin;
import io.driftwatch.run.MonitorRun;
import io.driftwatch.scenario.Scenario;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.LogisticModel;
import io.driftwatch.scoring.ModelMetrics;
import io.driftwatch.scoring.TrainingRecord;
import io.driftwatch.store.DamagedException;
import io.driftwatch.store.MonitorStores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are changed by SQL behind the stores' back. */
class DamageTest {

    private static final LogisticModel MODEL = new LogisticModel(
            "spending",
            List.of(new LogisticModel.Coefficient("amount", 0.5, 50, 10)),
            -1.25,
            new TrainingRecord(
                    "a trainer",
                    7,
                    1_000,
                    "spends more than it earns",
                    "a file",
                    new ModelMetrics(400, 0.46, 0.93, 0.31, 0.86, List.of())));

    @TempDir
    private Path folder;

    private DataSource source;
    private MonitorStores stores;
    private MonitorRun run;

    @AfterEach
    void close() {
        Databases.execute(source, "set db_close_delay 0");
    }

    @BeforeEach
    void complete() {
        source = Databases.memory();
        stores = JdbcStores.create(source);
        MonitorService service = Worker.service(stores, new FileArtifacts(folder.resolve("files")));
        Worker.seed(service, "monday");
        run = service.run(RunRequest.of(Worker.DOMAIN, "monday"));
    }

    private void change(String statement) {
        assertThat(Databases.execute(source, statement)).as(statement).isPositive();
    }

    private static void isDamaged(ThrowingCallable reading, String what) {
        assertThatThrownBy(reading).isInstanceOf(DamagedException.class).hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(select content from profiles p where p.profile_hash <> profiles.profile_hash)",
                "X'00'",
                "X''",
                "substring(content, 1, 20)"
            })
    void aChangedProfileIsRefused(String content) {
        change("update profiles set content = " + content);
        isDamaged(() -> stores.contents().profile(run.batch().profile()), "The stored profile was changed: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replace(content, '\"calibrated\"', '\"lenient\"')",
                "replace(content, '0.05', '0.5')",
                "''",
                "'[]'",
                "substring(content, 1, 20)"
            })
    void aChangedPolicyIsRefused(String content) {
        change("update policies set content = " + content);
        isDamaged(() -> stores.contents().policy(run.policy()), "The stored policy was changed: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"replace(content, '1.25', '1.5')", "''", "'[]'", "substring(content, 1, 20)"})
    void aChangedModelIsRefused(String content) {
        stores.baselines().add(new BaselineDraft("loans", Worker.profile(0), MODEL, "warehouse", "a model"), true);
        assertThat(stores.contents().model(MODEL.hash())).hasValue(MODEL);
        change("update models set content = " + content);
        isDamaged(() -> stores.contents().model(MODEL.hash()), "The stored model was changed: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "report_json = replace(report_json, '\"red\"', '\"green\"')",
                "report_json = ''",
                "report_json = '{}'",
                "report_json = substring(report_json, 1, 100)",
                "report_hash = policy_hash"
            })
    void aChangedReportIsRefused(String change) {
        change("update monitor_runs set " + change);
        isDamaged(() -> stores.runs().report(run.id()), "The stored report was changed: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reason = 'another'",
                "source = 'elsewhere'",
                "profile_hash = (select max(p.profile_hash) from profiles p where p.profile_hash <> baselines.profile_hash)",
                "schema_fields = replace(schema_fields, 'amount', 'Amount')",
                "content_hash = profile_hash"
            })
    void aChangedBaselineIsRefused(String change) {
        change("update baselines set " + change);
        String what = "The stored baseline 1 of domain cards was changed: its hash was ";
        isDamaged(() -> stores.baselines().active(Worker.DOMAIN), what);
        isDamaged(() -> stores.runs().find(run.id()), what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source = 'elsewhere'",
                "row_count = 7",
                "profile_hash = (select b.profile_hash from baselines b)",
                "schema_fields = replace(schema_fields, 'numeric', 'categorical')",
                "content_hash = profile_hash"
            })
    void aChangedBatchIsRefused(String change) {
        change("update feature_batches set " + change);
        String what = "The stored batch 'monday' of domain cards was changed: its hash was ";
        isDamaged(() -> stores.batches().find(Worker.DOMAIN, "monday"), what);
        isDamaged(() -> stores.runs().list(null, 1), what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"seed = 8", "scenario = 'nonsense:'", "requested_rows = -1", "scenario = null"})
    void aChangedScenarioIsRefused(String change) {
        ScenarioRequest request =
                new ScenarioRequest(List.of(Scenario.of("income_drop")), 7, LocalDate.of(2026, 2, 28), 1_000, 3);
        stores.batches()
                .add(new BatchDraft("loans", "made-up", Worker.profile(1), BatchOrigin.synthetic("banking", request)));
        change("update feature_batches set " + change + " where batch_id = 'made-up'");
        isDamaged(() -> stores.batches().find("loans", "made-up"), "The stored batch 'made-up'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'nonsense'", "'numeric 99 amount'", "'colour 6 amount'"})
    void aSchemaThatCannotBeReadIsRefused(String fields) {
        change("update baselines set schema_fields = " + fields);
        isDamaged(() -> stores.baselines().list(null), "A stored schema cannot be read.");
    }

    @Test
    void whatIsNotKeptAsDataIsSaidToBeSo() {
        stores.baselines().add(new BaselineDraft("loans", Worker.profile(0), MODEL, "warehouse", "a model"), true);
        change("update models set content = null");
        assertThat(stores.contents().model(MODEL.hash())).isEmpty();
    }
}
