package org.throughline.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Bodies;
import org.throughline.org.BodyKind;
import org.throughline.org.Scopes;
import org.throughline.org.Slugs;
import org.throughline.org.Unit;
import org.throughline.org.Units;

/** The plans of all units and their versions. Only a unit's own people draft its plans; a unit above reads and speaks. */
public final class Plans {
    private static final int LONGEST_CADENCE = 12;
    /** Later than any first day. */
    private static final String BEHIND_NOTHING = "9999-99-99";

    private static final int REVIEWED_EVERY_MONTHS = 3;

    private final Work work;
    private final Units units;
    private final Bodies bodies;
    private final Scopes scopes;
    private final PlanRows rows;

    public Plans(Work work, Units units, Bodies bodies, Scopes scopes, PlanRows rows) {
        this.work = work;
        this.units = units;
        this.bodies = bodies;
        this.scopes = scopes;
        this.rows = rows;
    }

    /** Begins a plan with an empty draft of its first version. Those who draft for the unit do. */
    public PlanId draft(Actor actor, NewPlan wish) {
        return work.write(actor, tx -> draft(tx, wish).id());
    }

    /** As {@link #draft(Actor, NewPlan)}, in a unit of work under way. */
    public Plan draft(Tx tx, NewPlan wish) {
        var unit = units.get(tx, wish.unit());
        if (!mayDraftFor(tx.actor(), tx, unit.id())) {
            throw Refusal.denied("plan.keepers_only", unit.name());
        }
        wish.follows().ifPresent(former -> readable(tx, former));
        var dao = tx.dao(PlanDao.class);
        var id = new PlanId(work.newId());
        var slug = Slugs.free(Slugs.of(wish.title(), "plan"), wanted -> dao.slugs(wanted) > 0);
        var plan = new Plan(
                id,
                slug,
                wish.tier(),
                wish.title(),
                wish.period(),
                PlanState.OPEN,
                unit.id(),
                wish.visibility(),
                scopes.of(tx, wish.visibility(), unit.id(), id),
                wish.visibility() != Visibility.NAMED,
                REVIEWED_EVERY_MONTHS,
                wish.follows(),
                1);
        dao.insert(PlanDao.Row.of(plan));
        dao.insertOwner(id, unit.id(), unit.today(tx.now()));
        insertDraft(tx, plan, unit.lang(), Optional.empty());
        if (wish.visibility() == Visibility.NAMED && tx.actor().isPerson()) {
            // or else its own drafter could not read it
            scopes.name(tx, id, tx.actor().member());
        }
        rows.plan(tx, plan);
        tx.journal(
                "plan.draft",
                plan.subject(),
                Map.of(
                        "title",
                        plan.title(),
                        "tier",
                        plan.tier(),
                        "unit",
                        unit.id().text()));
        tx.place("plans/" + slug);
        return plan;
    }

    /** An empty draft after the plan's last version. */
    Version insertDraft(Tx tx, Plan plan, String lang, Optional<VersionId> predecessor) {
        var dao = tx.dao(VersionDao.class);
        var versions = dao.ofPlan(plan.id());
        int number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
        var version = Version.draft(new VersionId(work.newId()), plan.id(), number, predecessor, lang);
        try {
            dao.insert(version);
        } catch (RuntimeException e) {
            if (tx.dialect().isUniqueViolation(e)) {
                throw Refusal.because("plan.open_version");
            }
            throw e;
        }
        return version;
    }

    /**
     * Sets every how many months the plan is reviewed, as long as no version of it was adopted: reports that are expected
     * already would hang in the air.
     *
     * @throws Refusal {@code plan.keepers_only}, {@code plan.cadence}, {@code plan.adopted_cadence}
     */
    public void cadence(Actor actor, PlanId id, long months) {
        work.writing(actor, tx -> {
            var dao = tx.dao(PlanDao.class);
            dao.hold(id);
            var before = readable(tx, id);
            requireDrafter(tx, before);
            if (months < 1 || months > LONGEST_CADENCE) {
                throw Refusal.invalid("plan.cadence");
            }
            if (versions(tx, id).stream().anyMatch(v -> v.state().wasAdopted())) {
                throw Refusal.because("plan.adopted_cadence");
            }
            dao.cadence(id, Math.toIntExact(months));
            tx.journal("plan.cadence", before.subject(), Map.of("months", List.of(before.cadenceMonths(), months)));
            tx.place("plans/" + before.slug());
        });
    }

