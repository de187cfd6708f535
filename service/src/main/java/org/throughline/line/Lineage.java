package org.throughline.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.debate.Amendment;
import org.throughline.debate.AmendmentId;
import org.throughline.debate.Amendments;
import org.throughline.kernel.Id;
import org.throughline.kernel.Sentence;
import org.throughline.plan.Origin;
import org.throughline.plan.OriginKind;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/** The descent of a provision: what it grew from and what grew from it, its words from text to text, and what was tried on it. */
final class Lineage {
    private static final int DEEPEST = 8;
    private static final String PROVISION = "provision:";
    private static final String AMENDMENT = "amendment:";

    private final Plans plans;
    private final Texts texts;
    private final Amendments amendments;
    private final Decisions decisions;

    Lineage(Plans plans, Texts texts, Amendments amendments, Decisions decisions) {
        this.plans = plans;
        this.texts = texts;
        this.amendments = amendments;
        this.decisions = decisions;
    }

    /** The provisions it goes on from, is a part of or was merged from, and theirs, with what was tried on each. */
    void ancestors(Tx tx, ProvisionId id, List<Event> events) {
        ancestors(tx, id, events, new HashSet<>(Set.of(id)), 0);
    }

    private void ancestors(Tx tx, ProvisionId id, List<Event> events, Set<ProvisionId> seen, int depth) {
        for (var origin : texts.origins(tx, id)) {
            if (origin.origin().startsWith(AMENDMENT)) {
                moved(tx, origin).ifPresent(events::add);
            }
            var before = provision(origin.origin());
            if (before.isEmpty() || depth > DEEPEST || !seen.add(before.get())) {
                continue;
            }
            spot(tx, before.get()).ifPresent(spot -> {
                events.add(named(kind("went_before", origin.kind()), spot));
                events.addAll(tried(tx, before.get(), plans.get(tx, spot.plan())));
            });
            ancestors(tx, before.get(), events, seen, depth + 1);
        }
    }

    /** What grew from it, and from that. */
    void descendants(Tx tx, ProvisionId id, List<Event> events) {
        descendants(tx, id, events, new HashSet<>(Set.of(id)), 0);
    }

    private void descendants(Tx tx, ProvisionId id, List<Event> events, Set<ProvisionId> seen, int depth) {
        for (var origin : texts.grownFrom(tx, PROVISION + id.text())) {
            if (depth > DEEPEST || !seen.add(origin.provision())) {
                continue;
            }
            spot(tx, origin.provision()).ifPresent(spot -> events.add(named(kind("grew_into", origin.kind()), spot)));
            descendants(tx, origin.provision(), events, seen, depth + 1);
        }
    }

    private static String kind(String event, OriginKind kind) {
        return kind == OriginKind.SPLIT || kind == OriginKind.MERGED ? event + "." + kind : event;
    }

    /** The amendments that were moved on a provision, each with its fate and the count that decided it. */
    List<Event> tried(Tx tx, ProvisionId id, Plan plan) {
        var events = new ArrayList<Event>();
        for (var amendment : amendments.on(tx, id)) {
            events.add(amendment(plan, amendment));
            amendment
                    .ballot()
                    .map(ballot -> decisions.of(tx, ballot))
                    .filter(PlanLine.Decision::closed)
                    .ifPresent(decision -> events.add(new Event(
                            Optional.of(day(amendment)),
                            "voted",
                            Sentence.of(
                                    "line.voted",
                                    amendment.number(),
                                    decision.body(),
                                    decision.inFavour(),
                                    decision.against(),
                                    decision.abstained()),
                            "",
                            "/ballots/" + decision.ballot().text(),
                            !decision.carried())));
        }
        return events;
    }

    private Optional<Event> moved(Tx tx, Origin origin) {
        return id(origin.origin(), AMENDMENT)
                .map(id -> amendments.get(tx, new AmendmentId(id)))
                .filter(amendment -> tx.actor().reads(amendment.scope()))
                .map(amendment -> amendment(plans.get(tx, amendment.plan()), amendment));
    }

    private static Event amendment(Plan plan, Amendment amendment) {
        boolean lost = !amendment.state().isOpen() && !amendment.state().isCarried();
        return new Event(
                Optional.of(day(amendment)),
                "amendment." + amendment.state(),
                Sentence.of("line.amendment", amendment.number(), amendment.gist()),
                amendment.answer(),
                "/plans/" + plan.slug() + "/amendments/" + amendment.number(),
                lost);
    }

    private static LocalDate day(Amendment amendment) {
        return LocalDate.ofInstant(amendment.movedAt(), ZoneOffset.UTC);
    }

    /** The texts in which its words became other words. */
    List<Event> reworded(Tx tx, ProvisionId id, Plan plan) {
        var events = new ArrayList<Event>();
        var held = tx.dao(LineDao.class).worded(id);
        for (int i = 1; i < held.size(); i++) {
            var was = held.get(i - 1);
            var is = held.get(i);
            if (!was.digest().isEmpty()
                    && !is.digest().isEmpty()
                    && !was.digest().equals(is.digest())) {
                events.add(new Event(
                        is.inForceFrom(),
                        "reworded",
                        Sentence.of("line.reworded", (long) was.number(), (long) is.number()),
                        "",
                        "/plans/" + plan.slug() + "/difference?before=" + was.number() + "&after=" + is.number(),
                        false));
            }
        }
        return events;
    }

    /** How it was brought into step when a text above changed, and what was decided of it at the end of its period. */
    List<Event> decided(Tx tx, ProvisionId id, Plan plan) {
        var events = new ArrayList<Event>();
        var dao = tx.dao(LineDao.class);
        dao.followed(id)
                .forEach(row -> events.add(new Event(
                        Optional.of(row.givenOn()),
                        row.byDefault() ? "followed_by_default" : "followed",
                        Sentence.of(
                                "realign.said." + row.choice(),
                                row.goesTo()
                                        .flatMap(to -> spot(tx, to))
                                        .map(Spot::label)
                                        .orElse("")),
                        row.reason(),
                        "/plans/" + plan.slug() + "/realignment",
                        row.choice().equals("CLOSE"))));
        dao.ended(id)
                .ifPresent(row -> events.add(new Event(
                        Optional.of(row.decidedOn()),
                        "ended",
                        Sentence.of("end.kind." + row.kind()),
                        row.reason(),
                        "/ballots/" + Id.text(row.ballot()),
                        row.kind().equals("DROPPED"))));
        return events;
    }

    static Event named(String kind, Spot spot) {
        return new Event(
                Optional.empty(),
                kind,
                Sentence.of("line.in_plan", spot.label(), spot.planTitle()),
                "",
                "/line/provision:" + spot.provision().text(),
                false);
    }

    private static Optional<Spot> spot(Tx tx, ProvisionId id) {
        return tx.dao(LineDao.class).spots(List.of(id)).stream()
                .filter(spot -> tx.actor().reads(spot.scope()))
                .findFirst();
    }

    private static Optional<ProvisionId> provision(String subject) {
        return id(subject, PROVISION).map(ProvisionId::new);
    }

    private static Optional<Long> id(String subject, String prefix) {
        return subject.startsWith(prefix)
                ? Optional.of(Id.parse(subject.substring(prefix.length())))
                : Optional.empty();
    }
}
