package org.throughline.debate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.http.Messages;
import org.throughline.parts.Gist;
import org.throughline.parts.Run;
import org.throughline.text.Collision;
import org.throughline.text.WordDifference;

/** Differences and collisions of words as pages show them. */
final class Differences {
    private static final int AROUND = 80;

    private Differences() {}

    static List<Run> runs(String before, String after) {
        return WordDifference.of(before, after).runs().stream()
                .map(run -> new Run(run.same(), run.struck(), run.added(), run.text()))
                .toList();
    }

    /** The same in two lines, for whoever cannot see colour or strokes. */
    static Optional<Gist> gist(List<Run> runs) {
        var struck = words(runs.stream().filter(Run::struck).toList());
        var added = words(runs.stream().filter(Run::added).toList());
        return struck.isEmpty() && added.isEmpty() ? Optional.empty() : Optional.of(new Gist(struck, added));
    }

    private static String words(List<Run> runs) {
        return runs.stream()
                .map(run -> run.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" … "));
    }

    /**
     * The words of the base that both reach for, with a little of what stands around them.
     *
     * @param a names the first amendment, as "Amendment 3"; b the second
     */
    static DebateShow.Meet meet(Messages messages, String lang, String base, Collision collision, String a, String b) {
        int from = Math.max(0, collision.baseFrom() - AROUND);
        int to = Math.min(base.length(), collision.baseTo() + AROUND);
        var before = (from > 0 ? "… " : "") + base.substring(from, collision.baseFrom());
        var after = base.substring(collision.baseTo(), to) + (to < base.length() ? " …" : "");
        boolean place = collision.kind() == Collision.Kind.SAME_PLACE;
        return new DebateShow.Meet(
                List.of(
                        new DebateShow.Region(true, false, false, before, ""),
                        new DebateShow.Region(false, false, true, place ? "‸" : collision.baseWords(), ""),
                        new DebateShow.Region(true, false, false, after, "")),
                messages.say(lang, place ? "debate.meet.place" : "debate.meet.overlap", a, b),
                messages.say(
                        lang,
                        "debate.meet.words",
                        a,
                        collision.wordsA().strip(),
                        b,
                        collision.wordsB().strip()));
    }
}
