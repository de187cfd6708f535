package org.throughline.org;

import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Office;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Standing;

/** Sets up the organisation, once: whoever comes first to an empty installation does. */
public final class SetUp {
    private static final Actor FIRST = Actor.system("set-up");

    private final Work work;
    private final Units units;
    private final Members members;

    public SetUp(Work work) {
        this.work = work;
        this.units = new Units(work);
        this.members = new Members(work);
    }

    /**
     * Makes the organisation, its root unit with a members' meeting, and its first member, who is its secretary.
     *
     * @throws Refusal {@code organisation.exists} when it was set up before
     */
    public Founded setUp(Founding wish) {
        return work.write(FIRST, tx -> setUp(tx, wish));
    }

    private Founded setUp(Tx tx, Founding wish) {
        var name = Names.checked("organisation.name_missing", wish.name());
        var lang = wish.languages().stream().findFirst().orElseThrow(() -> Refusal.invalid("organisation.language"));
        var dao = tx.dao(OrganisationDao.class);
        var row =
                new OrganisationDao.Row(name, String.join(" ", wish.languages()), Names.zone(wish.zone()), wish.demo());
        if (dao.insert(row, tx.now()) == 0) {
            throw Refusal.because("organisation.exists");
        }
        wish.words().forEach(dao::word);
        // the root stands below nothing; the parent named here is not looked at
        var root = units.insert(
                tx,
                new NewUnit(
                        name,
                        wish.slug(),
                        wish.level(),
                        "",
                        new org.throughline.kernel.UnitId(0),
                        false,
                        lang,
                        wish.zone()));
        var today = Organisations.today(tx);
        var secretary =
                members.enter(tx, new NewMember(wish.secretary(), wish.email(), lang, root.id(), Standing.FULL, today));
        wish.passwordHash().ifPresent(hash -> tx.dao(MemberDao.class).password(secretary, hash));
        members.appoint(tx, root.id(), secretary, Office.SECRETARY, today, Optional.empty());
        tx.journal("organisation.found", root.subject(), Map.of("name", name, "demo", wish.demo()));
        tx.place("units/" + root.slug());
        var meeting = tx.dao(BodyDao.class).of(root.id()).get(0).id();
        return new Founded(root.id(), secretary, meeting);
    }
}
