package io.driftwatch.example.dashboard;

/**
 * From where a number changes a verdict.
 *
 * @param word the verdict
 * @param y its height in the picture
 * @param text the number
 */
record TrendLimit(String word, String y, String text) {

    static TrendLimit of(String word, String text, double y) {
        return new TrendLimit(word, TrendMark.place(y), text);
    }
}
