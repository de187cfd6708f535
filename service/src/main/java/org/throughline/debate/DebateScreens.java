package org.throughline.debate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.MemberId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Act;
import org.throughline.parts.Field;
import org.throughline.parts.Link;
import org.throughline.parts.Step;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanWays;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionState;
import org.throughline.text.Markdown;

/** Makes the pages of the debate, in the reader's language. */
public final class DebateScreens {
    private final Plans plans;
    private final Texts texts;
    private final Units units;
    private final Members members;
    private final Amendments amendments;
    private final Statements statements;
    private final Messages messages;
    private final AmendmentScreens moved;

    public DebateScreens(
            Plans plans,
            Texts texts,
            Units units,
            Members members,
            Amendments amendments,
            Statements statements,
            Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.members = members;
        this.amendments = amendments;
        this.statements = statements;
        this.messages = messages;
        this.moved = new AmendmentScreens(texts, members, amendments, messages);
    }

    AmendmentScreens amendments() {
        return moved;
    }

    /** The version that is debated: the one being made, else the one that counts today. */
    Version debated(Tx tx, Plan plan) {
        return plans.open(tx, plan.id()).orElseGet(() -> plans.currentVersion(tx, plan.id()));
    }

    /** The debate on the whole: its provisions with what is said and moved on each. */
    DebateShow whole(Tx tx, Plan plan, Optional<StatementId> reply) {
        var lang = tx.actor().lang();
        var version = debated(tx, plan);
        var all = amendments.against(tx, version.id());
        var said = statements.ofPlan(tx, plan.id());
        var entries = texts.provisions(tx, version.id()).stream()
                .map(p -> entry(
                        lang,
                        plan,
                        p,
                        all.stream().filter(a -> a.provision().equals(p.id())).count(),
                        said.stream()
                                .filter(s -> s.provision().equals(Optional.of(p.id())))
                                .count()))
                .toList();
        return show(
                tx,
                plan,
                Optional.empty(),
                "plan:" + plan.id().text(),
                "/plans/" + plan.slug() + "/debate",
                List.of(),
                entries,
                reply);
    }

