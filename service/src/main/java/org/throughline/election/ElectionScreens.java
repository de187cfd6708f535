package org.throughline.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Office;
import org.throughline.org.Bodies;
import org.throughline.org.Members;
import org.throughline.org.Organisations;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Makes the pages of elections, in the reader's language. */
public final class ElectionScreens {
    private static final int MOST_OPTIONS = 1000;

    private final Elections elections;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final DecisionForms forms;
    private final Messages messages;

    public ElectionScreens(
            Elections elections, Units units, Members members, Bodies bodies, DecisionForms forms, Messages messages) {
        this.elections = elections;
        this.units = units;
        this.members = members;
        this.bodies = bodies;
        this.forms = forms;
        this.messages = messages;
    }

    /** The model of {@code election/list}. */
    record All(
            List<Step> path,
            String title,
            String line,
            String called,
            List<Entry> open,
            List<Entry> decided,
            List<Asking> askings) {}

    /** An election in a list. */
    record Entry(String href, String title, String line) {}

    /** The model of {@code election/show}. */
    record One(List<Step> path, String title, String line, List<Link> acts, List<Act> deeds, String note) {}

    All list(Tx tx, Unit unit, Typed typed) {
        var lang = tx.actor().lang();
        var all = elections.of(tx, unit.id());
        var title = messages.say(lang, "election.list");
        return new All(
                List.of(new Step("/units/" + unit.slug(), unit.name(), false), new Step("", title, true)),
                title,
                messages.say(lang, "election.list.line"),
                called(tx, unit),
                all.stream()
                        .filter(one -> one.state() == ElectionState.PROPOSED)
                        .map(one -> entry(one, unit, lang))
                        .toList(),
                all.stream()
                        .filter(one -> one.state() != ElectionState.PROPOSED)
                        .map(one -> entry(one, unit, lang))
                        .toList(),
                elections.mayPropose(tx, unit.id()) ? askings(tx, unit, typed) : List.of());
    }

    /** Who may call the meeting that elects, where the unit has no officers who would. */
    private String called(Tx tx, Unit unit) {
        return bodies.vacancy(tx, unit.id())
                .fromAbove()
                .map(day -> messages.say(tx.actor().lang(), "election.from_above", day))
                .orElse("");
    }

    private Entry entry(Election election, Unit unit, String lang) {
        return new Entry(
                "/elections/" + election.id().text(),
                elections.title(election, unit.name(), lang),
                messages.say(lang, "election.state." + (election.atVote() ? "AT_VOTE" : election.state())));
    }

    One show(Tx tx, Election election) {
        var lang = tx.actor().lang();
        var unit = units.get(tx, election.unit());
        var here = "/elections/" + election.id().text();
        boolean puts = elections.mayPut(tx, unit.id());
        boolean open = election.state() == ElectionState.PROPOSED && !election.atVote();
        boolean own = election.proposedBy().equals(tx.actor().member());
        var links = new ArrayList<Link>();
        if (open && puts) {
            links.add(new Link(here + "/decision", messages.say(lang, "decide.record")));
            links.add(new Link(here + "/ballot", messages.say(lang, "decide.open_ballot")));
        }
        election.ballot()
                .ifPresent(ballot ->
                        links.add(new Link("/ballots/" + ballot.text(), messages.say(lang, "election.see_ballot"))));
        var deeds = open && (puts || own)
                ? List.of(Act.word(here + "/withdrawal", messages.say(lang, "election.withdraw")))
                : List.<Act>of();
        return new One(
                path(unit, election, lang, true),
                elections.title(election, unit.name(), lang),
                messages.say(lang, "election.state." + (election.atVote() ? "AT_VOTE" : election.state())),
                links,
                deeds,
                note(tx, election, lang));
    }

    private String note(Tx tx, Election election, String lang) {
        var by = messages.say(lang, "election.proposed_by", members.name(tx, election.proposedBy()));
        return election.untilOn()
                .map(day -> by + " " + messages.say(lang, "election.until", day))
                .orElse(by);
    }

    /** Both forms by which a body is asked. */
    DecisionForms.Asked asked(Tx tx, Election election) {
        var unit = units.get(tx, election.unit());
        var lang = tx.actor().lang();
        var here = "/elections/" + election.id().text();
        var first = elections.bodiesFor(tx, unit.id());
        return new DecisionForms.Asked(
                unit.id(),
                first.size() == 1 ? Optional.of(first.get(0).id()) : Optional.empty(),
                path(unit, election, lang, false),
                messages.say(lang, "election.against_means"),
                elections.title(election, unit.name(), lang),
                here + "/decision",
                here + "/ballot",
                here,
                false,
                "",
                List.of());
    }

    DecisionForms forms() {
        return forms;
    }

    private List<Step> path(Unit unit, Election election, String lang, boolean here) {
        return List.of(
                new Step("/units/" + unit.slug(), unit.name(), false),
                new Step("/units/" + unit.slug() + "/elections", messages.say(lang, "election.list"), false),
                new Step(
                        here ? "" : "/elections/" + election.id().text(),
                        elections.title(election, unit.name(), lang),
                        here));
    }

    private List<Asking> askings(Tx tx, Unit unit, Typed typed) {
        var lang = tx.actor().lang();
        var here = "/units/" + unit.slug() + "/elections";
        var today = Organisations.today(tx);
        var people = members.ofUnit(tx, unit.id()).stream()
                .filter(at -> at.votes(today))
                .limit(MOST_OPTIONS)
                .map(at -> Option.of(at.member().text(), at.name(), ""))
                .toList();
        var offices = Arrays.stream(Office.values())
                .filter(office -> office != Office.OBSERVER)
                .map(office -> Option.of(office.name(), messages.say(lang, "office." + office), ""))
                .toList();
        var forms = new ArrayList<Asking>();
        var propose = form("propose", here, lang)
                .select(typed.field(Field.select("office", offices).must()))
                .select(typed.field(Field.select("member", people).must()))
                .field(typed.field(Field.text("until", "").type("date").label("election.term_until")));
        forms.add(typed.no().map(no -> propose.wrong(messages.say(lang, no))).orElse(propose));
        var holders = members.roles(tx, unit.id()).stream()
                .filter(role -> role.office() != Office.OBSERVER)
                .map(role -> Option.of(
                        role.member().text() + " " + role.office(),
                        messages.say(
                                lang, "election.holds", role.name(), messages.say(lang, "office." + role.office())),
                        ""))
                .toList();
        if (!holders.isEmpty()) {
            forms.add(form("recall", here + "/recalls", lang)
                    .select(Field.select("holder", holders).must()));
        }
        return forms;
    }

    private Asking form(String key, String action, String lang) {
        return Asking.of(
                key,
                messages.say(lang, "election." + key),
                messages.say(lang, "election." + key + ".line"),
                action,
                messages.say(lang, "election." + key));
    }
}