    /** Gives the plan another title and period, as long as no version of it was adopted. */
    public Plan change(Actor actor, PlanId id, String title, Optional<Period> period, long revision) {
        return work.write(actor, tx -> {
            var dao = tx.dao(PlanDao.class);
            dao.hold(id);
            var before = readable(tx, id);
            requireDrafter(tx, before);
            if (versions(tx, id).stream().anyMatch(v -> v.state().wasAdopted())) {
                throw Refusal.because("plan.adopted_title");
            }
            var wish = new NewPlan(before.unit(), before.tier(), title, period, before.visibility(), before.follows());
            var changed = dao.change(id, wish.title(), period.map(Period::from), period.map(Period::to), revision);
            if (changed == 0) {
                throw Refusal.stale(wish.title(), before.title(), before.revision());
            }
            tx.journal("plan.change", before.subject(), Map.of("title", List.of(before.title(), wish.title())));
            tx.place("plans/" + before.slug());
            var after = get(tx, id);
            rows.plan(tx, after);
            return after;
        });
    }

    /** The plan, whoever asks. @throws Refusal unknown when there is none */
    public Plan get(Tx tx, PlanId id) {
        return tx.dao(PlanDao.class).find(id).map(PlanDao.Row::plan).orElseThrow(Refusal::unknown);
    }

    /** The plan, if the actor may read it. @throws Refusal unknown to anyone else */
    public Plan readable(Tx tx, PlanId id) {
        return readable(tx, tx.dao(PlanDao.class).find(id));
    }

    /** The plan with this address, if the actor may read it. */
    public Optional<Plan> bySlug(Tx tx, String slug) {
        return tx.dao(PlanDao.class)
                .bySlug(slug)
                .map(PlanDao.Row::plan)
                .filter(plan -> tx.actor().reads(plan.scope()));
    }

    /** The plan that a provision belongs to, if the actor may read it. @throws Refusal unknown to anyone else */
    public Plan of(Tx tx, ProvisionId provision) {
        return readable(tx, tx.dao(PlanDao.class).ofProvision(provision));
    }

    /** As {@link #of(Tx, ProvisionId)}; empty where the actor may not read it. */
    public Optional<Plan> find(Tx tx, ProvisionId provision) {
        return tx.dao(PlanDao.class)
                .ofProvision(provision)
                .map(PlanDao.Row::plan)
                .filter(plan -> tx.actor().reads(plan.scope()));
    }

    /** The plan that an indicator belongs to, if the actor may read it. @throws Refusal unknown to anyone else */
    public Plan of(Tx tx, IndicatorId indicator) {
        return readable(tx, tx.dao(PlanDao.class).ofIndicator(indicator));
    }

    /** The readable plans of a unit, newest period first. */
    public List<Plan> ofUnit(Tx tx, UnitId unit) {
        return readable(tx, tx.dao(PlanDao.class).ofUnit(unit));
    }

    /** All readable plans, newest period first. */
    public List<Plan> all(Tx tx) {
        return readable(tx, tx.dao(PlanDao.class).all());
    }

    /**
     * A part of the readable plans, newest period first.
     *
     * @param unit only those of it
     * @param after the one that the part before ended with
     */
    public List<Plan> part(Tx tx, Optional<UnitId> unit, Optional<PlanId> after, int most) {
        var behind = after.map(id -> readable(tx, id));
        return readable(
                tx,
                tx.dao(PlanDao.class)
                        .part(
                                tx.actor().scopes(),
                                unit.map(UnitId::value).orElse(0L),
                                behind.map(plan -> plan.period()
                                                .map(period -> period.from().toString())
                                                .orElse(""))
                                        .orElse(BEHIND_NOTHING),
                                behind.map(plan -> plan.id().value()).orElse(0L),
                                most));
    }

    /** The readable plans that grew from this one. */
    public List<Plan> following(Tx tx, PlanId id) {
        return readable(tx, tx.dao(PlanDao.class).following(id));
    }

    /** The readable plans of a unit that guide its work today. */
    public List<Plan> inForce(Tx tx, UnitId unit) {
        return ofUnit(tx, unit).stream()
                .filter(plan -> currentVersion(tx, plan.id()).state().guides())
                .toList();
    }

    /** The version that counts today: the one in force, else the one being made, else the last. */
    public Optional<VersionId> current(Tx tx, PlanId id) {
        return tx.dao(VersionDao.class).current(id).map(Version::id);
    }

    /** As {@link #current}, with its facts. */
    public Version currentVersion(Tx tx, PlanId id) {
        return tx.dao(VersionDao.class).current(id).orElseThrow(Refusal::unknown);
    }

    /** The version being drafted, discussed or decided on. */
    public Optional<Version> open(Tx tx, PlanId id) {
        return tx.dao(VersionDao.class).open(id);
    }

    /** All versions of a plan, newest first. */
    public List<Version> versions(Tx tx, PlanId id) {
        return tx.dao(VersionDao.class).ofPlan(id);
    }

    /** The version being made. @throws Refusal {@code plan.no_open_version} when there is none */
    public Version openOf(Tx tx, Plan plan) {
        return open(tx, plan.id()).orElseThrow(() -> Refusal.because("plan.no_open_version"));
    }

