package org.throughline.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Id;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.text.NaturalOrder;

/** The tree of units. Every member knows it; the keepers of a unit found those below it. */
public final class Units {
    private static final int MOST_AROUND = 300;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern ID = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{12}");

    private final Work work;

    public Units(Work work) {
        this.work = work;
    }

    /** The unit of this id, or the refusal unknown. */
    public Unit get(Tx tx, UnitId id) {
        return tx.dao(UnitDao.class).find(id).orElseThrow(Refusal::unknown);
    }

    /** By its slug, or by one it had before its name was changed. */
    public Optional<Unit> bySlug(Tx tx, String slug) {
        return bySlug(tx.dao(UnitDao.class), slug);
    }

    /** A former one leads on only where no unit has it now. */
    private static Optional<Unit> bySlug(UnitDao dao, String slug) {
        return dao.bySlug(slug).or(() -> dao.byFormerSlug(slug));
    }

    /** The unit that a filter names by its slug, or by its id. @throws Refusal unknown when there is none */
    public Unit named(Tx tx, String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.unknown();
        }
        return bySlug(tx, name)
                .or(() -> ID.matcher(name).matches()
                        ? tx.dao(UnitDao.class).find(new UnitId(Id.parse(name)))
                        : Optional.empty())
                .orElseThrow(Refusal::unknown);
    }

    /** The units above, nearest first, without itself. */
    public List<Unit> above(Tx tx, UnitId id) {
        return tx.dao(UnitDao.class).above(id);
    }

    /** All units below at any depth, nearest first, without itself. */
    public List<Unit> below(Tx tx, UnitId id) {
        return tx.dao(UnitDao.class).below(id);
    }

    /** The units directly below, by name, numbers in it as numbers. */
    public List<Unit> children(Tx tx, UnitId id) {
        return NaturalOrder.of(tx.dao(UnitDao.class).children(id), Unit::name);
    }

    /** The unit above all; the refusal unknown while nothing is set up. */
    public Unit root(Tx tx) {
        return tx.dao(UnitDao.class).root().orElseThrow(Refusal::unknown);
    }

    /** Every unit that has not ended, by name. */
    public List<Unit> standing(Tx tx) {
        return tx.dao(UnitDao.class).standing();
    }

    /** Whether it has not ended. */
    public boolean stands(Tx tx, UnitId id) {
        return !tx.dao(SuccessionDao.class).isClosed(id);
    }

    /** Every unit, by name; those that ended too. */
    public List<Unit> all(Tx tx) {
        return tx.dao(UnitDao.class).all();
    }

    /** The first ones by name. */
    public List<Unit> first(Tx tx, int most) {
        return tx.dao(UnitDao.class).first(most);
    }

    /** These units, by name; those that do not exist are left out. */
    public List<Unit> all(Tx tx, Collection<UnitId> ids) {
        return tx.dao(UnitDao.class).these(ids);
    }

    /** Where there are too many to choose from: those above the local ones, one's own, and the one of this slug. */
    public List<Unit> around(Tx tx, Optional<UnitId> own, String slug) {
        return tx.dao(UnitDao.class).around(own, slug, MOST_AROUND);
    }

    /** How these units and all above them stand to each other. */
    public Tree treeOf(Tx tx, Collection<UnitId> ids) {
        return new Tree(tx.dao(UnitDao.class).around(ids, List.of()));
    }

    /** How all units stand to each other. */
    public Tree tree(Tx tx) {
        return new Tree(tx.dao(UnitDao.class).places());
    }

    /** Whether the actor may look after this unit's people, roles and bodies. */
    public boolean mayKeep(Actor actor, Tx tx, UnitId unit) {
        return Keeping.allows(tx, actor, unit);
    }

    /** Founds a unit with its members' meeting; the keepers of the unit above do. */
    public UnitId found(Actor actor, NewUnit wish) {
        return work.write(actor, tx -> found(tx, wish).id());
    }

    /** As {@link #found(Actor, NewUnit)}, in a unit of work under way. */
    public Unit found(Tx tx, NewUnit wish) {
        var dao = tx.dao(UnitDao.class);
        Keeping.require(tx, tx.actor(), wish.parent());
        dao.hold();
        var parent = get(tx, wish.parent());
        if (!wish.level().mayStandUnder(parent.level())) {
            throw Refusal.invalid("unit.level_above_parent", parent.name());
        }
        var unit = insert(tx, wish);
        dao.insertParent(unit.id(), parent.id(), Organisations.today(tx));
        return unit;
    }

    /** Enters the unit without a place in the tree: as the root. */
    Unit insert(Tx tx, NewUnit wish) {
        var dao = tx.dao(UnitDao.class);
        var name = Names.checked("unit.name_missing", wish.name());
        var unit = new Unit(
                new UnitId(work.newId()),
                slug(dao, wish.slug(), name),
                name,
                wish.level(),
                wish.kind().strip(),
                wish.sectoral(),
                wish.lang(),
                Names.zone(wish.zone()),
                1);
        dao.insert(unit, Organisations.today(tx));
        Bodies.foundMeeting(tx, work, unit);
        tx.journal("unit.found", unit.subject(), Map.of("name", unit.name(), "level", unit.level()));
        tx.place("units/" + unit.slug());
        return unit;
    }

    /**
     * Gives the unit another name and kind. A slug made of the name follows it, one that was chosen stays; the old one
     * leads on.
     *
     * @throws Refusal stale when someone changed it meanwhile
     */
    public Unit rename(Actor actor, UnitId id, String name, String kind, long revision) {
        return work.write(actor, tx -> {
            var dao = tx.dao(UnitDao.class);
            Keeping.require(tx, actor, id);
            dao.hold();
            var before = get(tx, id);
            var fresh = Names.checked("unit.name_missing", name);
            var slug = freshSlug(dao, before, fresh);
            if (!slug.equals(before.slug())) {
                dao.forgetSlug(slug, id);
                dao.keepSlug(before.slug(), id);
            }
            if (dao.rename(id, fresh, slug, kind.strip(), revision) == 0) {
                throw Refusal.stale(fresh, before.name(), before.revision());
            }
            tx.journal("unit.rename", before.subject(), Map.of("name", List.of(before.name(), fresh)));
            tx.place("units/" + slug);
            return get(tx, id);
        });
    }

    private static String freshSlug(UnitDao dao, Unit before, String name) {
        boolean chosen = !before.slug().startsWith(Slugs.of(before.name(), "unit"));
        if (chosen || name.equals(before.name())) {
            return before.slug();
        }
        var wish = Slugs.of(name, "unit");
        return Slugs.free(
                wish,
                slug -> dao.slugIsTaken(slug)
                        && !bySlug(dao, slug).map(Unit::id).equals(Optional.of(before.id())));
    }

    private static String slug(UnitDao dao, Optional<String> asked, String name) {
        if (asked.isEmpty()) {
            return Slugs.free(Slugs.of(name, "unit"), dao::slugIsTaken);
        }
        var slug = Slugs.checked(asked.get());
        if (dao.slugIsTaken(slug)) {
            throw Refusal.because("slug.taken", slug);
        }
        return slug;
    }
}
