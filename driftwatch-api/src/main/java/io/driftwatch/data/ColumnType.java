package io.driftwatch.data;

/** What a column holds. The type decides which tests can compare two profiles of it. */
public enum ColumnType {
    /** Real numbers, in the IEEE 754 double format. */
    NUMERIC("numeric"),
    /** Names without an order. */
    CATEGORICAL("categorical");

    private final String word;

    ColumnType(String word) {
        this.word = word;
    }

    /**
     * The stable name of this type in JSON, policy files and messages.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
