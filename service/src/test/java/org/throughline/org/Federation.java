package org.throughline.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.db.TestDatabase;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;

/**
 * A small federation to test with: a centre, two regions, two branches in the north and one in the south; a secretary and
 * one full member in each branch, a secretary in each unit above.
 */
public final class Federation {
    public static final LocalDate DAY = LocalDate.parse("2027-03-01");

    private final Work work;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final Actors actors;

    public final UnitId centre;
    public final BodyId meeting;
    public final MemberId secretary;
    public final UnitId north;
    public final UnitId south;
    public final UnitId harbour;
    public final UnitId hill;
    public final UnitId valley;
    public final MemberId northSecretary;
    public final MemberId southSecretary;
    public final MemberId harbourSecretary;
    public final MemberId harbourMember;
    public final MemberId hillMember;
    public final MemberId valleyMember;

    public Federation(TestDatabase db) {
        work = db.work();
        units = new Units(work);
        members = new Members(work);
        bodies = new Bodies(work);
        actors = new Actors(work);
        var founded = new SetUp(work)
                .setUp(new Founding(
                        "Tenants’ Federation",
                        Optional.of("central"),
                        Level.CENTRAL,
                        List.of("en", "es"),
                        "UTC",
                        List.of(new LevelWord(Level.LOCAL, "en", "branch", "branches")),
                        "Ada Castle",
                        Optional.of("ada@example.org"),
                        Optional.empty(),
                        false));
        centre = founded.root();
        meeting = founded.meeting();
        secretary = founded.secretary();
        north = unit("North", Level.REGIONAL, centre);
        south = unit("South", Level.REGIONAL, centre);
        harbour = unit("Harbour", Level.LOCAL, north);
        hill = unit("Hill", Level.LOCAL, north);
        valley = unit("Valley", Level.LOCAL, south);
        northSecretary = member("Bea North", harbour, Standing.FULL);
        southSecretary = member("Cal South", valley, Standing.FULL);
        harbourSecretary = member("Dee Harbour", harbour, Standing.FULL);
        harbourMember = member("Eli Harbour", harbour, Standing.FULL);
        hillMember = member("Fay Hill", hill, Standing.FULL);
        valleyMember = member("Gus Valley", valley, Standing.FULL);
        appoint(north, northSecretary, Office.SECRETARY);
        appoint(south, southSecretary, Office.SECRETARY);
        appoint(harbour, harbourSecretary, Office.SECRETARY);
    }

    public Units units() {
        return units;
    }

    public Members members() {
        return members;
    }

    public Memberships memberships() {
        return new Memberships(work);
    }

    public Bodies bodies() {
        return bodies;
    }

    public Actors actors() {
        return actors;
    }

    /** The member as an actor at this moment. */
    public Actor as(MemberId member) {
        return actors.find(member).orElseThrow();
    }

    public UnitId unit(String name, Level level, UnitId parent) {
        return units.found(
                TestDatabase.SYSTEM, new NewUnit(name, Optional.empty(), level, "", parent, false, "en", "UTC"));
    }

    public MemberId member(String name, UnitId home, Standing standing) {
        return members.add(TestDatabase.SYSTEM, new NewMember(name, Optional.empty(), "en", home, standing, DAY));
    }

    public void appoint(UnitId unit, MemberId member, Office office) {
        members.appoint(TestDatabase.SYSTEM, unit, member, office, DAY, Optional.empty());
    }

    /** The members' meeting of a unit. */
    public BodyId meetingOf(UnitId unit) {
        return work.read(TestDatabase.SYSTEM, tx -> bodies.of(tx, unit).get(0).id());
    }
}
