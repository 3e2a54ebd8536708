package io.driftwatch.render;

import io.driftwatch.report.Figures;
import io.driftwatch.report.Provenance;
import java.util.Optional;

/** What a report says of rows that belong together. */
final class Together {

    private Together() {}

    /** How many rows a side has, and in how many blocks they are, if they are in any. */
    static String rows(Provenance.Side side) {
        String rows = Figures.count(side.rows(), "row");
        return side.blocks().isPresent()
                ? rows + " in " + Figures.count(side.blocks().getAsInt(), "block")
                : rows;
    }

    /** How p-values were found, where not row by row. */
    static Optional<String> pValues(Provenance provenance) {
        return Optional.ofNullable(provenance.policy().block())
                .map(column -> "by whole blocks, the rows of one " + Shown.name(column));
    }
}
