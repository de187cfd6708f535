package org.throughline.debate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.Base;
import org.throughline.ballot.How;
import org.throughline.ballot.Majority;
import org.throughline.ballot.Quorum;
import org.throughline.ballot.VotingRule;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.parts.Option;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionState;

/** Makes the pages on which a body decides, in the reader's language. */
public final class DecideScreens {
    private final Texts texts;
    private final Units units;
    private final Bodies bodies;
    private final Ballots ballots;
    private final OrderOfBusiness order;
    private final Merges merges;
    private final DebateScreens debate;
    private final Messages messages;

    public DecideScreens(
            Texts texts,
            Units units,
            Bodies bodies,
            Ballots ballots,
            OrderOfBusiness order,
            Merges merges,
            DebateScreens debate,
            Messages messages) {
        this.texts = texts;
        this.units = units;
        this.bodies = bodies;
        this.ballots = ballots;
        this.order = order;
        this.merges = merges;
        this.debate = debate;
        this.messages = messages;
    }

    DecideShow show(Tx tx, Plan plan) {
        var lang = tx.actor().lang();
        var version = debate.debated(tx, plan);
        var motions = new ArrayList<DecideShow.Motion>();
        for (var amendment : order.of(tx, version.id())) {
            motions.add(motion(tx, plan, version, amendment));
        }
        if (version.body().isPresent()) {
            motions.add(whole(tx, plan, version));
        }
        var stands = merges.waiting(tx, version.id()).isEmpty()
                ? Optional.<Link>empty()
                : Optional.of(new Link("/plans/" + plan.slug() + "/decide/text", messages.say(lang, "decide.stands")));
        return new DecideShow(
                DebateScreens.path(messages, lang, plan),
                messages.say(lang, "decide.title", plan.title()),
                debate.line(tx, version),
                PlanWays.DECIDE.views(messages, lang, plan.slug()),
                motions,
                stands,
                List.of(),
                motions.isEmpty() ? messages.say(lang, "decide.empty") : "");
    }

    private DecideShow.Motion motion(Tx tx, Plan plan, Version version, Amendment amendment) {
        boolean decides = amendment.canBeDecided() && decides(tx, plan, version);
        var here = "/plans/" + plan.slug() + "/decide";
        var asked = "?amendment=" + amendment.number();
        var moved = debate.amendments();
        return new DecideShow.Motion(
                Integer.toString(amendment.number()),
                moved.name(tx, amendment) + provision(tx, version, amendment),
                AmendmentScreens.href(plan, amendment),
                moved.state(tx, amendment),
                amendment.isAtVote(),
                amendment.needsMover()
                        ? messages.say(tx.actor().lang(), "debate.carried_over.NEEDS_MOVER")
                        : amendment.reason(),
                Differences.runs(amendment.baseBody(), amendment.body()),
                amendment.ballot().filter(b -> amendment.isAtVote()).map(b -> paper(tx, b)),
                amendment.ballot().filter(b -> !amendment.isAtVote()).map(b -> result(tx, b)),
                List.of(),
                decides ? here + "/open" + asked : "",
                decides ? here + "/record" + asked : "");
    }

    private String provision(Tx tx, Version version, Amendment amendment) {
        return texts.find(tx, version.id(), amendment.provision())
                .map(p -> " · " + p.label())
                .orElse("");
    }

    private DecideShow.Motion whole(Tx tx, Plan plan, Version version) {
        var lang = tx.actor().lang();
        var unfinished = version.state() == VersionState.IN_DISCUSSION
                ? order.unfinished(tx, version.id())
                : Optional.<Refusal>empty();
        boolean open = version.state() == VersionState.AT_DECISION;
        boolean decides =
                version.state() == VersionState.IN_DISCUSSION && unfinished.isEmpty() && decides(tx, plan, version);
        var here = "/plans/" + plan.slug() + "/decide";
        return new DecideShow.Motion(
                messages.say(lang, "decide.whole"),
                plan.title(),
                "/plans/" + plan.slug(),
                messages.say(lang, "decide.state." + version.state().name()),
                open,
                unfinished.map(refusal -> messages.say(lang, refusal)).orElse(""),
                List.of(),
                version.ballot().filter(b -> open).map(b -> paper(tx, b)),
                version.ballot().filter(b -> !open).map(b -> result(tx, b)),
                List.of(),
                decides ? here + "/open" : "",
                decides ? here + "/record" : "");
    }

    private boolean decides(Tx tx, Plan plan, Version version) {
        return version.state() == VersionState.IN_DISCUSSION && tx.actor().keeps(plan.unit());
    }

    private Link paper(Tx tx, BallotId ballot) {
        return new Link("/ballots/" + ballot.text(), messages.say(tx.actor().lang(), "debate.to_ballot"));
    }

    private Link result(Tx tx, BallotId ballot) {
        var word = ballots.result(tx, ballot)
                .map(r -> messages.say(tx.actor().lang(), r.outcome().word()))
                .orElse("");
        return new Link("/ballots/" + ballot.text(), messages.say(tx.actor().lang(), "decide.result", word));
    }

