package org.throughline.app;

import java.util.List;
import org.throughline.db.Work;
import org.throughline.http.Surroundings;
import org.throughline.journal.Journal;
import org.throughline.kernel.Actor;
import org.throughline.org.Organisation;
import org.throughline.org.Organisations;

/** What stands around every page of this service: the organisation's name, the main parts, where the source is offered. */
final class Around implements Surroundings {
    private static final List<Part> PUBLIC_PARTS =
            List.of(new Part("/plans", "navigation.plans"), new Part("/search", "navigation.search"));
    private static final List<Part> MEMBERS_PARTS = List.of(
            new Part("/", "navigation.desk"),
            new Part("/plans", "navigation.plans"),
            new Part("/units", "navigation.units"),
            new Part("/lessons", "navigation.lessons"),
            new Part("/search", "navigation.search"));

    private final Organisations organisations;
    private final Work work;
    private final Journal journal;
    private final String source;

    Around(Organisations organisations, Work work, Journal journal, String source) {
        this.organisations = organisations;
        this.work = work;
        this.journal = journal;
        this.source = source;
    }

    @Override
    public String organisation() {
        return organisations.find().map(Organisation::name).orElse("Throughline");
    }

    @Override
    public List<Part> parts(Actor actor) {
        return actor.isPerson() ? MEMBERS_PARTS : PUBLIC_PARTS;
    }

    @Override
    public String version() {
        return work.read(Actor.system("version"), tx -> Long.toString(journal.last(tx)));
    }

    @Override
    public String source() {
        return source;
    }
}
