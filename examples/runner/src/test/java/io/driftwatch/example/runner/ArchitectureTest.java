package io.driftwatch.example.runner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds over all modules. The order of the packages in driftwatch-api has a test of its own there. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.driftwatch");

    private static final String[] API = {
        "io.driftwatch",
        "io.driftwatch.data",
        "io.driftwatch.profile",
        "io.driftwatch.stattest",
        "io.driftwatch.policy",
        "io.driftwatch.report",
        "io.driftwatch.scenario",
        "io.driftwatch.scoring",
        "io.driftwatch.run",
        "io.driftwatch.ticket",
        "io.driftwatch.store",
        "io.driftwatch.spi",
        "io.driftwatch.monitoring"
    };

    @Test
    void modulesStandInLayers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy(API)
                .layer("stats")
                .definedBy("io.driftwatch.stats..")
                .layer("model")
                .definedBy("io.driftwatch.model..")
                .layer("io")
                .definedBy("io.driftwatch.io..")
                .layer("store-jdbc")
                .definedBy("io.driftwatch.store.jdbc..")
                .layer("render")
                .definedBy("io.driftwatch.render..")
                .layer("testkit")
                .definedBy("io.driftwatch.testkit..")
                .layer("examples")
                .definedBy("io.driftwatch.example..")
                .whereLayer("examples")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("stats")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("io")
                .mayOnlyBeAccessedByLayers("store-jdbc", "examples")
                .whereLayer("store-jdbc")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("examples")
                .whereLayer("testkit")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void everyClassIsInALayer() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> !List.of(API).contains(name)))
                .containsExactlyInAnyOrder(
                        "io.driftwatch.stats",
                        "io.driftwatch.stats.contingency",
                        "io.driftwatch.stats.distance",
                        "io.driftwatch.stats.evidently",
                        "io.driftwatch.stats.kernel",
                        "io.driftwatch.io",
                        "io.driftwatch.model",
                        "io.driftwatch.store.jdbc",
                        "io.driftwatch.render",
                        "io.driftwatch.testkit",
                        "io.driftwatch.example.dashboard",
                        "io.driftwatch.example.runner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.driftwatch.stats",
                "io.driftwatch.io",
                "io.driftwatch.model",
                "io.driftwatch.store.jdbc",
                "io.driftwatch.render",
                "io.driftwatch.testkit"
            })
    void mostOfAModuleIsHidden(String module) {
        List<JavaClass> types = CLASSES.stream()
                .filter(resideInAPackage(module + ".."))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        Map<String, Long> open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(open.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(12));
        long all = open.values().stream().mapToLong(Long::longValue).sum();
        assertThat(types.size() - all).isGreaterThanOrEqualTo((long) (0.4 * types.size()));
    }

    @Test
    void nobodyReadsAClockOrDrawsFromASharedSource() {
        noClasses()
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .orShould()
                .callMethod("java.lang.System", "nanoTime")
                .orShould()
                .callMethod("java.lang.Math", "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
    }

    @Test
    void librariesPrintNothing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.driftwatch.example..")
                .should()
                .accessField("java.lang.System", "out")
                .orShould()
                .accessField("java.lang.System", "err")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatATypeIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)(\\$.*)?")
                .check(CLASSES);
    }
}