    /** A version by its number in its plan. @throws Refusal unknown */
    public Version numbered(Tx tx, PlanId id, int number) {
        return versions(tx, id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    /** One version, whoever asks. @throws Refusal unknown when there is none */
    public Version version(Tx tx, VersionId id) {
        return tx.dao(VersionDao.class).find(id).orElseThrow(Refusal::unknown);
    }

    /**
     * The readable plans from which a plan takes its direction: those of a higher tier in its own unit, then those of units
     * above, nearest first; within a unit the lowest tier first. Tiers may be skipped.
     */
    public List<Plan> above(Tx tx, Plan plan) {
        var found = new ArrayList<Plan>();
        ofUnit(tx, plan.unit()).stream()
                .filter(other -> other.tier().isAbove(plan.tier()))
                .sorted(LOWEST_TIER_FIRST)
                .forEach(found::add);
        for (var unit : units.above(tx, plan.unit())) {
            ofUnit(tx, unit.id()).stream()
                    .filter(other -> !plan.tier().isAbove(other.tier()))
                    .sorted(LOWEST_TIER_FIRST)
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether the actor drafts for this plan's unit: keeps it, or sits in a committee of it. */
    public boolean mayDraft(Actor actor, Tx tx, Plan plan) {
        return mayDraftFor(actor, tx, plan.unit());
    }

    /** As {@link #mayDraft}, for a unit. */
    public boolean mayDraftFor(Actor actor, Tx tx, UnitId unit) {
        return actor.keeps(unit)
                || bodies.of(tx, unit).stream()
                        .anyMatch(body -> body.kind() == BodyKind.COMMITTEE && actor.sitsIn(body.id()));
    }

    /** The units for which the actor may draft a plan, nearest to them first. */
    public List<Unit> draftsFor(Actor actor, Tx tx) {
        return units.all(tx).stream()
                .filter(unit -> mayDraftFor(actor, tx, unit.id()))
                .toList();
    }

    /** Holds a version of a plan that the actor drafts. @throws Refusal unknown, {@code plan.keepers_only} */
    Held hold(Tx tx, VersionId id) {
        tx.dao(VersionDao.class).hold(id);
        var version = version(tx, id);
        var plan = readable(tx, version.plan());
        requireDrafter(tx, plan);
        return new Held(plan, version);
    }

    /** Says that the plan's period is over and each objective closed, carried over or dropped. */
    public void complete(Actor actor, PlanId id) {
        work.writing(actor, tx -> complete(tx, id));
    }

    /**
     * As {@link #complete(Actor, PlanId)}, in a unit of work under way.
     *
     * @throws Refusal {@code plan.not_open}; {@code plan.not_ended} while an objective is neither closed, carried over nor dropped
     *     by decision
     */
    public void complete(Tx tx, PlanId id) {
        var plan = readable(tx, id);
        requireDrafter(tx, plan);
        var version = currentVersion(tx, id);
        if (plan.state() != PlanState.OPEN || !version.state().guides()) {
            throw Refusal.because("plan.not_open");
        }
        if (tx.dao(PlanDao.class).going(version.id()) > 0) {
            throw Refusal.because("plan.not_ended");
        }
        close(tx, plan, PlanState.COMPLETED);
    }

    /** Says that the plan is summed up; whoever accepted its summation does. */
    public void summedUp(Tx tx, PlanId id) {
        close(tx, get(tx, id), PlanState.SUMMED_UP);
    }

    private static void close(Tx tx, Plan plan, PlanState state) {
        tx.dao(PlanDao.class).state(plan.id(), state);
        tx.journal("plan.close", plan.subject(), Map.of("state", List.of(plan.state(), state)));
        tx.place("plans/" + plan.slug());
    }

    /** @throws Refusal {@code plan.keepers_only} to whoever does not draft this plan */
    public void requireDrafter(Tx tx, Plan plan) {
        if (!mayDraft(tx.actor(), tx, plan)) {
            throw Refusal.denied("plan.keepers_only", units.get(tx, plan.unit()).name());
        }
    }

    /** The zone in which the plan's unit keeps its days. */
    public ZoneId zone(Tx tx, Plan plan) {
        return ZoneId.of(units.get(tx, plan.unit()).zone());
    }

    /** The date in the plan's unit at this moment. */
    public LocalDate today(Tx tx, Plan plan) {
        return units.get(tx, plan.unit()).today(tx.now());
    }

    private static Plan readable(Tx tx, Optional<PlanDao.Row> row) {
        return row.map(PlanDao.Row::plan)
                .filter(plan -> tx.actor().reads(plan.scope()))
                .orElseThrow(Refusal::unknown);
    }

    private static List<Plan> readable(Tx tx, List<PlanDao.Row> rows) {
        return rows.stream()
                .map(PlanDao.Row::plan)
                .filter(plan -> tx.actor().reads(plan.scope()))
                .toList();
    }

    private static final java.util.Comparator<Plan> LOWEST_TIER_FIRST =
            java.util.Comparator.comparing(Plan::tier).reversed();
}
