package org.throughline.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Sentence;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.parts.Judged;
import org.throughline.parts.Signal;
import org.throughline.parts.Signals;
import org.throughline.plan.Plan;
import org.throughline.review.Distribution;
import org.throughline.review.ExpectedReport;
import org.throughline.review.Judgement;
import org.throughline.review.Judgements;

/** How far a unit and those below it are, in the reader's words. */
public final class UnitSignals {
    private final UnitStandings standings;
    private final Judgements judgements;
    private final Messages messages;

    public UnitSignals(UnitStandings standings, Judgements judgements, Messages messages) {
        this.standings = standings;
        this.judgements = judgements;
        this.messages = messages;
    }

    Map<UnitId, UnitStanding> standings(Tx tx, Collection<UnitId> units) {
        return standings.of(tx, units);
    }

    /** The signals of the plan that guides the unit; empty where none does, or it has no objective. */
    Optional<UnitScreen.SignalsOf> of(Tx tx, UnitStanding standing) {
        if (standing.plan().isEmpty() || standing.objectives().isEmpty()) {
            return Optional.empty();
        }
        var lang = tx.actor().lang();
        var words = new SignalWords(messages, lang);
        var work = standing.work();
        var cover = words.cover(standing.coverage());
        return Optional.of(new UnitScreen.SignalsOf(
                messages.say(lang, "org.signals", standing.plan().get().title()),
                new Signals(
                        new Signal(
                                work.isPresent(),
                                work.map(words::percent).orElse(""),
                                work.map(share -> Long.toString(share.clamped().wholePercent()))
                                        .orElse(""),
                                "",
                                "",
                                work.isPresent()
                                        ? messages.say(
                                                lang,
                                                "org.work_of",
                                                Sentence.counted(
                                                        "exchange.count.objectives",
                                                        standing.objectives().size()))
                                        : messages.say(lang, "line.work.nothing"),
                                cover),
                        new Signal(
                                false,
                                "",
                                "",
                                "",
                                "",
                                standing.measured() == 0
                                        ? messages.say(lang, "line.result.none")
                                        : messages.say(
                                                lang, "org.targets_met", standing.reached(), standing.measured()),
                                cover),
                        judged(tx, words, standing),
                        "")));
    }

    /** How many objectives were judged how: a distribution with its grey part, never a mean. */
    private org.throughline.parts.Judgement judged(Tx tx, SignalWords words, UnitStanding standing) {
        var said = judgements.of(tx, standing.figures().keySet());
        var counts = new EnumMap<Judgement, Long>(Judgement.class);
        long silent = 0;
        for (var id : standing.figures().keySet()) {
            var own = said.getOrDefault(id, Distribution.NOTHING).own();
            own.ifPresent(word -> counts.merge(word.judgement(), 1L, Long::sum));
            silent += own.isPresent() ? 0 : 1;
        }
        var votes = new ArrayList<Judged>();
        counts.forEach((judgement, count) -> votes.add(words.counted(judgement.name(), count)));
        if (silent > 0) {
            votes.add(words.counted("NONE", silent));
        }
        return new org.throughline.parts.Judgement(votes, "");
    }

    /** A unit directly below, with how far its plan is and what it last reported. */
    UnitScreen.Below below(Tx tx, Unit unit, UnitStanding standing) {
        var lang = tx.actor().lang();
        var words = new SignalWords(messages, lang);
        return new UnitScreen.Below(
                "/units/" + unit.slug(),
                unit.name(),
                standing.plan().map(Plan::title).orElseGet(() -> messages.say(lang, "org.no_plan_in_force")),
                standing.realign()
                        .map(left -> messages.count(lang, "realign.below", left.undecided(), left.due()))
                        .orElse(""),
                standing.last()
                        .map(report -> messages.say(
                                lang,
                                "org.last_review",
                                report.expected().period().last(),
                                state(lang, report)))
                        .orElse(""),
                standing.work()
                        .map(share -> messages.say(lang, "progress.work_at", words.percent(share)))
                        .orElse(""),
                standing.coverage().expected() == 0 ? Optional.empty() : Optional.of(words.cover(standing.coverage())));
    }

    private String state(String lang, ExpectedReport report) {
        return messages.say(lang, "review.state." + report.expected().state().name());
    }
}
