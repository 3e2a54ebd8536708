package own;

import static io.driftwatch.testkit.DriftAssertions.assertThat;

import io.driftwatch.DriftMonitor;
import io.driftwatch.data.Dataset;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import io.driftwatch.testkit.DriftAssertions;
import io.driftwatch.testkit.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;

/** Assertions where no test framework is. */
public final class Program {

    public static void main(String[] arguments) {
        Dataset data = Dataset.builder()
                .numeric("amount", IntStream.range(0, 100).asDoubleStream().map(row -> row / 7).toArray())
                .build();
        DriftReport report = DriftMonitor.builder().reference(data).build().check(data);
        assertThat(report).isGreen().hasNoDriftIn("amount").column("amount").isStable();
        try {
            assertThat(report).hasDrifted("amount");
        } catch (AssertionError e) {
            System.out.println(e.getMessage().lines().findFirst().orElseThrow());
        }
        if (!Program.class.getModule().isNamed()) {
            SoftAssertions softly = new SoftAssertions();
            softly.assertThatObject(report).asInstanceOf(DriftAssertions.DRIFT_REPORT).hasStatus(Status.RED);
            System.out.println(softly.errorsCollected().size() + " collected");
        }
        System.out.println(SettableClock.at("2026-01-31T12:00:00Z").advance(Duration.ofDays(1)));
        System.out.println(hasJUnit() ? "with JUnit" : "without JUnit");
    }

    private static boolean hasJUnit() {
        try {
            Class.forName("org.junit.jupiter.api.Test");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
