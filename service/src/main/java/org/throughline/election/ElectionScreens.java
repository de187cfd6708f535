package org.throughline.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.ballot.DecisionForm;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.Office;
import org.throughline.org.Bodies;
import org.throughline.org.Delegations;
import org.throughline.org.Members;
import org.throughline.org.Organisations;
import org.throughline.org.Unit;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.parts.Step;

/** Makes the pages of elections, in the reader's language. */
public final class ElectionScreens {
    /** The hidden field with those who stand, in the order of the counts. */
    static final String SLATE = "slate";
    /** Before the id of a delegation, where an office could stand too. */
    static final String PLACE = "place:";

    private static final int MOST_OPTIONS = 1000;

    private final Elections elections;
    private final Delegations delegations;
    private final ElectionWords words;
    private final Units units;
    private final Members members;
    private final Bodies bodies;
    private final DecisionForms forms;
    private final Messages messages;

    public ElectionScreens(
            Elections elections,
            Delegations delegations,
            Units units,
            Members members,
            Bodies bodies,
            DecisionForms forms,
            Messages messages) {
        this.elections = elections;
        this.delegations = delegations;
        this.words = new ElectionWords(messages);
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
    record One(
            List<Step> path,
            String title,
            String line,
            List<Link> acts,
            List<Act> deeds,
            String note,
            String together,
            List<Link> others) {}

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
                        .map(one -> entry(one, all, unit, lang))
                        .toList(),
                all.stream()
                        .filter(one -> one.state() != ElectionState.PROPOSED)
                        .map(one -> entry(one, all, unit, lang))
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

    private Entry entry(Election election, List<Election> all, Unit unit, String lang) {
        var state = messages.say(lang, "election.state." + (election.atVote() ? "AT_VOTE" : election.state()));
        return new Entry(
                "/elections/" + election.id().text(),
                words.of(election, unit.name(), lang),
                all.stream()
                        .filter(other -> !other.id().equals(election.id()) && stands(election, other))
                        .map(Election::name)
                        .reduce((a, b) -> a + ", " + b)
                        .map(names -> state + " · " + messages.say(lang, "election.with", names))
                        .orElse(state));
    }

    /** Whether both wait to be put to the vote together, or are being voted on so. */
    private static boolean stands(Election one, Election other) {
        return one.state() == ElectionState.PROPOSED
                && other.state() == ElectionState.PROPOSED
                && one.ballot().equals(other.ballot())
                && one.isAgainst(other);
    }

    One show(Tx tx, Election election) {
        var lang = tx.actor().lang();
        var unit = units.get(tx, election.unit());
        var here = "/elections/" + election.id().text();
        boolean puts = elections.mayPut(tx, unit.id());
        boolean open = election.state() == ElectionState.PROPOSED && !election.atVote();
        var slate = open ? elections.slate(tx, election) : new Slate(List.of(election), 0);
        boolean stands = election.member().equals(tx.actor().member()) && !election.recall();
        boolean own = election.proposedBy().equals(tx.actor().member());
        var links = new ArrayList<Link>();
        if (open && puts) {
            links.add(new Link(here + "/decision", messages.say(lang, "decide.record")));
            links.add(new Link(here + "/ballot", messages.say(lang, "decide.open_ballot")));
        }
        election.ballot()
                .ifPresent(ballot ->
                        links.add(new Link("/ballots/" + ballot.text(), messages.say(lang, "election.see_ballot"))));
        var earlier = elections.earlier(tx, election);
        earlier.forEach(
                ballot -> links.add(new Link("/ballots/" + ballot.text(), messages.say(lang, "election.see_earlier"))));
        var deeds = open && (puts || own || stands)
                ? List.of(Act.word(
                        here + "/withdrawal",
                        messages.say(lang, puts || own ? "election.withdraw" : "election.stand_down")))
                : List.<Act>of();
        return new One(
                path(unit, election, lang, true),
                words.of(election, unit.name(), lang),
                messages.say(lang, "election.state." + state(election, !earlier.isEmpty())),
                links,
                deeds,
                note(tx, election, lang),
                slate.places() == 0 ? "" : messages.count(lang, "election.together", slate.places()),
                slate.places() == 0 ? List.of() : others(slate, election));
    }

    private static String state(Election election, boolean votedOn) {
        if (election.atVote()) {
            return "AT_VOTE";
        }
        return votedOn && election.state() == ElectionState.PROPOSED
                ? "AGAIN"
                : election.state().name();
    }

    private static List<Link> others(Slate slate, Election election) {
        return slate.all().stream()
                .filter(other -> !other.id().equals(election.id()))
                .map(other -> new Link("/elections/" + other.id().text(), other.name()))
                .toList();
    }

    /** The form for what a meeting decided, about this one or all who stand for the same. */
    DecisionForm.Meeting decision(Tx tx, Election election, Typed typed) {
        var slate = elections.slate(tx, election);
        return forms.meeting(tx, asked(tx, election, true), typed, slate.places(), slate.candidates());
    }

    /** The form that opens a ballot on this one or all who stand for the same. */
    DecisionForm.Open opening(Tx tx, Election election, Typed typed) {
        return forms.open(
                tx,
                asked(tx, election, true),
                typed,
                elections.slate(tx, election).places());
    }

    private String note(Tx tx, Election election, String lang) {
        var by = messages.say(lang, "election.proposed_by", members.name(tx, election.proposedBy()));
        return election.untilOn()
                .map(day -> by + " " + messages.say(lang, "election.until", day))
                .orElse(by);
    }

    /** Both forms by which a body is asked. */
    DecisionForms.Asked asked(Tx tx, Election election, boolean together) {
        var unit = units.get(tx, election.unit());
        var lang = tx.actor().lang();
        var here = "/elections/" + election.id().text();
        var first = elections.bodiesFor(tx, unit.id());
        var slate = together ? elections.slate(tx, election) : new Slate(List.of(election), 0);
        boolean several = slate.places() > 0;
        return new DecisionForms.Asked(
                unit.id(),
                first.size() == 1 ? Optional.of(first.get(0).id()) : Optional.empty(),
                path(unit, election, lang, false),
                several || election.recall() ? "" : messages.say(lang, "election.against_means"),
                words.of(slate, unit.name(), lang),
                here + "/decision",
                here + "/ballot",
                here,
                false,
                "",
                several
                        ? slate.all().stream()
                                .map(one -> new Hidden(SLATE, one.id().text()))
                                .toList()
                        : List.of());
    }

    DecisionForms forms() {
        return forms;
    }

    private List<Step> path(Unit unit, Election election, String lang, boolean here) {
        return List.of(
                new Step("/units/" + unit.slug(), unit.name(), false),
                new Step("/units/" + unit.slug() + "/elections", messages.say(lang, "election.list"), false),
                new Step(
                        here ? "" : "/elections/" + election.id().text(), words.of(election, unit.name(), lang), here));
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
        var choose = messages.say(lang, "parts.choose");
        var forms = new ArrayList<Asking>();
        var propose = form("propose", here, lang)
                .select(typed.field(Field.select("office", offices).unchosen(choose)))
                .select(typed.field(Field.select("member", people).unchosen(choose)))
                .field(typed.field(Field.text("until", "").type("date").label("election.term_until")));
        forms.add(typed.no()
                .filter(no -> !typed.form().names().contains("delegation"))
                .map(no -> propose.wrong(messages.say(lang, no)))
                .orElse(propose));
        places(tx, unit, people, typed).ifPresent(forms::add);
        var holders = Stream.concat(officers(tx, unit, lang), delegates(tx, unit, lang))
                .toList();
        if (!holders.isEmpty()) {
            forms.add(form("recall", here + "/recalls", lang)
                    .select(Field.select("holder", holders).unchosen(choose)));
        }
        return forms;
    }

    private Optional<Asking> places(Tx tx, Unit unit, List<Option> people, Typed typed) {
        var lang = tx.actor().lang();
        var today = unit.today(tx.now());
        var open = delegations.by(tx, unit.id()).stream()
                .filter(one -> delegations.left(tx, one, today) > 0)
                .map(one -> Option.of(
                        one.id().text(),
                        messages.say(
                                lang,
                                "election.places_of",
                                one.bodyName(),
                                delegations.left(tx, one, today),
                                one.fromOn()),
                        ""))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var form = form("propose_place", "/units/" + unit.slug() + "/elections/places", lang)
                .select(typed.field(Field.select("delegation", open).must()))
                .select(typed.field(Field.select("member", people).unchosen(messages.say(lang, "parts.choose"))));
        boolean sent = typed.form().names().contains("delegation");
        return Optional.of(typed.no()
                .filter(no -> sent)
                .map(no -> form.wrong(messages.say(lang, no)))
                .orElse(form));
    }

    /** Who sits for the unit where it fills places. */
    private Stream<Option> delegates(Tx tx, Unit unit, String lang) {
        return delegations.by(tx, unit.id()).stream()
                .flatMap(one -> bodies.seats(tx, one.body()).stream()
                        .filter(seat -> seat.unit().filter(unit.id()::equals).isPresent())
                        .map(seat -> Option.of(
                                seat.member().text() + " " + PLACE + one.id().text(),
                                messages.say(lang, "election.holds", seat.name(), words.place(one.bodyName(), lang)),
                                "")));
    }

    private Stream<Option> officers(Tx tx, Unit unit, String lang) {
        return members.roles(tx, unit.id()).stream()
                .filter(role -> role.office() != Office.OBSERVER)
                .map(role -> Option.of(
                        role.member().text() + " " + role.office(),
                        messages.say(
                                lang, "election.holds", role.name(), messages.say(lang, "office." + role.office())),
                        ""));
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
