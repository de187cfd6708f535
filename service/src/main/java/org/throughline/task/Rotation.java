package org.throughline.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.MemberId;

/** Whose turn it is: who never had a duty, then who had it longest ago. It says who has not had it, and never counts. Pure. */
final class Rotation {
    private Rotation() {}

    /**
     * @param people in the order in which they stand where nothing else decides
     * @param last when each had it last, or will have it; who never had it is absent
     */
    static List<Tasks.Person> turn(List<Tasks.Person> people, Map<MemberId, LocalDate> last) {
        return people.stream()
                .sorted(Comparator.comparing(person -> last.getOrDefault(person.id(), LocalDate.MIN)))
                .toList();
    }
}
