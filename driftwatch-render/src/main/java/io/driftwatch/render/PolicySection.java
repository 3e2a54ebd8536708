package io.driftwatch.render;

import io.driftwatch.report.DriftReport;
import io.driftwatch.report.Figures;
import io.driftwatch.report.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By what the verdict was reached, and on what. */
final class PolicySection {

    private static final int AFTER_TESTS = 5;

    private PolicySection() {}

    static List<Fact> facts(DriftReport report) {
        Provenance provenance = report.provenance();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Policy", Shown.name(provenance.policy().name())),
                new Fact("Policy hash", provenance.policy().hash().hex()),
                new Fact("Significance level", Figures.brief(provenance.policy().significanceLevel())),
                new Fact("Correction", provenance.policy().correction().word()),
                new Fact("Tests", Integer.toString(report.comparedColumns())),
                new Fact("Smallest effect that counts", floors(report)),
                new Fact("Reference", Together.rows(provenance.reference())),
                new Fact(
                        "Reference profile",
                        provenance.reference().profileHash().hex()),
                new Fact("Current", Together.rows(provenance.current())),
                new Fact("Current profile", provenance.current().profileHash().hex()),
                new Fact("Report hash", report.hash().hex())));
        Together.pValues(provenance).ifPresent(how -> facts.add(AFTER_TESTS, new Fact("P-values", how)));
        return List.copyOf(facts);
    }

    /** Each floor with the number of columns that it was for. */
    private static String floors(DriftReport report) {
        String floors = report.columns().stream()
                .map(column -> column.evidence().minimumEffect())
                .filter(OptionalDouble::isPresent)
                .collect(Collectors.groupingBy(OptionalDouble::getAsDouble, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(floor -> Figures.brief(floor.getKey()) + " for " + Figures.count(floor.getValue(), "column"))
                .collect(Collectors.joining(", "));
        return floors.isEmpty() ? "-" : floors;
    }
}
