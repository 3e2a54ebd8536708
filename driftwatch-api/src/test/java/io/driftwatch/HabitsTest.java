package io.driftwatch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What no class of the module does, because the same inputs must give the same report everywhere. */
class HabitsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final JavaClasses CULPRIT = new ClassFileImporter().importClasses(Culprit.class);

    /** Their last digits differ between machines and releases; {@code StrictMath} has the same everywhere. */
    private static final String[] INEXACT = {
        "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh",
        "cosh", "tanh", "cbrt", "hypot"
    };

    private static ArchRule never(String what, Predicate<JavaAccess<?>> forbidden) {
        return noClasses().should().accessTargetWhere(describe(what, forbidden));
    }

    private static boolean isOn(JavaAccess<?> access, Class<?> owner, String... names) {
        return access.getTargetOwner().isAssignableTo(owner)
                && (names.length == 0 || List.of(names).contains(access.getName()));
    }

    private static boolean isWithoutLocale(JavaAccess<?> access) {
        return isOn(access, String.class, "toLowerCase", "toUpperCase", "getBytes")
                && access.getTarget().getFullName().endsWith("()");
    }

    /** Holds in the module, and is seen where it does not. */
    private static void check(ArchRule rule, String... seen) {
        rule.check(CLASSES);
        String found =
                String.join("\n", rule.evaluate(CULPRIT).getFailureReport().getDetails());
        assertThat(found).contains(seen);
    }

    @Test
    void nothingReadsAClock() {
        check(
                never(
                        "reads a clock",
                        access -> isOn(access, System.class, "currentTimeMillis", "nanoTime")
                                || (isOn(access, Temporal.class)
                                        && access.getName().equals("now"))
                                || isOn(access, Clock.class)
                                || isOn(access, Date.class)),
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "Instant.now()",
                "LocalDate.now()",
                "Clock.systemUTC()",
                "Date.<init>()");
    }

    /** Blocks are dealt from a seed that what was seen decides: the same comparison draws the same. */
    @Test
    void nothingDrawsByChance() {
        check(
                never(
                        "draws by chance",
                        access -> isOn(access, Math.class, "random")
                                || isOn(access, System.class, "identityHashCode")
                                || (isOn(access, RandomGenerator.class)
                                        && !access.getOriginOwner().isEquivalentTo(BlockDeals.class))
                                || isOn(access, UUID.class, "randomUUID")),
                "Math.random()",
                "System.identityHashCode(",
                "Random.<init>()",
                "UUID.randomUUID()");
    }

    @Test
    void nothingDependsOnTheHost() {
        check(
                never(
                        "depends on the host",
                        access -> isOn(access, Locale.class, "getDefault")
                                || isOn(access, TimeZone.class)
                                || isOn(access, Collator.class)
                                || isOn(access, String.class, "format", "formatted")
                                || isWithoutLocale(access)
                                || isOn(access, Math.class, INEXACT)),
                "Locale.getDefault()",
                "TimeZone.getDefault()",
                "Collator.getInstance()",
                "String.format(",
                "String.toUpperCase()",
                "String.getBytes()",
                "Math.exp(double)");
    }

    @Test
    void nothingPrintsOrStartsThreads() {
        check(
                never(
                        "prints or starts threads",
                        access -> isOn(access, System.class, "out", "err", "in")
                                || isOn(access, Throwable.class, "printStackTrace")
                                || isOn(access, Thread.class, "<init>", "start", "sleep")
                                || isOn(access, Executor.class, "<init>")
                                || isOn(access, Executors.class)),
                "System.out",
                "System.err",
                "printStackTrace()",
                "Thread.<init>",
                "Thread.start()",
                "Executors.newCachedThreadPool()");
    }

    @Test
    void nothingLogsAnotherWayOrTouchesFiles() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("java.util.logging..", "java.io..", "java.nio.file..", "java.net..")
                                        .and(not(assignableTo(IOException.class)))
                                        .and(not(assignableTo(UncheckedIOException.class)))),
                "java.io.PrintStream",
                "java.nio.file.Path");
    }

    /** Does all that nothing else may do. Nobody runs it. */
    @SuppressWarnings({
        "unused",
        "DefaultLocale",
        "StringCaseLocaleUsage",
        "JavaUtilDate",
        "JavaTimeDefaultTimeZone",
        "DefaultCharset"
    })
    private static final class Culprit {

        static List<Object> readsAClock() {
            return List.of(
                    System.currentTimeMillis(),
                    System.nanoTime(),
                    Instant.now(),
                    LocalDate.now(),
                    Clock.systemUTC(),
                    new Date());
        }

        static List<Object> drawsByChance() {
            return List.of(Math.random(), System.identityHashCode(""), new Random(), UUID.randomUUID());
        }

        static List<Object> dependsOnTheHost() {
            return List.of(
                    Locale.getDefault(),
                    TimeZone.getDefault(),
                    Collator.getInstance(),
                    String.format("%s", 1.5),
                    "i".toUpperCase(),
                    "ü".getBytes(),
                    Math.exp(1));
        }

        static void printsAndStartsThreads() {
            PrintStream out = System.out;
            System.err.println(out);
            new IllegalStateException("-").printStackTrace();
            new Thread(() -> {}).start();
            Executors.newCachedThreadPool().shutdown();
            System.err.println(Path.of("log"));
        }
    }
}
