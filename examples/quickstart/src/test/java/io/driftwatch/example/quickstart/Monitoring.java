package io.driftwatch.example.quickstart;

import io.driftwatch.DriftMonitor;
import io.driftwatch.RowProfiler;
import io.driftwatch.example.quickstart.ScoringService.Payment;
import io.driftwatch.profile.DatasetProfile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Monitoring {

    @Bean
    DriftMonitor driftMonitor(DatasetProfile baseline) {
        return DriftMonitor.builder().baseline(baseline).build();
    }

    @Bean
    RowProfiler<Payment> window(DriftMonitor monitor) {
        return RowProfiler.builder(Payment.class)
                .numeric("amount", Payment::amount)
                .selection(monitor.selection())
                .build();
    }
}
