package org.throughline.task;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Filters;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Members;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/**
 * The duties of a unit, and whose turn each is. One that goes with an office passes on with it: what is open of it goes to the new
 * holder. The others go round among those who work in the unit, as a suggestion.
 */
public final class Duties {
    private static final int LONGEST = 60;
    private static final int SHOWN = 10;
    private static final int IN_A_ROUND = 500;
    private static final int LATELY = 200;

    private final Work work;
    private final Tasks tasks;
    private final Members members;
    private final Units units;

    public Duties(Work work, Tasks tasks, Members members, Units units) {
        this.work = work;
        this.tasks = tasks;
        this.members = members;
        this.units = units;
    }

    /** A unit's, by name; those who work there read them. @throws Refusal {@code task.members_only} */
    public List<Duty> of(Tx tx, Unit unit) {
        tasks.requireWorker(tx, unit.id());
        return tx.dao(DutyDao.class).of(unit.id());
    }

    /** Refuses a filter by a duty that the unit does not have; to those who do not work there no word says what it has. */
    void requireKnown(Tx tx, Unit unit, String words) {
        if (tx.actor().worksIn(unit.id())) {
            Filters.one(
                    "duty",
                    words,
                    tx.dao(DutyDao.class).of(unit.id()).stream()
                            .map(Duty::words)
                            .toList());
        }
    }

    /** Names a duty, and the office it goes with; those who keep the unit do. @throws Refusal {@code duty.keepers_only} */
    public void name(Actor actor, UnitId id, String words, Optional<Office> office) {
        var said = words.strip();
        work.writing(actor, tx -> {
            var unit = units.get(tx, id);
            if (!tx.actor().keeps(id)) {
                throw Refusal.denied("duty.keepers_only", unit.name());
            }
            if (said.isEmpty() || said.length() > LONGEST) {
                throw Refusal.invalid("duty.words", LONGEST);
            }
            tx.dao(DutyDao.class).put(id, said, office);
            tx.journal(
                    "duty.name",
                    unit.subject(),
                    Map.of("duty", said, "office", office.map(Enum::name).orElse("")));
            due(tx).stream()
                    .filter(passing -> tasks.get(tx, passing.task()).unit().equals(id))
                    .forEach(passing -> pass(tx, passing));
            tx.place("units/" + unit.slug() + "/duties");
        });
    }

    /** Who may have a duty next: its office's holder alone, or everyone who works in the unit, who has not had it lately first. */
    public List<Tasks.Person> turn(Tx tx, UnitId unit, String words) {
        var dao = tx.dao(DutyDao.class);
        var office = dao.office(unit, words);
        if (office.isPresent()) {
            return members.roles(tx, unit).stream()
                    .filter(role -> role.office() == office.get())
                    .map(role -> new Tasks.Person(role.member(), role.name()))
                    .limit(1)
                    .toList();
        }
        var last = dao.last(unit, words, LATELY).stream()
                .collect(Collectors.toMap(DutyDao.Last::member, DutyDao.Last::day));
        return Rotation.turn(tasks.people(tx, unit), last);
    }

    /** The office that a duty goes with. */
    Optional<Office> office(Tx tx, UnitId unit, String words) {
        return tx.dao(DutyDao.class).office(unit, words);
    }

    /** Whose turn it is, if anyone's. */
    public Optional<MemberId> next(Tx tx, UnitId unit, String words) {
        return turn(tx, unit, words).stream().findFirst().map(Tasks.Person::id);
    }

    /** Who answered for which duty when, those tasks that the actor may read, the latest first. */
    Map<String, List<DutyDao.Had>> had(Tx tx, UnitId unit) {
        return tx.dao(DutyDao.class).had(unit, tx.actor().isSystem(), tx.actor().scopes(), SHOWN).stream()
                .collect(Collectors.groupingBy(DutyDao.Had::duty));
    }

    /** What is to pass to new holders of offices, or has nobody yet. */
    public List<DutyDao.Passing> due(Tx tx) {
        return tx.dao(DutyDao.class).passing(LocalDate.ofInstant(tx.now(), ZoneOffset.UTC), IN_A_ROUND);
    }

    /** Gives a task to who holds the office of its duty now. */
    public void pass(Tx tx, DutyDao.Passing passing) {
        var task = tasks.hold(tx, passing.task());
        var others = tasks.others(tx, task.id()).stream()
                .filter(member -> tasks.works(tx, task.unit(), member))
                .toList();
        tasks.edit(
                tx,
                task.id(),
                new TaskWords(
                        task.title(),
                        task.body(),
                        task.dueOn(),
                        task.weight(),
                        task.duty(),
                        Optional.of(passing.heir()),
                        others),
                task.revision());
    }
}
