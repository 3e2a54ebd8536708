package io.driftwatch.render;

import java.util.List;

/** Shares drawn as steps over the base line, in whole units, so that a picture is a few characters a bin. */
final class StepPath {

    private final int height;
    private final int bin;
    private final double scale;

    /** Draws the largest share as high as the picture, and any share but none at least one unit high. */
    StepPath(int height, int bin, double scale) {
        this.height = height;
        this.bin = bin;
        this.scale = scale;
    }

    /** One outline over all bins. */
    String outline(List<Double> shares) {
        StringBuilder path = new StringBuilder("M0 " + height);
        int level = 0;
        int run = 0;
        for (double share : shares) {
            int next = level(share);
            if (next != level) {
                path.append(run == 0 ? "" : "h" + run).append('v').append(level - next);
                run = 0;
            }
            level = next;
            run += bin;
        }
        return path.append('h').append(run).append('V').append(height).toString();
    }

    /** A bar for each share with a gap of two bars behind it, from an offset on: the other side's bars fit between. */
    String bars(List<Double> shares, int offset) {
        StringBuilder path = new StringBuilder();
        int x = offset;
        for (double share : shares) {
            path.append('M').append(x).append(' ').append(height).append('v').append(-level(share));
            path.append('h').append(bin).append('V').append(height);
            x += 3 * bin;
        }
        return path.toString();
    }

    private int level(double share) {
        return share <= 0 ? 0 : Math.max(1, (int) Math.round(height * share / scale));
    }
}
