package io.driftwatch.io;

import io.driftwatch.data.DisplayText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Column names that are blank or repeat.
 *
 * @param field the number of the first field at fault
 * @param message all names at fault, and what to do
 */
record HeaderFault(int field, String message) {

    private static final int MOST = 10;

    static Optional<HeaderFault> of(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank() || !seen.add(names.get(i))) {
                return Optional.of(new HeaderFault(
                        i + 1,
                        "column names must be distinct and not blank, but " + faults(names)
                                + "; give every column a name of its own."));
            }
        }
        return Optional.empty();
    }

    private static String faults(List<String> names) {
        Map<String, List<String>> fieldsOf = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isBlank() ? "" : names.get(i);
            fieldsOf.computeIfAbsent(name, key -> new ArrayList<>()).add(String.valueOf(i + 1));
        }
        fieldsOf.entrySet()
                .removeIf(entry -> !entry.getKey().isEmpty() && entry.getValue().size() == 1);
        int more = fieldsOf.size() - MOST;
        return fieldsOf.entrySet().stream()
                        .limit(MOST)
                        .map(entry -> described(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more names repeat" : "");
    }

    private static String described(String name, List<String> fields) {
        int last = fields.size() - 1;
        if (last == 0) {
            return "field " + fields.get(0) + " is blank";
        }
        String listed = "fields " + String.join(", ", fields.subList(0, last)) + " and " + fields.get(last);
        return name.isEmpty() ? listed + " are blank" : listed + " are " + DisplayText.quoted(name);
    }
}
