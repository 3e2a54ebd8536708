package io.driftwatch.render;

import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.report.ColumnDrift;
import io.driftwatch.report.Movement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moved in a column of names that keeps no movement: a stable one, or one of an older report. Stateless. */
final class Moved {

    private Moved() {}

    /** The column's own words; where it has none, the profiles are looked at. */
    static Optional<String> of(ColumnDrift column, @Nullable ColumnProfile reference, @Nullable ColumnProfile current) {
        Optional<String> told = column.whatMoved();
        if (told.isPresent() || reference == null || current == null) {
            return told;
        }
        return Movement.between(reference, current)
                .flatMap(movement -> column.withMovement(movement).whatMoved());
    }
}
