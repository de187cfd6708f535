package org.throughline.app;

import java.time.Clock;
import java.util.List;
import org.throughline.account.AccountPages;
import org.throughline.account.AccountResource;
import org.throughline.account.AccountViews;
import org.throughline.account.Accounts;
import org.throughline.account.Cookies;
import org.throughline.account.DemoDoor;
import org.throughline.account.Passwords;
import org.throughline.account.SignIn;
import org.throughline.account.SignInPages;
import org.throughline.db.Database;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.http.Surroundings;
import org.throughline.index.SearchRows;
import org.throughline.journal.Journal;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Ids;
import org.throughline.org.Actors;
import org.throughline.org.Bodies;
import org.throughline.org.Members;
import org.throughline.org.Organisation;
import org.throughline.org.Organisations;
import org.throughline.org.SetUp;
import org.throughline.org.Units;

/** Every service, built once and by hand over one database and one clock. */
final class House {
    final Clock clock;
    final Ids ids;
    final Messages messages = new Messages();
    final Journal journal = new Journal();
    final Work work;
    final SearchRows searchRows;
    final Organisations organisations;
    final SetUp setUp;
    final Units units;
    final Members members;
    final Bodies bodies;
    final Actors actors;
    final Passwords passwords = new Passwords();
    final Accounts accounts;
    final DemoDoor demoDoor;
    private final Cookies cookies;

    /**
     * @param secureCookies whether browsers reach it over https only
     * @param runsAsDemo whether anyone may come in as one of the users of the invented organisation
     */
    House(Database database, Clock clock, int node, boolean secureCookies, boolean runsAsDemo) {
        this.clock = clock;
        this.ids = new Ids(clock, node);
        this.work = new Work(database, journal, clock, ids);
        this.searchRows = new SearchRows(ids);
        this.organisations = new Organisations(work);
        this.setUp = new SetUp(work);
        this.units = new Units(work);
        this.members = new Members(work);
        this.bodies = new Bodies(work);
        this.actors = new Actors(work);
        this.accounts = new Accounts(work, members, actors, passwords);
        this.demoDoor = new DemoDoor(runsAsDemo, work, organisations, units, members, accounts);
        this.cookies = new Cookies(secureCookies);
    }

    /** What stands around every page. */
    Surroundings surroundings() {
        return new Surroundings() {
            @Override
            public String organisation() {
                return organisations.find().map(Organisation::name).orElse("Throughline");
            }

            @Override
            public List<Part> parts(Actor actor) {
                return List.of();
            }
        };
    }

    /** Every page and resource, and the filter that says who asks. */
    List<Object> routes() {
        return List.of(
                new SignIn(accounts, cookies),
                new HomePages(),
                new SignInPages(accounts, demoDoor, cookies, messages),
                new AccountPages(accounts, new AccountViews(work, members, units, accounts, messages), cookies),
                new AccountResource(work, accounts, cookies));
    }
}
