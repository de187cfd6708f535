package org.throughline.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.org.Members;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Run;
import org.throughline.plan.Plan;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.text.Markdown;

/** Shows amendments: their difference, their fate, and what the reader may do about them. */
final class AmendmentScreens {
    private final Texts texts;
    private final Members members;
    private final Amendments amendments;
    private final Messages messages;

    AmendmentScreens(Texts texts, Members members, Amendments amendments, Messages messages) {
        this.texts = texts;
        this.members = members;
        this.amendments = amendments;
        this.messages = messages;
    }

    String name(Tx tx, Amendment amendment) {
        return messages.say(tx.actor().lang(), "debate.amendment", amendment.number());
    }

    DebateShow.Moved moved(Tx tx, Plan plan, Amendment amendment) {
        var lang = tx.actor().lang();
        var runs = Differences.runs(amendment.baseBody(), amendment.body());
        return new DebateShow.Moved(
                "a" + amendment.number(),
                name(tx, amendment),
                href(plan, amendment),
                state(tx, amendment),
                by(tx, amendment),
                runs,
                Differences.gist(runs),
                amendment.reason(),
                advice(lang, amendment),
                links(tx, plan, amendment),
                deeds(tx, plan, amendment),
                asks(tx, plan, amendment));
    }

    static String href(Plan plan, Amendment amendment) {
        return "/" + Subjects.place(plan, amendment);
    }

    String state(Tx tx, Amendment amendment) {
        var lang = tx.actor().lang();
        if (amendment.isAtVote()) {
            return messages.say(lang, "debate.state.at_vote");
        }
        return messages.say(lang, "debate.state." + amendment.state().name());
    }

    private String by(Tx tx, Amendment amendment) {
        int sponsors = amendments.sponsors(tx, amendment.id()).size();
        var mover = members.name(tx, amendment.mover());
        return messages.count(tx.actor().lang(), "debate.by", sponsors, mover);
    }

    private Optional<DebateShow.Advice> advice(String lang, Amendment amendment) {
        if (amendment.needsMover()) {
            return Optional.of(new DebateShow.Advice(messages.say(lang, "debate.carried_over.NEEDS_MOVER"), "", ""));
        }
        if (!amendment.answer().isEmpty()) {
            return Optional.of(new DebateShow.Advice(
                    messages.say(lang, "debate.state." + amendment.state().name()), amendment.answer(), ""));
        }
        return amendment.carriedOver() == CarryOver.Kind.NONE
                ? Optional.empty()
                : Optional.of(new DebateShow.Advice(
                        messages.say(
                                lang,
                                "debate.carried_over." + amendment.carriedOver().name()),
                        "",
                        ""));
    }

    private List<Link> links(Tx tx, Plan plan, Amendment amendment) {
        var lang = tx.actor().lang();
        var links = new ArrayList<Link>();
        amendment
                .ballot()
                .ifPresent(ballot -> links.add(new Link(
                        "/ballots/" + ballot.text(),
                        messages.say(lang, amendment.isAtVote() ? "debate.to_ballot" : "debate.to_result"))));
        if (amendment.canBeDecided() && tx.actor().keeps(plan.unit())) {
            links.add(new Link("/plans/" + plan.slug() + "/decide", messages.say(lang, "debate.to_decide")));
        }
        return links;
    }

    private List<Act> deeds(Tx tx, Plan plan, Amendment amendment) {
        var lang = tx.actor().lang();
        var href = href(plan, amendment);
        var deeds = new ArrayList<Act>();
        if (amendments.maySponsor(tx, plan, amendment)) {
            deeds.add(Act.second(href + "/sponsor", messages.say(lang, "debate.sponsor")));
        }
        if (isFree(amendment) && amendment.mover().equals(tx.actor().member())) {
            deeds.add(Act.word(href + "/withdraw", messages.say(lang, "debate.withdraw"))
                    .asking(messages.say(lang, "debate.withdraw.ask")));
        }
        boolean waits =
                amendment.state() == AmendmentState.SUBMITTED || amendment.state() == AmendmentState.NOT_ADMITTED;
        if (waits && tx.actor().keeps(plan.unit())) {
            deeds.add(Act.word(href + "/admit", messages.say(lang, "debate.admit")));
        }
        return deeds;
    }

