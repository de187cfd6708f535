package org.throughline.debate;

import java.util.ArrayList;
import java.util.List;
import org.throughline.text.Change;
import org.throughline.text.Collision;
import org.throughline.text.Collisions;

/** Finds where amendments of one provision reach for the same words, to be seen while writing and before the decision. */
public final class Meetings {
    private Meetings() {}

    /** Two amendments of one provision, and the words they meet in; {@code a} is the earlier. */
    public record Meeting(Amendment a, Amendment b, Collision collision) {}

    /** All meetings among those that are open or carried and stand against the same words. */
    public static List<Meeting> among(List<Amendment> amendments) {
        var live = amendments.stream().filter(Meetings::counts).toList();
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < live.size(); i++) {
            for (int j = i + 1; j < live.size(); j++) {
                var a = live.get(i);
                var b = live.get(j);
                if (a.provision().equals(b.provision()) && a.baseBody().equals(b.baseBody())) {
                    for (var collision : Collisions.between(a.baseBody(), change(a), change(b))) {
                        meetings.add(new Meeting(a, b, collision));
                    }
                }
            }
        }
        return meetings;
    }

    /**
     * Where words that are still being written would meet amendments of the same provision.
     *
     * @return the collisions, each with the amendment it is with as {@code a}
     */
    public static List<Collision> of(String base, String words, List<Amendment> amendments) {
        var mine = new Change(Long.MAX_VALUE, words);
        return amendments.stream()
                .filter(other -> counts(other) && other.baseBody().equals(base))
                .flatMap(other -> Collisions.between(base, change(other), mine).stream())
                .toList();
    }

    static Change change(Amendment amendment) {
        return new Change(amendment.id().value(), amendment.body());
    }

    private static boolean counts(Amendment amendment) {
        return (amendment.state().isOpen() && !amendment.needsMover()) || amendment.waitsForText();
    }
}
