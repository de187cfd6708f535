package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A provision's words in one version. Its id is the same in all versions of the plan.
 *
 * @param parent the provision it stands under
 * @param position its place among those under the same parent, from 0
 * @param depth 0 for those that stand under none
 * @param number the printed number, such as {@code 2.1}; empty for none
 * @param title empty for most paragraphs
 * @param body Markdown; empty for many headings
 * @param weight how much it counts among its siblings; 0 is shown and not counted
 * @param startsOn first day of work, if it is not the plan's
 * @param dueOn last day
 * @param answers the office or body that answers for it, in words; empty for none
 * @param salt makes the digest say nothing about the words; empty once they are redacted
 * @param digest see {@link Fingerprint}; empty while the version is a draft
 * @param revision counts the edits of these words
 */
public record Provision(
        ProvisionId id,
        VersionId version,
        Optional<ProvisionId> parent,
        int position,
        int depth,
        String number,
        ProvisionKind kind,
        String title,
        String body,
        long weight,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> dueOn,
        String answers,
        String salt,
        String digest,
        long revision,
        List<Indicator> indicators) {

    public Provision {
        indicators = List.copyOf(indicators);
    }

    public boolean isObjective() {
        return kind == ProvisionKind.OBJECTIVE;
    }

    /** Number and title as one line; the beginning of the body where there is no title. */
    public String label() {
        var words = title.isEmpty() ? firstWords() : title;
        return number.isEmpty() ? words : words.isEmpty() ? number : number + " " + words;
    }

    /** Its place on the page of its plan. */
    public String anchor() {
        return "p" + id.text();
    }

    public String subject() {
        return "provision:" + id.text();
    }

    private String firstWords() {
        var line = body.strip().lines().findFirst().orElse("");
        if (line.length() <= 80) {
            return line;
        }
        int space = line.lastIndexOf(' ', 78);
        int cut = space > 0 ? space : Character.isHighSurrogate(line.charAt(77)) ? 77 : 78;
        return line.substring(0, cut) + " …";
    }
}