    private DebateShow.Entry entry(String lang, Plan plan, Provision p, long moves, long said) {
        return new DebateShow.Entry(
                p.number(),
                p.label().substring(p.number().length()).strip(),
                "/plans/" + plan.slug() + "/debate/" + p.id().text(),
                Stream.of(notes(lang, "debate.count.amendments", moves), notes(lang, "debate.count.statements", said))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")));
    }

    /** Silence is not counted out. */
    private Optional<String> notes(String lang, String key, long many) {
        return many == 0 ? Optional.empty() : Optional.of(messages.count(lang, key, many));
    }

    /** The debate on one provision. */
    DebateShow provision(Tx tx, Plan plan, Provision provision, Optional<StatementId> reply) {
        var its = amendments.on(tx, provision.id());
        return show(
                tx,
                plan,
                Optional.of(provision),
                provision.subject(),
                "/plans/" + plan.slug() + "/debate/" + provision.id().text(),
                its,
                List.of(),
                reply);
    }

    /** One amendment with what is said on it. */
    DebateShow amendment(Tx tx, Plan plan, Amendment amendment, Optional<StatementId> reply) {
        var provision = texts.find(tx, amendment.version(), amendment.provision());
        return show(
                tx,
                plan,
                provision,
                amendment.subject(),
                AmendmentScreens.href(plan, amendment),
                List.of(amendment),
                List.of(),
                reply);
    }

    private DebateShow show(
            Tx tx,
            Plan plan,
            Optional<Provision> provision,
            String subject,
            String here,
            List<Amendment> shown,
            List<DebateShow.Entry> entries,
            Optional<StatementId> reply) {
        var lang = tx.actor().lang();
        var version = debated(tx, plan);
        var meets = provision.isEmpty() ? List.<DebateShow.Meet>of() : meets(tx, version, provision.get());
        var said = said(tx, subject, version);
        boolean one = subject.startsWith("amendment:");
        var title = one
                ? moved.name(tx, shown.get(0))
                : provision.map(Provision::label).orElse(plan.title());
        return new DebateShow(
                provision.map(p -> path(messages, lang, plan, p)).orElseGet(() -> path(messages, lang, plan)),
                title,
                line(tx, version),
                PlanWays.DEBATE.views(messages, lang, plan.slug()),
                provision.filter(p -> !one).map(p -> Markdown.toHtml(p.body())),
                meets,
                meets.isEmpty()
                        ? messages.say(lang, entries.isEmpty() ? "debate.amendments" : "debate.provisions_first")
                        : messages.count(lang, "debate.meets", meets.size()),
                shown.stream().map(a -> moved.moved(tx, plan, a)).toList(),
                notes(lang, "debate.statements", said.size())
                        .orElseGet(() -> messages.say(lang, "debate.statements.none")),
                threads(tx, plan, here, said),
                say(tx, here, reply),
                provision
                        .filter(p -> mayMove(tx, plan, version))
                        .map(p -> "/plans/" + plan.slug() + "/provisions/" + p.id().text() + "/amend")
                        .orElse(""),
                entries,
                margin(tx, plan, version));
    }

    /** What was said on it; what was said on the text as a whole, as on a meeting sheet, stands with what is said on its plan. */
    private List<Statement> said(Tx tx, String subject, Version version) {
        return subject.startsWith("plan:")
                ? Stream.of(subject, version.subject())
                        .flatMap(on -> statements.of(tx, on).stream())
                        .sorted(Comparator.comparing(Statement::at))
                        .toList()
                : statements.of(tx, subject);
    }

    private boolean mayMove(Tx tx, Plan plan, Version version) {
        return version.state() == VersionState.IN_DISCUSSION && amendments.mayMove(tx.actor(), plan, version);
    }

    private List<DebateShow.Meet> meets(Tx tx, Version version, Provision provision) {
        return moved.meetings(
                tx,
                amendments.against(tx, version.id()).stream()
                        .filter(a -> a.provision().equals(provision.id()))
                        .toList());
    }

    String line(Tx tx, Version version) {
        var lang = tx.actor().lang();
        return version.discussionUntil()
                .filter(until -> version.state() == VersionState.IN_DISCUSSION)
                .map(until -> messages.say(lang, "debate.line.until", version.number(), until))
                .orElseGet(() -> messages.say(lang, "debate.line", version.number()));
    }

    private List<DebateShow.Beside> margin(Tx tx, Plan plan, Version version) {
        var lang = tx.actor().lang();
        if (version.state() != VersionState.IN_DISCUSSION) {
            return List.of();
        }
        int needed = amendments.needed(tx, version);
        return List.of(new DebateShow.Beside(
                messages.say(lang, "debate.how"),
                messages.count(lang, "debate.how.sponsors", needed),
                List.of(new Link("/plans/" + plan.slug() + "/decide", messages.say(lang, "debate.to_decide")))));
    }

    private Optional<DebateShow.Say> say(Tx tx, String here, Optional<StatementId> reply) {
        var lang = tx.actor().lang();
        if (!tx.actor().isPerson() || !tx.actor().speaks()) {
            return Optional.empty();
        }
        var to = reply.map(id -> messages.say(
                lang, "debate.reply_to", members.name(tx, statements.get(tx, id).member())));
        return Optional.of(new DebateShow.Say(
                here + "/statements",
                List.of(),
                Field.area("words", "", 5).id("say-words").must(),
                reply.map(StatementId::text).orElse(""),
                to.map(name -> new DebateShow.Reply(name, here + "#say"))));
    }

    /** Threads of one level: every answer stands under the statement that its thread began with. */
    private List<DebateShow.Said> threads(Tx tx, Plan plan, String here, List<Statement> all) {
        var people = new ArrayList<MemberId>();
        all.forEach(s -> {
            people.add(s.member());
            s.enteredBy().ifPresent(people::add);
        });
        var names = members.names(tx, people);
        return Threads.of(all).entrySet().stream()
                .map(thread -> said(
                        tx,
                        plan,
                        here,
                        thread.getKey(),
                        names,
                        thread.getValue().stream()
                                .map(answer -> said(tx, plan, here, answer, names, List.of()))
                                .toList()))
                .toList();
    }

    private DebateShow.Said said(
            Tx tx,
            Plan plan,
            String here,
            Statement statement,
            Map<MemberId, String> names,
            List<DebateShow.Said> replies) {
        var lang = tx.actor().lang();
        var who = names.getOrDefault(statement.member(), "");
        var from = new ArrayList<String>();
        statement.unit().ifPresent(unit -> from.add(units.get(tx, unit).name()));
        statement
                .enteredBy()
                .ifPresent(by -> from.add(messages.say(lang, "ballot.entered_by", names.getOrDefault(by, ""))));
        boolean keeps = tx.actor().keeps(plan.unit());
        var action = "/plans/" + plan.slug() + "/statements/" + statement.id().text();
        var day = statement
                .at()
                .atZone(ZoneId.of(units.get(tx, plan.unit()).zone()))
                .toLocalDate();
        return new DebateShow.Said(
                "s" + statement.id().text(),
                who,
                String.join(" · ", from),
                messages.date(lang, day),
                false,
                statement
                        .foldedReason()
                        .map(reason -> messages.say(lang, "debate.folded", reason))
                        .orElse(""),
                Markdown.toHtml(statement.body()),
                tx.actor().speaks() ? here + "?reply=" + statement.id().text() + "#say" : "",
                who,
                keeps && !statement.isFolded()
                        ? Optional.of(new DebateShow.Ask(
                                action + "/fold",
                                messages.say(lang, "debate.fold"),
                                Field.text("reason", "")
                                        .id("fold-" + statement.id().text())
                                        .must()))
                        : Optional.empty(),
                keeps && statement.isFolded()
                        ? Optional.of(Act.word(action + "/unfold", messages.say(lang, "debate.unfold")))
                        : Optional.empty(),
                replies);
    }

    static List<Step> path(Messages messages, String lang, Plan plan) {
        return List.of(
                new Step("/plans", messages.say(lang, "navigation.plans"), false),
                new Step("/plans/" + plan.slug(), plan.title(), false));
    }

    static List<Step> path(Messages messages, String lang, Plan plan, Provision provision) {
        var path = new ArrayList<>(path(messages, lang, plan));
        path.add(new Step("/plans/" + plan.slug() + "/debate/" + provision.id().text(), provision.label(), false));
        return path;
    }
}
