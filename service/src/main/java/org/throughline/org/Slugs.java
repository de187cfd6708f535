package org.throughline.org;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.kernel.Refusal;

/** Names for addresses: small letters, digits and hyphens, made from the names people use. */
public final class Slugs {
    private static final int LONGEST = 60;
    private static final Set<String> TAKEN_BY_PAGES = Set.of("new", "import", "tree");

    private Slugs() {}

    /** The name without accents and signs, as {@code tenants-of-the-north}; {@code fallback} when nothing is left of it. */
    public static String of(String name, String fallback) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        return cut.isEmpty() ? fallback : cut;
    }

    /** The wish itself, or the wish with the first number from 2 that is free. */
    public static String free(String wish, Predicate<String> taken) {
        var slug = wish;
        for (int n = 2; TAKEN_BY_PAGES.contains(slug) || taken.test(slug); n++) {
            slug = wish + "-" + n;
        }
        return slug;
    }

    /**
     * The slug as given.
     *
     * @throws Refusal {@code slug.invalid} unless it reads as a slug and no page has that address
     */
    public static String checked(String slug) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST || TAKEN_BY_PAGES.contains(slug)) {
            throw Refusal.invalid("slug.invalid", slug);
        }
        return slug;
    }
}
