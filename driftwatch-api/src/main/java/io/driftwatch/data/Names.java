package io.driftwatch.data;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What the name of a column must be. */
final class Names {

    private Names() {}

    static String requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a column is blank: give every column a name.");
        }
        return name;
    }

    static void requireDistinct(Collection<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "Two columns have the name " + DisplayText.quoted(name) + ": column names must be distinct.");
            }
        }
    }
}
