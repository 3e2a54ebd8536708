package io.driftwatch.render;

import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.ColumnProfile;
import io.driftwatch.profile.NumericProfile;
import io.driftwatch.profile.PairedValues;
import io.driftwatch.profile.WeightedSample;
import io.driftwatch.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a column: many numbers as two outlines over shared bins; names and few numbers as bars, a row each.
 *
 * @param small the picture in the table of columns; empty where a side has no values
 * @param outlines whether that picture is of outlines, which the column's own section draws large
 * @param bars the bars of names and of few numbers
 * @param categories the names of both sides
 */
record ColumnPictures(
        Optional<Picture> small, boolean outlines, Optional<PairedBars> bars, Optional<Categories> categories) {

    private static final ColumnPictures NONE =
            new ColumnPictures(Optional.empty(), false, Optional.empty(), Optional.empty());

    /** How many names have a row of their own. */
    private static final int NAMES = 12;

    /** More bins than this show the noise of sampling, fewer hide the shape. */
    private static final int FEWEST_BINS = 10;

    private static final int MOST_BINS = 30;

    static ColumnPictures of(@Nullable ColumnProfile reference, @Nullable ColumnProfile current) {
        if (reference == null || current == null || !Histogram.hasValues(reference) || !Histogram.hasValues(current)) {
            return NONE;
        }
        if (reference instanceof CategoricalProfile before && current instanceof CategoricalProfile now) {
            return ofNames(before, now);
        }
        if (reference instanceof NumericProfile before && current instanceof NumericProfile now) {
            return before.sample().hasFewValuesWith(now.sample())
                    ? ofFewNumbers(before, now)
                    : new ColumnPictures(
                            Histogram.of(before, now, bins(before, now)).map(Picture::ofNumbers),
                            true,
                            Optional.empty(),
                            Optional.empty());
        }
        return NONE;
    }

    /** Twice the cube root of the smaller side's rows, known as the Rice rule. */
    private static int bins(ColumnProfile before, ColumnProfile now) {
        double rows = Math.min(before.valid(), now.valid());
        int bins = (int) Math.ceil(2 * StrictMath.cbrt(rows));
        return Math.max(FEWEST_BINS, Math.min(MOST_BINS, bins));
    }

    private static ColumnPictures ofNames(CategoricalProfile before, CategoricalProfile now) {
        Categories names = Categories.of(before, now, NAMES);
        List<Category> drawn = new ArrayList<>(names.largest());
        PairedBars.Builder rows = new PairedBars.Builder();
        drawn.forEach(
                name -> rows.row(Shown.name(name.name()), share(name.reference(), before), share(name.current(), now)));
        if (names.others() > 0) {
            Category rest = names.rest();
            drawn.add(rest);
            rows.plainRow(
                    "other (" + names.others() + (names.others() == 1 ? " category)" : " categories)"),
                    share(rest.reference(), before),
                    share(rest.current(), now));
        }
        return pictured(before, now, drawn, rows, "Category", Optional.of(names));
    }

    private static ColumnPictures ofFewNumbers(NumericProfile before, NumericProfile now) {
        List<Category> drawn = values(before.sample(), now.sample());
        PairedBars.Builder rows = new PairedBars.Builder();
        drawn.forEach(value -> rows.row(value.name(), share(value.reference(), before), share(value.current(), now)));
        return pictured(before, now, drawn, rows, "Value", Optional.empty());
    }

    private static List<Category> values(WeightedSample before, WeightedSample now) {
        List<Category> values = new ArrayList<>();
        PairedValues both = new PairedValues(before, now);
        while (both.next()) {
            values.add(new Category(Figures.value(both.value()), both.reference(), both.current()));
        }
        return values;
    }

    private static ColumnPictures pictured(
            ColumnProfile before,
            ColumnProfile now,
            List<Category> drawn,
            PairedBars.Builder rows,
            String first,
            Optional<Categories> categories) {
        Picture small = Picture.ofCategories(
                drawn.stream().map(it -> share(it.reference(), before)).toList(),
                drawn.stream().map(it -> share(it.current(), now)).toList());
        if (before.missing() + now.missing() > 0) {
            rows.plainRow(
                    "missing, of all rows",
                    (double) before.missing() / before.rows(),
                    (double) now.missing() / now.rows());
        }
        return new ColumnPictures(
                Optional.of(small),
                false,
                Optional.of(rows.build("Shares of rows, changes in percentage points", first)),
                categories);
    }

    private static double share(long rows, ColumnProfile side) {
        return (double) rows / side.valid();
    }
}
