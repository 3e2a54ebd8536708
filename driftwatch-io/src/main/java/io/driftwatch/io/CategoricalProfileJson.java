package io.driftwatch.io;

import io.driftwatch.data.DisplayText;
import io.driftwatch.profile.CategoricalProfile;
import io.driftwatch.profile.DatasetProfile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What only categorical columns of a stored profile have: the names in ascending order, and their rows. Stateless. */
final class CategoricalProfileJson {

    private static final JsonKey<List<String>> CATEGORIES = JsonKey.optional("categories", values(JsonForms.TEXT));
    private static final JsonKey<List<Long>> COUNTS =
            JsonKey.optional("counts", values(JsonForms.whole(1, DatasetProfile.MAXIMUM_ROWS)));

    private static final JsonKey<Long> OTHER =
            JsonKey.optional("other", JsonForms.whole(1, DatasetProfile.MAXIMUM_ROWS));

    static final List<JsonKey<?>> VALUE_KEYS = List.of(CATEGORIES, COUNTS, OTHER);

    private CategoricalProfileJson() {}

    private static <T> JsonForm<List<T>> values(JsonForm<T> item) {
        return JsonForm.of((out, items) -> out.list(items, item), in -> in.list(item, ColumnKeys.mostValues(in)));
    }

    static void write(JsonOutput out, CategoricalProfile column) throws IOException {
        if (column.isWithheld()) {
            out.put(ColumnKeys.WITHHELD, true);
            return;
        }
        List<String> categories = column.categories();
        out.put(CATEGORIES, categories);
        out.put(
                COUNTS,
                IntStream.range(0, categories.size()).mapToObj(column::count).toList());
        if (column.other() > 0) {
            out.put(OTHER, column.other());
        }
    }

    static CategoricalProfile read(JsonFields fields) throws JsonRefusal {
        String name = fields.get(ColumnKeys.NAME);
        long missing = fields.get(ColumnKeys.MISSING);
        if (ColumnKeys.isWithheld(fields, VALUE_KEYS)) {
            return CategoricalProfile.withheld(name, fields.get(ColumnKeys.VALID), missing);
        }
        CategoricalProfile profile = CategoricalProfile.of(
                name, missing, readCounts(fields), fields.find(OTHER).orElse(0L));
        fields.requireDerived(ColumnKeys.VALID, profile.valid());
        return profile;
    }

    private static Map<String, Long> readCounts(JsonFields fields) throws JsonRefusal {
        List<String> categories = fields.require(CATEGORIES);
        List<Long> counts = fields.require(COUNTS);
        if (categories.size() != counts.size()) {
            throw fields.place(COUNTS)
                    .refusal("There must be as many counts as categories: " + categories.size() + ", not "
                            + counts.size() + ".");
        }
        Map<String, Long> byCategory = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            if (i > 0 && categories.get(i - 1).compareTo(categories.get(i)) >= 0) {
                throw fields.place(CATEGORIES)
                        .refusal("Category " + DisplayText.quoted(categories.get(i)) + " stands behind "
                                + DisplayText.quoted(categories.get(i - 1))
                                + ": categories must be distinct and in ascending order.");
            }
            byCategory.put(categories.get(i), counts.get(i));
        }
        return byCategory;
    }
}