    /** The form that opens a ballot on an amendment, or on the whole. */
    DecideShow.Open open(Tx tx, Plan plan, Optional<Amendment> amendment) {
        var lang = tx.actor().lang();
        var version = debate.debated(tx, plan);
        var rules = bodies.rules(tx, Backing.body(version));
        var zone = ZoneId.of(units.get(tx, plan.unit()).zone());
        var closes = LocalDate.ofInstant(tx.now(), zone).plusDays(Math.max(1, rules.ballotDays())) + "T20:00";
        return new DecideShow.Open(
                DebateScreens.path(messages, lang, plan),
                messages.say(lang, "decide.open_ballot"),
                debate.line(tx, version),
                question(tx, plan, amendment),
                "/plans/" + plan.slug() + "/decide/open",
                List.of(),
                Optional.empty(),
                Field.text("closes", closes).type("datetime-local").must(),
                rule(tx, version),
                entitled(tx, plan, version),
                hidden(amendment),
                "/plans/" + plan.slug() + "/decide");
    }

    /** The form that records what a meeting decided. */
    DecideShow.Meeting record(Tx tx, Plan plan, Optional<Amendment> amendment) {
        var lang = tx.actor().lang();
        var version = debate.debated(tx, plan);
        var today = units.get(tx, plan.unit()).today(tx.now()).toString();
        var hows = Arrays.stream(How.values())
                .filter(how -> how != How.OPEN_BALLOT)
                .map(how -> Option.of(how.name(), messages.say(lang, "decide.how." + how.name()), How.HANDS.name()))
                .toList();
        return new DecideShow.Meeting(
                DebateScreens.path(messages, lang, plan),
                messages.say(lang, "decide.record"),
                debate.line(tx, version),
                question(tx, plan, amendment),
                "/plans/" + plan.slug() + "/decide/record",
                List.of(),
                Optional.empty(),
                Field.text("held", today).type("date").must(),
                Field.select("how", hows),
                Field.text("present", "").type("number").must(),
                Field.text("for", "").type("number"),
                Field.text("against", "").type("number"),
                Field.text("abstained", "").type("number"),
                Optional.empty(),
                rule(tx, version),
                entitled(tx, plan, version),
                hidden(amendment),
                "/plans/" + plan.slug() + "/decide");
    }

    private static List<Hidden> hidden(Optional<Amendment> amendment) {
        return amendment
                .map(a -> List.of(new Hidden("amendment", Integer.toString(a.number()))))
                .orElse(List.of());
    }

    private String question(Tx tx, Plan plan, Optional<Amendment> amendment) {
        var lang = tx.actor().lang();
        return amendment
                .map(a -> messages.say(lang, "decide.question.amendment", a.number(), plan.title()))
                .orElseGet(() -> messages.say(lang, "decide.question.whole", plan.title()));
    }

    private String rule(Tx tx, Version version) {
        var rules = bodies.rules(tx, Backing.body(version));
        var rule = new VotingRule(
                new Quorum(rules.quorumNum(), rules.quorumDen()),
                Majority.valueOf(rules.majority()),
                Base.valueOf(rules.base()));
        return rule.sentences().stream()
                .map(sentence -> messages.say(tx.actor().lang(), sentence))
                .collect(Collectors.joining(" "));
    }

    private String entitled(Tx tx, Plan plan, Version version) {
        var body = bodies.get(tx, Backing.body(version));
        var today = units.get(tx, plan.unit()).today(tx.now());
        return messages.say(
                tx.actor().lang(),
                "decide.entitled",
                body.name(),
                bodies.electorate(tx, body.id(), today).size());
    }

    /** The text as it would stand with the carried ones. */
    DecideShow.Stands stands(Tx tx, Plan plan) {
        var lang = tx.actor().lang();
        var version = debate.debated(tx, plan);
        var waiting = merges.waiting(tx, version.id());
        var merging = merges.asItWouldStand(tx, version.id());
        var changed = new ArrayList<DecideShow.Changed>();
        var words = new ArrayList<Field>();
        for (var p : texts.provisions(tx, version.id())) {
            var its = waiting.stream().filter(a -> a.provision().equals(p.id())).toList();
            if (its.isEmpty()) {
                continue;
            }
            var body = Optional.ofNullable(merging.bodies().get(p.id()));
            changed.add(new DecideShow.Changed(
                    p.label(),
                    Differences.runs(p.body(), body.orElse(p.body())),
                    body.isPresent() ? List.of() : debate.amendments().meetings(tx, its)));
            if (body.isEmpty()) {
                words.add(chosen(p));
            }
        }
        boolean makes = !waiting.isEmpty() && decides(tx, plan, version);
        return new DecideShow.Stands(
                DebateScreens.path(messages, lang, plan),
                messages.say(lang, "decide.stands"),
                debate.line(tx, version),
                PlanWays.DECIDE.views(messages, lang, plan.slug()),
                changed,
                makes
                        ? Optional.of(new DecideShow.Form("/plans/" + plan.slug() + "/decide/merge", words))
                        : Optional.empty(),
                changed.isEmpty() ? messages.say(lang, "refusal.merge.nothing") : "");
    }

    private static Field chosen(Provision provision) {
        return Field.area("words-" + provision.id().text(), provision.body(), 8)
                .label("field.chosen")
                .must();
    }
}
