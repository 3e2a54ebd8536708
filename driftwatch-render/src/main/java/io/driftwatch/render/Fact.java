package io.driftwatch.render;

/**
 * Something to know, under a word.
 *
 * @param name what it is
 * @param text what is so
 */
record Fact(String name, String text) {}
