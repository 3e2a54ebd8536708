package io.driftwatch.report;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.PairedCategories;
import io.driftwatch.report.Movement.Name;
import io.driftwatch.report.Movement.OfNames;
import java.util.Optional;

/**
 * Finds the names whose shares of rows rose and fell most, in one walk over both sides. Gains are whole numbers,
 * without rounding, as in {@link NumberMovement}; of names that moved as far the first by spelling counts.
 */
final class NameMovement {

    private final long referenceTotal;
    private final long currentTotal;
    /** Whether a side has rows of names that it does not keep: a name that it lacks may be one of them. */
    private final boolean referenceHasOthers;

    private final boolean currentHasOthers;
    private Moved rose = Moved.NONE;
    private Moved fell = Moved.NONE;
    private int newNames;
    private long newRows;
    private int vanishedNames;
    private long vanishedRows;

    private record Moved(String name, long reference, long current, long gain) {
        static final Moved NONE = new Moved("", 0, 0, 0);
    }

    private NameMovement(CategoricalProfile reference, CategoricalProfile current) {
        this.referenceTotal = reference.valid();
        this.currentTotal = current.valid();
        this.referenceHasOthers = reference.other() > 0;
        this.currentHasOthers = current.other() > 0;
    }

    /** Of two sides with valid rows and values. */
    static Optional<Movement> between(CategoricalProfile reference, CategoricalProfile current) {
        NameMovement walk = new NameMovement(reference, current);
        PairedCategories both = new PairedCategories(reference, current);
        while (both.next()) {
            walk.add(both.category(), both.reference(), both.current(), both.isOther());
        }
        return walk.movement();
    }

    private void add(String name, long reference, long current, boolean isOther) {
        Moved moved = new Moved(name, reference, current, current * referenceTotal - reference * currentTotal);
        rose = moved.gain > rose.gain ? moved : rose;
        fell = moved.gain < fell.gain ? moved : fell;
        if (reference == 0 && !isOther && !referenceHasOthers) {
            newNames++;
            newRows += current;
        }
        if (current == 0 && !isOther && !currentHasOthers) {
            vanishedNames++;
            vanishedRows += reference;
        }
    }

    private Optional<Movement> movement() {
        return rose.gain == 0
                ? Optional.empty()
                : Optional.of(new OfNames(
                        name(rose),
                        name(fell),
                        newNames,
                        (double) newRows / currentTotal,
                        vanishedNames,
                        (double) vanishedRows / referenceTotal));
    }

    private Name name(Moved moved) {
        return new Name(moved.name, (double) moved.reference / referenceTotal, (double) moved.current / currentTotal);
    }
}
