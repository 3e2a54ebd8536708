package io.driftwatch.benchmarks.calibration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Panels side by side with one y-axis and one legend, as SVG. The same chart is the same bytes.
 *
 * @param title what all show
 * @param axis the y-axis of all
 * @param panels in reading order
 */
record Chart(String title, Axis axis, List<Panel> panels) {

    private static final int COLUMNS = 3;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 210;
    private static final int LEFT = 62;
    private static final int BELOW = 78;
    private static final int TOP = 56;
    private static final int LEGEND_ROW = 20;
    private static final int LEGEND_COLUMN = 230;
    private static final int LEGEND_COLUMNS = 4;
    private static final List<String> COLOURS = List.of(
            "#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#e377c2", "#000000",
            "#7f7f7f", "#bcbd22", "#393b79", "#f7b6a2", "#6b8e23");

    Chart {
        panels = List.copyOf(panels);
    }

    String svg() {
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        List<String> names = names();
        int legendRows = (names.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
        int width = COLUMNS * (LEFT + WIDTH) + 20;
        int bottom = TOP + rows * (HEIGHT + BELOW);
        int height = bottom + legendRows * LEGEND_ROW + 16;
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"11\">\n",
                width, height));
        svg.append(format("<title>%s</title>\n", escaped(title)));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height));
        svg.append(format("<text x=\"14\" y=\"22\" font-size=\"15\">%s</text>\n", escaped(title)));
        for (int i = 0; i < panels.size(); i++) {
            int x = LEFT + (i % COLUMNS) * (LEFT + WIDTH);
            int y = TOP + (i / COLUMNS) * (HEIGHT + BELOW);
            svg.append(format("<g transform=\"translate(%d %d)\">\n", x, y));
            panel(svg, panels.get(i), names);
            svg.append("</g>\n");
        }
        legend(svg, names, bottom);
        return svg.append("</svg>\n").toString();
    }

    private List<String> names() {
        return panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .map(Panel.Line::name)
                .distinct()
                .toList();
    }

    private void panel(StringBuilder svg, Panel panel, List<String> names) {
        svg.append(format("<text x=\"0\" y=\"-8\" font-weight=\"bold\">%s</text>\n", escaped(panel.title())));
        for (double tick : axis.ticks()) {
            double y = HEIGHT * (1 - axis.place(tick));
            svg.append(format("<path d=\"M0 %.1fH%d\" stroke=\"#dddddd\"/>", y, WIDTH));
            svg.append(format("<text x=\"-6\" y=\"%.1f\" text-anchor=\"end\">%s</text>\n", y + 4, axis.label(tick)));
        }
        for (int place = 0; place < panel.places().size(); place++) {
            svg.append(format(
                    "<text transform=\"translate(%.1f %d) rotate(-35)\" text-anchor=\"end\">%s</text>\n",
                    x(panel, place) + 4, HEIGHT + 14, escaped(panel.places().get(place))));
        }
        if (panel.bound() != null) {
            svg.append(path(panel, panel.bound(), "#555555", " stroke-dasharray=\"5 3\""));
        }
        for (Panel.Line line : panel.lines()) {
            String colour = colour(names, line.name());
            svg.append(path(panel, line.values(), colour, ""));
            svg.append(dots(panel, line.values(), colour));
        }
    }

    private double x(Panel panel, int place) {
        return WIDTH * (place + 0.5) / panel.places().size();
    }

    private String path(Panel panel, List<Double> values, String colour, String more) {
        String points = IntStream.range(0, values.size())
                .filter(place -> !values.get(place).isNaN())
                .mapToObj(place -> format("%.1f %.1f", x(panel, place), y(values.get(place))))
                .collect(Collectors.joining("L"));
        return points.isEmpty()
                ? ""
                : format(
                        "<path d=\"M%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"%s/>\n", points, colour, more);
    }

    private String dots(Panel panel, List<Double> values, String colour) {
        return IntStream.range(0, values.size())
                .filter(place -> !values.get(place).isNaN())
                .mapToObj(place -> format(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"%s\"/>",
                        x(panel, place), y(values.get(place)), colour))
                .collect(Collectors.joining("", "", "\n"));
    }

    private double y(double value) {
        return HEIGHT * (1 - axis.place(value));
    }

    private void legend(StringBuilder svg, List<String> names, int top) {
        boolean bounded = panels.stream().anyMatch(panel -> panel.bound() != null);
        Stream.concat(names.stream(), bounded ? Stream.of(axis.name()) : Stream.empty())
                .forEach(name -> {
                    int place = names.contains(name) ? names.indexOf(name) : names.size();
                    int x = 20 + (place % LEGEND_COLUMNS) * LEGEND_COLUMN;
                    int y = top + (place / LEGEND_COLUMNS) * LEGEND_ROW;
                    String look = names.contains(name)
                            ? "stroke=\"" + colour(names, name) + "\" stroke-width=\"3\""
                            : "stroke=\"#555555\" stroke-dasharray=\"5 3\"";
                    svg.append(format("<path d=\"M%d %dh24\" %s/>", x, y - 4, look));
                    svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 30, y, escaped(name)));
                });
    }

    private static String colour(List<String> names, String name) {
        return COLOURS.get(names.indexOf(name) % COLOURS.size());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
