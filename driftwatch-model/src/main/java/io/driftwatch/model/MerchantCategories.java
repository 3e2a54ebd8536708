package io.driftwatch.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table from words to what a merchant is paid for. A merchant's name is looked at word by word, whatever its case, so
 * that {@code Parent AB} is no rent. The first word in the table decides. Immutable and thread-safe.
 */
public final class MerchantCategories {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+]+");

    private final Map<String, MerchantCategory> byWord;

    private MerchantCategories(Map<String, MerchantCategory> byWord) {
        this.byWord = Map.copyOf(byWord);
    }

    /**
     * Words for rent and subscriptions in Swedish and English.
     *
     * @return the table
     */
    public static MerchantCategories withDefaults() {
        MerchantCategories table = new MerchantCategories(Map.of());
        for (String word : new String[] {"rent", "hyra", "landlord", "heimstaden", "balder", "bostad"}) {
            table = table.with(word, MerchantCategory.RENT);
        }
        for (String word : new String[] {
            "spotify",
            "netflix",
            "youtube",
            "icloud",
            "adobe",
            "gym",
            "hbo",
            "disney",
            "viaplay",
            "tv4",
            "audible",
            "dropbox",
            "storytel",
            "strava"
        }) {
            table = table.with(word, MerchantCategory.SUBSCRIPTION);
        }
        return table;
    }

    /**
     * The same table with one word more, or with another meaning of it.
     *
     * @param word one word, in any case
     * @param category what a merchant of that word is paid for
     * @return the table
     * @throws IllegalArgumentException if it is not one word
     */
    public MerchantCategories with(String word, MerchantCategory category) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || BETWEEN_WORDS.matcher(plain).find()) {
            throw new IllegalArgumentException("The table of merchants takes single words, not '" + word + "'.");
        }
        Map<String, MerchantCategory> more = new LinkedHashMap<>(byWord);
        more.put(plain, category);
        return new MerchantCategories(more);
    }

    /**
     * What a merchant is paid for.
     *
     * @param merchant its name, as the bank writes it
     * @return the category of its first word in the table, else {@link MerchantCategory#OTHER}
     */
    public MerchantCategory of(String merchant) {
        for (String word : BETWEEN_WORDS.split(merchant.toLowerCase(Locale.ROOT), -1)) {
            MerchantCategory category = byWord.get(word);
            if (category != null) {
                return category;
            }
        }
        return MerchantCategory.OTHER;
    }
}
