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

    static final int HEIGHT = 99;
    private static final int WIDTH = 300;

    Picture {
        axis = List.copyOf(axis);
    }

    /** The outlines of both sides over bins of numbers. */
    static Picture ofNumbers(Histogram both) {
        double scale = BarPicture.scale(both.reference(), both.current());
        int bins = both.reference().size();
        StepPath path = new StepPath(HEIGHT, WIDTH / bins, scale);
        List<Double> edges = both.edges();
        return new Picture(
                bins * (WIDTH / bins),
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
        int bar = Math.max(1, WIDTH / (3 * reference.size()));
        StepPath path = new StepPath(HEIGHT, bar, scale);
        return new Picture(
                3 * bar * reference.size(),
                path.bars(reference, 0),
                path.bars(current, bar),
                List.of(),
                Figures.percent(scale));
    }

    int height() {
        return HEIGHT;
    }
}
