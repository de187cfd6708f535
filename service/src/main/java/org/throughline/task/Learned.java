package org.throughline.task;

import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.parts.Link;

/** What others learned about work of this kind, shown beside a task. Lessons are kept further up; the application gives them. */
@FunctionalInterface
public interface Learned {
    /** Where nobody keeps lessons. */
    Learned NOTHING = (tx, task) -> List.of();

    /** A few lessons that fit the task and that the actor may read. */
    List<Lesson> about(Tx tx, Task task);

    /** One lesson: its words, whose it is, and what became of it. */
    record Lesson(String words, String from, Optional<Link> link) {}
}
