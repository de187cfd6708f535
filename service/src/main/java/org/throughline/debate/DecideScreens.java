package org.throughline.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.ballot.BallotId;
import org.throughline.ballot.Ballots;
import org.throughline.ballot.DecisionForms;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.parts.Field;
import org.throughline.parts.Hidden;
import org.throughline.parts.Link;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionState;

/** Makes the pages on which a body decides, in the reader's language. */
public final class DecideScreens {
    private final Texts texts;
    private final Ballots ballots;
    private final OrderOfBusiness order;
    private final Merges merges;
    private final DebateScreens debate;
    private final DecisionForms forms;
    private final Messages messages;

    public DecideScreens(
            Texts texts,
            Ballots ballots,
            OrderOfBusiness order,
            Merges merges,
            DebateScreens debate,
            DecisionForms forms,
            Messages messages) {
        this.texts = texts;
        this.ballots = ballots;
        this.order = order;
        this.merges = merges;
        this.debate = debate;
        this.forms = forms;
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

    /** What is asked about an amendment, or about the whole. */
    DecisionForms.Asked asked(Tx tx, Plan plan, Optional<Amendment> amendment) {
        var lang = tx.actor().lang();
        var version = debate.debated(tx, plan);
        var here = "/plans/" + plan.slug() + "/decide";
        return new DecisionForms.Asked(
                plan.unit(),
                Optional.of(Backing.body(version)),
                DebateScreens.path(messages, lang, plan),
                debate.line(tx, version),
                question(lang, plan, amendment),
                here + "/record",
                here + "/open",
                here,
                false,
                "",
                amendment
                        .map(a -> List.of(new Hidden("amendment", Integer.toString(a.number()))))
                        .orElse(List.of()));
    }

    DecisionForms forms() {
        return forms;
    }

    private String question(String lang, Plan plan, Optional<Amendment> amendment) {
        return amendment
                .map(a -> messages.say(lang, "decide.question.amendment", a.number(), plan.title()))
                .orElseGet(() -> messages.say(lang, "decide.question.whole", plan.title()));
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
