package org.throughline.debate;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.http.Typed;
import org.throughline.kernel.MemberId;
import org.throughline.org.Members;
import org.throughline.org.Units;
import org.throughline.parts.Field;
import org.throughline.text.Markdown;

/** What is said on something that has no debate page of its own, such as a review or a summation: threads, and the form to speak. */
public final class Discussions {
    private final Statements statements;
    private final Units units;
    private final Members members;
    private final Messages messages;

    public Discussions(Statements statements, Units units, Members members, Messages messages) {
        this.statements = statements;
        this.units = units;
        this.members = members;
        this.messages = messages;
    }

    /** The threads, and the form for whoever may speak. */
    public record Shown(List<DebateShow.Said> threads, Optional<DebateShow.Say> say) {}

    /** @param reply the statement that is being answered */
    public Shown of(Tx tx, About about, Optional<StatementId> reply, Typed typed) {
        var all = statements.of(tx, about.subject());
        var people = new ArrayList<MemberId>();
        all.forEach(statement -> {
            people.add(statement.member());
            statement.enteredBy().ifPresent(people::add);
        });
        var names = members.names(tx, people);
        var threads = Threads.of(all).entrySet().stream()
                .map(thread -> said(
                        tx,
                        about,
                        thread.getKey(),
                        names,
                        thread.getValue().stream()
                                .map(answer -> said(tx, about, answer, names, List.of()))
                                .toList()))
                .toList();
        return new Shown(threads, say(tx, about, reply, typed));
    }

    private DebateShow.Said said(
            Tx tx, About about, Statement statement, Map<MemberId, String> names, List<DebateShow.Said> replies) {
        var lang = tx.actor().lang();
        var who = names.getOrDefault(statement.member(), "");
        var from = new ArrayList<String>();
        statement.unit().ifPresent(unit -> from.add(units.get(tx, unit).name()));
        statement
                .enteredBy()
                .ifPresent(by -> from.add(messages.say(lang, "ballot.entered_by", names.getOrDefault(by, ""))));
        var zone = ZoneId.of(units.get(tx, about.unit()).zone());
        return new DebateShow.Said(
                "s" + statement.id().text(),
                who,
                String.join(" · ", from),
                messages.date(lang, statement.at().atZone(zone).toLocalDate()),
                false,
                statement
                        .foldedReason()
                        .map(reason -> messages.say(lang, "debate.folded", reason))
                        .orElse(""),
                Markdown.toHtml(statement.body()),
                tx.actor().speaks()
                        ? "/" + about.place() + "?reply=" + statement.id().text() + "#say"
                        : "",
                who,
                Optional.empty(),
                Optional.empty(),
                replies);
    }

    private Optional<DebateShow.Say> say(Tx tx, About about, Optional<StatementId> reply, Typed typed) {
        if (!tx.actor().isPerson() || !tx.actor().speaks()) {
            return Optional.empty();
        }
        var lang = tx.actor().lang();
        var here = "/" + about.place();
        var to = reply.map(id -> messages.say(
                lang, "debate.reply_to", members.name(tx, statements.get(tx, id).member())));
        return Optional.of(new DebateShow.Say(
                here + "/statements",
                typed.errors(messages, lang, "say-words"),
                typed.field(Field.area("words", "", 4).id("say-words").must()),
                reply.map(StatementId::text).orElse(""),
                to.map(name -> new DebateShow.Reply(name, here + "#say"))));
    }
}
