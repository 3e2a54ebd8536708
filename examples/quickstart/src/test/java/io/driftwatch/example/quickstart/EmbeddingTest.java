package io.driftwatch.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.RowProfiler;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.DriftPolicy;
import io.driftwatch.policy.Status;
import io.driftwatch.profile.DatasetProfile;
import io.driftwatch.profile.Profiler;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.DriftReport;
import io.driftwatch.scenario.LabelledRows;
import io.driftwatch.scenario.ScenarioRequest;
import io.driftwatch.scoring.ScoringModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The programs of docs/embedding.md are the ones that are compiled here, or beside the module that they show. */
class EmbeddingTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?(?:class|record) (\\w+).*?)```", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("```xml\n.*?```", Pattern.DOTALL);
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/io/driftwatch/example/quickstart"),
            Path.of("src/test/java/io/driftwatch/example/quickstart"),
            Path.of("..", "..", "driftwatch-io", "src/test/java/io/driftwatch/io/embedding"));

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "..", "docs", "embedding.md"));
    }

    @Test
    void thePageShowsTheCodeThatIsCompiled() throws IOException {
        List<MatchResult> programs = JAVA.matcher(page()).results().toList();
        assertThat(programs)
                .extracting(program -> program.group(2))
                .containsExactly(
                        "ScoringService",
                        "PaymentTable",
                        "Monitoring",
                        "KeptMonitoring",
                        "ShareAbove",
                        "TariffBands",
                        "OneLine",
                        "SpendingScore",
                        "ShopDays",
                        "HousePlugIns",
                        "PlugIns");
        for (MatchResult program : programs) {
            String file = program.group(2) + ".java";
            List<Path> sources = SOURCES.stream()
                    .map(folder -> folder.resolve(file))
                    .filter(Files::exists)
                    .toList();
            assertThat(sources).hasSize(1);
            assertThat(Files.readString(sources.get(0))).endsWith("\n" + program.group(1));
        }
    }

    @Test
    void theArtifactsAreThoseOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        assertThat(XML.matcher(page()).results().map(MatchResult::group))
                .containsExactlyElementsOf(
                        XML.matcher(readme).results().map(MatchResult::group).toList())
                .hasSize(1);
    }

    @Test
    void thePlugInsPrintWhatThePageSays() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            PlugIns.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(page()).endsWith("It prints:\n\n```\n" + printed.toString(StandardCharsets.UTF_8) + "```\n");
    }

    @Test
    void aModelOfOnesOwnScoresScenariosOfOnesOwn() {
        ShopDays shop = new ShopDays();
        SpendingScore model = new SpendingScore(200);
        DriftMonitor monitor = DriftMonitor.builder()
                .policy(DriftPolicy.builder().prediction("score").build())
                .reference(scored(model, shop.generate(request("calm", 1))))
                .build();
        assertThat(monitor.check(scored(model, shop.generate(request("calm", 2))))
                        .status())
                .isEqualTo(Status.GREEN);
        DriftReport dearer = monitor.check(scored(model, shop.generate(request("dearer", 3))));
        assertThat(dearer.drifted()).extracting(ColumnDrift::column).containsExactly("amount");
        assertThat(dearer.prediction().orElseThrow().psi().orElseThrow()).isGreaterThan(0.1);
        LabelledRows labelled = shop.labelled(request("calm", 1));
        assertThat(labelled.features().rows()).isEqualTo(2000);
        assertThat(labelled.positives()).isBetween(140, 260);
        assertThat(shop.scenarios()).containsOnlyKeys("calm", "dearer");
        assertThat(new SpendingScore(100).hash()).isNotEqualTo(model.hash());
    }

    private static ScenarioRequest request(String scenario, long seed) {
        return new ScenarioRequest(ScenarioRequest.parse(scenario), seed, LocalDate.of(2026, 2, 1), 2000, 1);
    }

    private static Dataset scored(ScoringModel model, Dataset rows) {
        Dataset.Builder all = Dataset.builder();
        rows.columns().forEach(all::column);
        return all.column(model.score(rows, "score")).build();
    }

    @Test
    void springWiresAMonitorAndItsWindow() {
        double[] amounts = DoubleStream.iterate(1, x -> x + 0.5).limit(100).toArray();
        DatasetProfile baseline = Profiler.withDefaults()
                .profile(Dataset.builder().numeric("amount", amounts).build());
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("baseline", DatasetProfile.class, () -> baseline);
            context.register(Monitoring.class);
            context.refresh();
            @SuppressWarnings("unchecked")
            RowProfiler<ScoringService.Payment> window = context.getBean(RowProfiler.class);
            DoubleStream.of(amounts).forEach(amount -> window.add(new ScoringService.Payment(amount, "SE", 0)));
            assertThat(context.getBean(DriftMonitor.class).check(window.cut()).status())
                    .isEqualTo(Status.GREEN);
        }
    }
}
