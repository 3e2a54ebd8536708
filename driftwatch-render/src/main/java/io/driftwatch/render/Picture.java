package io.driftwatch.render;

import io.driftwatch.report.Figures;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides of a column drawn over each other to one scale.
 *
 * @param width the width of the drawing
 * @param reference the path of the reference
 * @param current the path of the current side
 * @param axis numbers under the drawing from left to right; empty where categories stand there
 * @param top the largest share
 */
record Picture(int width, String reference, String current, List<String> axis, String top) {

    /** A bin is as wide as one digit can say: half of a page are these numbers. */
    private static final int BIN = 9;

    /** Pictures are three times as wide as high. */
    private static final int ASPECT = 3;

    private static final int CATEGORIES_WIDTH = 150;

    Picture {
        axis = List.copyOf(axis);
    }

    /** The outlines of both sides over bins of numbers. */
    static Picture ofNumbers(Histogram both) {
        double scale = BarPicture.scale(both.reference(), both.current());
        int bins = both.reference().size();
        int width = bins * BIN;
        StepPath path = new StepPath(width / ASPECT, BIN, scale);
        List<Double> edges = both.edges();
        return new Picture(
                width,
                path.outline(both.reference()),
                path.outline(both.current()),
                Stream.of(edges.get(0), edges.get(0) / 2 + edges.get(bins) / 2, edges.get(bins))
                        .map(Figures::brief)
                        .toList(),
                Figures.percent(scale));
    }

    /** A bar of each side beside each other for every category. */
    static Picture ofCategories(List<Double> reference, List<Double> current) {
        double scale = BarPicture.scale(reference, current);
        int bar = Math.max(1, CATEGORIES_WIDTH / (ASPECT * reference.size()));
        int width = 3 * bar * reference.size();
        StepPath path = new StepPath(width / ASPECT, bar, scale);
        return new Picture(width, path.bars(reference, 0), path.bars(current, bar), List.of(), Figures.percent(scale));
    }

    int height() {
        return width / ASPECT;
    }
}
