package io.driftwatch.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwatch.RowProfiler;
import io.driftwatch.example.quickstart.ScoringService.Payment;
import io.driftwatch.policy.Status;
import io.driftwatch.report.DriftReport;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoringServiceTest {

    private static ScoringService service() {
        RowProfiler<Payment> lastYear = ScoringService.rows();
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < 2_000; row++) {
            double amount = random.nextDouble(50, 150);
            lastYear.add(new Payment(amount, "SE", 1 / (1 + Math.exp(-(amount - 100) / 30))));
        }
        return new ScoringService(lastYear.cut());
    }

    private static DriftReport hour(ScoringService service, double typical) {
        SplittableRandom random = new SplittableRandom(2);
        random.doubles(1_000, typical - 50, typical + 50).parallel().forEach(amount -> service.score(amount, "SE"));
        return service.checkWindow();
    }

    @Test
    void watchesItsWindows() {
        ScoringService service = service();
        assertThat(hour(service, 100).status()).isEqualTo(Status.GREEN);
        DriftReport moved = hour(service, 130);
        assertThat(moved.status()).isEqualTo(Status.RED);
        assertThat(moved.column("amount").isDrifted()).isTrue();
        assertThat(moved.prediction().orElseThrow().status()).isEqualTo(Status.RED);
        assertThat(service.checkWindow().status()).isEqualTo(Status.UNKNOWN);
    }
}