    private List<DebateShow.Ask> asks(Tx tx, Plan plan, Amendment amendment) {
        var lang = tx.actor().lang();
        var href = href(plan, amendment);
        var asks = new ArrayList<DebateShow.Ask>();
        if (amendment.needsMover() && amendment.mover().equals(tx.actor().member())) {
            var now = texts.find(tx, amendment.version(), amendment.provision())
                    .map(Provision::body)
                    .orElse("");
            asks.add(new DebateShow.Ask(
                    href + "/restate",
                    messages.say(lang, "debate.restate"),
                    Field.area("words", now, 8).id("words-" + amendment.number())));
        }
        if (isFree(amendment) && tx.actor().keeps(plan.unit())) {
            asks.add(new DebateShow.Ask(
                    href + "/refuse",
                    messages.say(lang, "debate.refuse"),
                    Field.text("reason", "").id("reason-" + amendment.number()).must()));
            if (isVoid(tx, amendment)) {
                asks.add(new DebateShow.Ask(
                        href + "/fall",
                        messages.say(lang, "debate.fall"),
                        Field.text("reason", "")
                                .id("fall-" + amendment.number())
                                .must()));
            }
        }
        return asks;
    }

    private boolean isVoid(Tx tx, Amendment amendment) {
        return Meetings.among(amendments.against(tx, amendment.version())).stream()
                .anyMatch(m -> (m.a().id().equals(amendment.id())
                                && m.b().state().isCarried())
                        || (m.b().id().equals(amendment.id()) && m.a().state().isCarried()));
    }

    private static boolean isFree(Amendment amendment) {
        return amendment.state().isOpen() && !amendment.isAtVote();
    }

    /** The meetings among these amendments, drawn. */
    List<DebateShow.Meet> meetings(Tx tx, List<Amendment> among) {
        return Meetings.among(among).stream()
                .map(m -> Differences.meet(
                        messages, tx.actor().lang(), m.a().baseBody(), m.collision(), name(tx, m.a()), name(tx, m.b())))
                .toList();
    }

    /** What words that are being written would change and whom they would meet. */
    AmendShow.Preview preview(Tx tx, Provision base, String words, List<Amendment> others) {
        var lang = tx.actor().lang();
        List<Run> runs = Differences.runs(base.body(), words);
        var meets = Meetings.of(base.body(), words, others).stream()
                .map(collision -> Differences.meet(
                        messages,
                        lang,
                        base.body(),
                        collision,
                        others.stream()
                                .filter(o -> o.id().value() == collision.a())
                                .findFirst()
                                .map(o -> name(tx, o))
                                .orElse(""),
                        messages.say(lang, "debate.yours")))
                .toList();
        return new AmendShow.Preview(runs, Differences.gist(runs), meets);
    }

    /** The form of an amendment to a provision, with its preview once there are words. */
    AmendShow amend(Tx tx, Plan plan, Provision base, Optional<String> words, String why) {
        var lang = tx.actor().lang();
        var debate = "/plans/" + plan.slug() + "/debate/" + base.id().text();
        var others = amendments.against(tx, base.version()).stream()
                .filter(a -> a.provision().equals(base.id()))
                .toList();
        return new AmendShow(
                DebateScreens.path(messages, lang, plan, base),
                messages.say(lang, "debate.amend.title", base.label()),
                messages.say(lang, "debate.amend.line"),
                Markdown.toHtml(base.body()),
                "/plans/" + plan.slug() + "/provisions/" + base.id().text() + "/amend",
                List.of(),
                Field.area("words", words.orElse(base.body()), 10).must(),
                Field.area("why", why, 4),
                words.map(text -> preview(tx, base, text, others)),
                debate);
    }
}
