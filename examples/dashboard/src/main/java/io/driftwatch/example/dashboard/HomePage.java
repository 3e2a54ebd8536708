package io.driftwatch.example.dashboard;

import io.driftwatch.report.Figures;
import io.jstach.jstache.JStache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How all domains stand.
 *
 * @param frame what is around the page
 * @param domains the domains, the most urgent first
 */
@JStache(path = "io/driftwatch/example/dashboard/home.mustache")
record HomePage(Frame frame, List<DomainCard> domains) {

    HomePage {
        domains = List.copyOf(domains);
    }

    boolean hasDomains() {
        return !domains.isEmpty();
    }

    String heading() {
        Map<String, Long> counts = domains.stream()
                .collect(Collectors.groupingBy(DomainCard::word, LinkedHashMap::new, Collectors.counting()));
        return Figures.count(domains.size(), "domain") + ": "
                + counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }
}
