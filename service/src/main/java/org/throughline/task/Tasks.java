package org.throughline.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.NoticeKind;
import org.throughline.index.Notices;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Scope;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Members;
import org.throughline.org.Scopes;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.progress.Sums;
import org.throughline.progress.Totals;

/**
 * The tasks of units. Those who work in a unit make, change and share out its tasks, candidates too; a unit above reads them. A
 * task's state changes by what is reported on it alone; see {@link Updates}.
 */
public final class Tasks {
    /** A page of a list holds so many. */
    public static final int PAGE = 100;

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Units units;
    private final Members members;
    private final Scopes scopes;
    private final Totals totals;
    private final SearchRows search;
    private final Notices notices = new Notices();

    public Tasks(
            Work work,
            Plans plans,
            Texts texts,
            Units units,
            Members members,
            Scopes scopes,
            Totals totals,
            SearchRows search) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.members = members;
        this.scopes = scopes;
        this.totals = totals;
        this.search = search;
    }

    /** Where a page of a list begins: after this task. */
    public record After(String day, long id) {
        public static final After NOTHING = new After("", 0);

        static After of(ListedTask task) {
            return new After(
                    task.dueOn().map(Object::toString).orElse(ListedTask.NO_DAY),
                    task.id().value());
        }
    }

    /** Sets a task for a unit, on an objective of its own plans or on none. */
    public TaskId make(Actor actor, UnitId unit, Optional<ProvisionId> objective, TaskWords words) {
        return work.write(actor, tx -> make(tx, unit, objective, words));
    }

    /**
     * As {@link #make(Actor, UnitId, Optional, TaskWords)}, in a unit of work under way.
     *
     * @throws Refusal {@code task.members_only}, {@code task.other_unit}, {@code task.objective_only}, {@code task.not_member}
     */
    public TaskId make(Tx tx, UnitId unit, Optional<ProvisionId> objective, TaskWords words) {
        var where = units.get(tx, unit);
        requireWorker(tx, unit);
        var plan = objective.map(id -> planOf(tx, unit, id));
        requireMembers(tx, unit, words);
        var task = new Task(
                new TaskId(work.newId()),
                unit,
                objective,
                words.title(),
                words.body(),
                TaskState.OPEN,
                words.due(),
                words.weight(),
                0,
                words.duty(),
                words.responsible(),
                tx.actor().member(),
                tx.now(),
                scope(tx, unit, plan),
                1);
        var dao = tx.dao(TaskDao.class);
        dao.insert(task);
        words.others().forEach(member -> dao.addOther(task.id(), member));
        objective.ifPresent(id -> {
            dao.hang(task.id(), id, where.today(tx.now()));
            totals.work(tx, id, task.sums());
        });
        search.add(tx, row(task, where.today(tx.now())));
        tell(tx, task, words, Set.of());
        tx.journal(
                "task.make",
                task.subject(),
                Map.of("title", task.title(), "unit", unit.text(), "weight", task.weight()));
        tx.place(task.place());
        return task.id();
    }

    /**
     * Gives a task other words, another weight, other people.
     *
     * @param revision the one the writer saw
     * @throws Refusal stale, with both texts, when someone changed it meanwhile
     */
    public Task edit(Actor actor, TaskId id, TaskWords words, long revision) {
        return work.write(actor, tx -> edit(tx, id, words, revision));
    }

    /** As {@link #edit(Actor, TaskId, TaskWords, long)}, in a unit of work under way. */
    public Task edit(Tx tx, TaskId id, TaskWords words, long revision) {
        var before = hold(tx, id);
        requireMembers(tx, before.unit(), words);
        var dao = tx.dao(TaskDao.class);
        if (dao.edit(id, revision, words) == 0) {
            throw Refusal.stale(
                    words.title() + "\n\n" + words.body(), before.title() + "\n\n" + before.body(), before.revision());
        }
        var had = new HashSet<>(dao.others(id));
        before.responsible().ifPresent(had::add);
        dao.dropOthers(id);
        words.others().forEach(member -> dao.addOther(id, member));
        var after = dao.find(id).orElseThrow();
        after.objective()
                .ifPresent(objective -> totals.work(tx, objective, after.sums().minus(before.sums())));
        index(tx, after);
        tell(tx, after, words, had);
        tx.journal(
                "task.edit",
                after.subject(),
                Map.of(
                        "title", List.of(before.title(), after.title()),
                        "body", List.of(before.body(), after.body()),
                        "weight", List.of(before.weight(), after.weight()),
                        "due", List.of(text(before.dueOn()), text(after.dueOn()))));
        tx.place(after.place());
        return after;
    }

    /** Those to whom it is given now hear of it. */
    private void tell(Tx tx, Task task, TaskWords words, Set<MemberId> had) {
        var given = Stream.concat(words.responsible().stream(), words.others().stream())
                .filter(member -> !had.contains(member))
                .toList();
        notices.tell(tx, NoticeKind.TASK, task.subject(), task.place(), task.scope(), given);
    }

    /** Hangs a task on another objective of its unit, or on none. From today on it counts there; what was reported stays where it was. */
    public Task rehome(Actor actor, TaskId id, Optional<ProvisionId> objective) {
        return work.write(actor, tx -> rehome(tx, id, objective));
    }

    /** As {@link #rehome(Actor, TaskId, Optional)}, in a unit of work under way. */
    public Task rehome(Tx tx, TaskId id, Optional<ProvisionId> objective) {
        var before = hold(tx, id);
        if (before.objective().equals(objective)) {
            return before;
        }
        var plan = objective.map(to -> planOf(tx, before.unit(), to));
        var dao = tx.dao(TaskDao.class);
        var today = units.get(tx, before.unit()).today(tx.now());
        dao.leave(id, today);
        objective.ifPresent(to -> dao.hang(id, to, today));
        dao.scope(id, scope(tx, before.unit(), plan));
        before.objective().ifPresent(from -> totals.work(tx, from, Sums.NOTHING.minus(before.sums())));
        objective.ifPresent(to -> totals.work(tx, to, before.sums()));
        var after = dao.find(id).orElseThrow();
        index(tx, after);
        tx.journal(
                "task.rehome",
                after.subject(),
                Map.of("objective", List.of(text(before.objective()), text(objective))));
        tx.place(after.place());
        return after;
    }

    /** The task, if the actor may read it. @throws Refusal unknown to anyone else */
    public Task get(Tx tx, TaskId id) {
        return tx.dao(TaskDao.class)
                .find(id)
                .filter(task -> tx.actor().reads(task.scope()))
                .orElseThrow(Refusal::unknown);
    }

    /** Who works on it besides the one who answers for it. */
    public List<MemberId> others(Tx tx, TaskId id) {
        return tx.dao(TaskDao.class).others(id);
    }

    /**
     * A unit's tasks that the actor may read, by the day they are due, at most {@link #PAGE} and one more, which says that there
     * are more.
     */
    List<ListedTask> ofUnit(Tx tx, UnitId unit, Wanted wanted, After after) {
        return Listing.ofUnit(tx, false, unit, wanted, wanted.states(), after);
    }

    /** As {@link #ofUnit(Tx, UnitId, Wanted, After)}, those in one state. */
    List<ListedTask> ofUnit(Tx tx, UnitId unit, Wanted wanted, TaskState state, After after) {
        return Listing.ofUnit(tx, false, unit, wanted, EnumSet.of(state), after);
    }

    /** As {@link #ofUnit(Tx, UnitId, Wanted, After)}, with their bodies. */
    List<ListedTask> wholeOfUnit(Tx tx, UnitId unit, Wanted wanted, After after) {
        return Listing.ofUnit(tx, true, unit, wanted, wanted.states(), after);
    }

    /** The tasks that a member works on, as {@link #ofUnit}; with their bodies where they are asked for. */
    public List<ListedTask> ofMember(Tx tx, boolean body, MemberId member, Set<TaskState> states, After after) {
        return Listing.ofMember(tx, body, member, states, after);
    }

    /** The tasks done or to be done under an objective, oldest first, at most {@link #PAGE} after that one. */
    public List<Task> ofObjective(Tx tx, ProvisionId objective, Optional<TaskId> after) {
        return tx.dao(TaskDao.class)
                .ofObjective(
                        objective,
                        tx.actor().isSystem(),
                        tx.actor().scopes(),
                        after.map(TaskId::value).orElse(0L),
                        PAGE);
    }

    /** The objectives of a unit's own plans on which a task may hang: those of the texts that guide, or are being made. */
    public List<Provision> objectives(Tx tx, UnitId unit) {
        var found = new ArrayList<Provision>();
        for (var plan : plans.ofUnit(tx, unit)) {
            plans.current(tx, plan.id()).ifPresent(version -> found.addAll(texts.objectives(tx, version)));
        }
        return found;
    }

    /** The day that it is where a task is worked on. */
    LocalDate today(Tx tx, Task task) {
        return units.get(tx, task.unit()).today(tx.now());
    }

    /** Who may be asked to work on a unit's tasks: its own members and officers of today, by name. */
    public List<Person> people(Tx tx, UnitId unit) {
        return tx.dao(TaskDao.class).people(unit, units.get(tx, unit).today(tx.now()));
    }

    /** The name of a member; empty where there is none of this id. */
    String name(Tx tx, MemberId id) {
        return members.names(tx, List.of(id)).getOrDefault(id, "");
    }

    /** A member by name. */
    public record Person(MemberId id, String name) {}

    /** The states in which there is something to do. */
    public static Set<TaskState> open() {
        return EnumSet.of(TaskState.OPEN, TaskState.IN_PROGRESS, TaskState.BLOCKED);
    }

    /** Holds the task of someone who may work on it. */
    Task hold(Tx tx, TaskId id) {
        tx.dao(TaskDao.class).hold(id);
        var task = get(tx, id);
        requireWorker(tx, task.unit());
        return task;
    }

    void requireWorker(Tx tx, UnitId unit) {
        if (!tx.actor().worksIn(unit)) {
            throw Refusal.denied("task.members_only", units.get(tx, unit).name());
        }
    }

    /** Refuses a person who does not work in the unit. */
    void requireMember(Tx tx, UnitId unit, MemberId member) {
        if (!works(tx, unit, member)) {
            if (name(tx, member).isEmpty()) {
                throw Refusal.unknown();
            }
            throw Refusal.because(
                    "task.not_member",
                    members.name(tx, member),
                    units.get(tx, unit).name());
        }
    }

    /** Whether a person works in the unit. */
    boolean works(Tx tx, UnitId unit, MemberId member) {
        return members.memberships(tx, member).stream()
                        .filter(m -> m.standing() != Standing.SUSPENDED && m.standing() != Standing.ENDED)
                        .anyMatch(m -> m.unit().equals(unit)
                                || units.above(tx, m.unit()).stream()
                                        .anyMatch(above -> above.id().equals(unit)))
                || members.rolesOf(tx, member).stream()
                        .anyMatch(role -> role.unit().equals(unit));
    }

    /** Whether a task of the unit may hang on this objective, as it stands today. */
    boolean takes(Tx tx, UnitId unit, ProvisionId objective) {
        return plans.of(tx, objective).unit().equals(unit)
                && texts.current(tx, objective).map(Provision::isObjective).orElse(false);
    }

    /** The plan of the objective on which a task hangs, which was asked about when it was hung there. */
    Plan planOf(Tx tx, Task task, ProvisionId objective) {
        var plan = plans.of(tx, objective);
        return plan.unit().equals(task.unit()) ? plan : planOf(tx, task.unit(), objective);
    }

    /** The plan of an objective of this very unit. */
    Plan planOf(Tx tx, UnitId unit, ProvisionId objective) {
        var plan = plans.of(tx, objective);
        if (!plan.unit().equals(unit)) {
            throw Refusal.because("task.other_unit", plan.title());
        }
        if (!texts.current(tx, objective).map(Provision::isObjective).orElse(false)) {
            throw Refusal.because("task.objective_only");
        }
        return plan;
    }

    /**
     * Who reads a unit's work: who reads the plan it is for; but what names persons is never shown outside the organisation.
     * Other work is for the unit and those who hold office above it.
     */
    String scope(Tx tx, UnitId unit, Optional<Plan> plan) {
        if (plan.isEmpty()) {
            return Scope.chain(unit);
        }
        var wide = plan.get().visibility() == Visibility.PUBLIC || plan.get().visibility() == Visibility.NETWORK;
        return wide
                ? scopes.of(tx, Visibility.ORGANISATION, unit, plan.get().id())
                : plan.get().scope();
    }

    private void requireMembers(Tx tx, UnitId unit, TaskWords words) {
        words.responsible().ifPresent(member -> requireMember(tx, unit, member));
        words.others().forEach(member -> requireMember(tx, unit, member));
    }

    private void index(Tx tx, Task task) {
        search.put(tx, row(task, units.get(tx, task.unit()).today(task.madeAt())));
    }

    /** How it is found; {@code made} is the day on which it was made. */
    static SearchRow row(Task task, LocalDate made) {
        return new SearchRow(
                task.subject(),
                "task",
                Optional.of(task.unit()),
                task.scope(),
                task.dueOn().orElse(made),
                task.place(),
                task.title(),
                task.body());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
