package io.driftwatch.example.quickstart;

import io.driftwatch.monitoring.MonitorService;
import io.driftwatch.store.jdbc.FileArtifacts;
import io.driftwatch.store.jdbc.JdbcStores;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KeptMonitoring {

    @Bean
    MonitorService monitorService(DataSource database, @Value("${driftwatch.reports}") Path reports) {
        return MonitorService.builder(JdbcStores.create(database))
                .artifacts(new FileArtifacts(reports), "html")
                .build();
    }
}
