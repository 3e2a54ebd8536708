package io.driftwatch.io;

/** Takes one field a row. */
@FunctionalInterface
interface FieldSink {

    /** For columns that nobody asked for. */
    FieldSink NONE = (text, from, length) -> {};

    /** The text is the parser's buffer: it changes when this returns. */
    void accept(char[] text, int from, int length);
}
