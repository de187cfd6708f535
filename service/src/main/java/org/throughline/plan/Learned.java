package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.parts.Link;

/** What others learned about work of this kind, shown beside a task or an objective that is drafted. Lessons are kept further up; the application gives them. */
@FunctionalInterface
public interface Learned {
    /** Where nobody keeps lessons. */
    Learned NOTHING = (tx, title, duty, objective) -> List.of();

    /**
     * A few lessons that fit such work and that the actor may read.
     *
     * @param duty from the unit's list; may be empty
     */
    List<Lesson> about(Tx tx, String title, String duty, Optional<ProvisionId> objective);

    /** One lesson: its words, whose it is, and what became of it. */
    record Lesson(String words, String from, Optional<Link> link) {}
}
