package org.throughline.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Digest;

/**
 * The fingerprint of a frozen text, which anyone can recompute from its export:
 *
 * <ol>
 *   <li>a provision's canonical form is an object with its words in canonical JSON (RFC 8785): {@code answers, body, due, id,
 *       indicators, kind, number, parent, starts, title, weight}, ids as in addresses, what is absent as "";
 *   <li>its digest is SHA-256 over its salt followed by its canonical form, in UTF-8;
 *   <li>the fingerprint is SHA-256 over the digests in the order of the text, each followed by a line feed.
 * </ol>
 *
 * <p>The salt keeps the digest of a redacted provision from giving its words away.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint over these digests, in the order of the text. */
    public static String of(List<String> digests) {
        var all = new StringBuilder();
        digests.forEach(digest -> all.append(digest).append('\n'));
        return Digest.sha256(all.toString());
    }

    /** The digest of a provision's words. */
    public static String digest(Provision provision) {
        return Digest.sha256(provision.salt() + canonical(provision));
    }

    /** A provision's words in canonical form. Place and revision are no part of it: the order is in the fingerprint. */
    public static String canonical(Provision p) {
        return CanonicalJson.of(Map.ofEntries(
                Map.entry("answers", p.answers()),
                Map.entry("body", p.body()),
                Map.entry("due", day(p.dueOn())),
                Map.entry("id", p.id().text()),
                Map.entry(
                        "indicators",
                        p.indicators().stream().map(Fingerprint::form).toList()),
                Map.entry("kind", p.kind().name()),
                Map.entry("number", p.number()),
                Map.entry("parent", p.parent().map(ProvisionId::text).orElse("")),
                Map.entry("starts", day(p.startsOn())),
                Map.entry("title", p.title()),
                Map.entry("weight", p.weight())));
    }

    private static Map<String, Object> form(Indicator indicator) {
        var form = new HashMap<String, Object>();
        form.put("baseline", indicator.baseline());
        form.put("due", day(indicator.due()));
        form.put("id", indicator.id().text());
        form.put("kind", indicator.kind().name());
        form.put("measure", indicator.measure().text());
        form.put("target", indicator.target());
        return form;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
