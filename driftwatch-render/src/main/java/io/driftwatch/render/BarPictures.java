package io.driftwatch.render;

import java.util.List;

/**
 * Both sides of a column as rows of bars, drawn to one scale.
 *
 * @param reference the reference's shares
 * @param current the current shares
 */
record BarPictures(String reference, String current) {

    static final BarPictures NONE = new BarPictures("", "");

    static BarPictures of(List<Double> reference, List<Double> current) {
        double scale = BarPicture.scale(reference, current);
        return new BarPictures(BarPicture.of(reference, scale), BarPicture.of(current, scale));
    }
}
