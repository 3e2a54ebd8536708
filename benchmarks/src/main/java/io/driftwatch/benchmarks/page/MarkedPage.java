package io.driftwatch.benchmarks.page;

/** A page with places that programs write: each between a pair of comments of its own. Immutable. */
public final class MarkedPage {

    private final String text;

    /**
     * A page.
     *
     * @param text all of it
     */
    public MarkedPage(String text) {
        this.text = text;
    }

    /**
     * All of the page.
     *
     * @return its text
     */
    public String text() {
        return text;
    }

    /**
     * The page with other text at a place.
     *
     * @param mark the name of the place
     * @param content what is to stand there
     * @return a page
     * @throws IllegalArgumentException unless each of the two comments is there once, in this order
     */
    public MarkedPage with(String mark, String content) {
        String opening = "<!-- written: " + mark + " -->\n";
        String closing = "<!-- end: " + mark + " -->\n";
        int start = once(opening) + opening.length();
        int end = once(closing);
        if (end < start) {
            throw new IllegalArgumentException("The end of '" + mark + "' stands before its beginning.");
        }
        return new MarkedPage(text.substring(0, start) + "\n" + content.strip() + "\n\n" + text.substring(end));
    }

    private int once(String comment) {
        int place = text.indexOf(comment);
        if (place < 0 || text.indexOf(comment, place + 1) >= 0) {
            throw new IllegalArgumentException("The page must hold the line " + comment.strip()
                    + " once, and it holds it " + (place < 0 ? "never" : "more often") + ".");
        }
        return place;
    }
}
