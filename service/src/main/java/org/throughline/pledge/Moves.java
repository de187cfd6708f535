package org.throughline.pledge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.plan.Fate;
import org.throughline.plan.Indicator;
import org.throughline.plan.Mapping;
import org.throughline.plan.Mappings;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Version;
import org.throughline.plan.VersionId;

/**
 * What becomes of pledges when a newer version of the text is in force. On what is unchanged or reworded they stand. What was taken
 * on of an objective that was split or merged goes where the unit says, and to the part most alike when its day is over; of a
 * dropped one it is withdrawn. Every word stays where it was said.
 */
public final class Moves {
    private final Work work;
    private final Plans plans;
    private final Pledges pledges;
    private final Mappings mappings;
    private final Measures measures;
    private final Units units;
    private final Messages messages;

    public Moves(
            Work work,
            Plans plans,
            Pledges pledges,
            Mappings mappings,
            Measures measures,
            Units units,
            Messages messages) {
        this.work = work;
        this.plans = plans;
        this.pledges = pledges;
        this.mappings = mappings;
        this.measures = measures;
        this.units = units;
        this.messages = messages;
    }

    /** A newer version of the same plan came into force; a plan that follows shares its targets out anew. */
    public void opens(Tx tx, Plan plan, Version former, Version next, Mapping mapping) {
        if (!former.plan().equals(next.plan())) {
            return;
        }
        // what was not said of an earlier change goes its stated way first, so that nothing is left behind
        tx.dao(MoveDao.class).ofPlan(plan.id()).forEach(move -> usual(tx, move));
        var today = plans.today(tx, plan);
        var due = today.plusDays(mappings.days(tx, next.id()));
        for (var fate : mapping.fates()) {
            if (fate.before().isObjective() && !fate.goesOn()) {
                pledges.of(tx, fate.before().id())
                        .forEach((unit, bargain) -> ask(tx, plan, former, next, fate, unit, bargain, today, due));
            }
        }
    }

    private void ask(
            Tx tx,
            Plan plan,
            Version former,
            Version next,
            Fate fate,
            UnitId unit,
            Bargain bargain,
            LocalDate today,
            LocalDate due) {
        var objective = fate.before().id();
        var gone = words(tx, unit, "pledge.move.gone." + fate.kind(), plan.title(), (long) next.number());
        bargain.open().ifPresent(open -> {
            var word = bargain.following(unit, Saying.DECLINED, true, Optional.empty(), gone, by(tx), today);
            pledges.enter(tx, objective, word, Pledges.shared(fate.before()));
        });
        if (!bargain.isTaken()) {
            return;
        }
        if (parts(fate).isEmpty()) {
            say(tx, fate.before(), unit, Optional.of(0L), gone, true, today);
        } else {
            var amount = alike(fate).isEmpty()
                    ? Optional.<Long>empty()
                    : bargain.settled().flatMap(Word::num);
            tx.dao(MoveDao.class).insert(new Move(objective, unit, next.id(), former.id(), amount, due), today);
        }
    }

    /** What a unit still has to say of an objective. */
    public Optional<Move> open(Tx tx, ProvisionId objective, UnitId unit) {
        return tx.dao(MoveDao.class).open(objective, unit);
    }

    /** What a unit has to say because this version came into force. */
    public List<Move> ofUnit(Tx tx, UnitId unit, VersionId version) {
        return tx.dao(MoveDao.class).ofUnit(unit, version);
    }

    /** A unit that has not said yet where so many pledges go; after that day they go their stated way. */
    public record Waiting(String unit, String slug, long many, LocalDate due) {}

    /** Who has not said it yet since this version came into force. */
    public List<Waiting> waiting(Tx tx, VersionId version) {
        return tx.dao(MoveDao.class).waiting(version);
    }

    /** Where it can go: the objectives that took the place of the old one and measure the same, or all where none does. */
    public List<Provision> parts(Tx tx, Move move) {
        return fate(tx, move).map(Moves::parts).orElse(List.of());
    }

    /** As it stood. */
    public Provision before(Tx tx, Move move) {
        return fate(tx, move).map(Fate::before).orElseThrow(Refusal::unknown);
    }

    private Optional<Fate> fate(Tx tx, Move move) {
        return mappings.between(tx, move.former(), move.version()).of(move.objective());
    }

    private static List<Provision> parts(Fate fate) {
        var alike = alike(fate);
        return alike.isEmpty()
                ? fate.into().stream().filter(Provision::isObjective).toList()
                : alike;
    }

    /** The parts that measure the same. */
    private static List<Provision> alike(Fate fate) {
        var measured = Pledges.shared(fate.before());
        return fate.into().stream()
                .filter(part -> part.isObjective()
                        && Pledges.shared(part)
                                .filter(one ->
                                        measured.filter(was -> alike(was, one)).isPresent())
                                .isPresent())
                .toList();
    }

    private static boolean alike(Indicator one, Indicator other) {
        return one.measure().equals(other.measure()) && one.kind() == other.kind();
    }

    /**
     * Says where it goes, for those who draft for the unit.
     *
     * @param amounts how much goes to each part, in whole units of the measure; what goes to none is given up. Where no
     *     amount was taken on, the parts that the unit takes on, and the amounts say nothing
     * @throws Refusal {@code pledge.whose_word}, {@code pledge.moved}, {@code pledge.no_part}, and as {@link Move#check}
     */
    public void move(Actor actor, ProvisionId objective, UnitId unit, Map<ProvisionId, Long> amounts, String reason) {
        work.writing(actor, tx -> {
            plans.of(tx, objective);
            if (!plans.mayDraftFor(tx.actor(), tx, unit)) {
                throw Refusal.denied("pledge.whose_word", units.get(tx, unit).name());
            }
            var move = open(tx, objective, unit).orElseThrow(() -> Refusal.because("pledge.moved"));
            var parts = parts(tx, move);
            var scaled = new LinkedHashMap<ProvisionId, Long>();
            amounts.forEach((part, amount) -> {
                var to = parts.stream()
                        .filter(one -> one.id().equals(part))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("pledge.no_part"));
                scaled.put(
                        part,
                        move.num().isEmpty()
                                ? amount
                                : measures.get(
                                                tx,
                                                Pledges.shared(to).orElseThrow().measure())
                                        .scaled(amount));
            });
            move.check(scaled, reason.strip());
            go(tx, move, scaled, reason.strip(), false);
            tx.place("pledges/" + objective.text() + "#u" + unit.text());
        });
    }

    /** Those whose day may be over. */
    public List<Move> due(Tx tx) {
        return tx.dao(MoveDao.class)
                .past(LocalDate.ofInstant(tx.now(), ZoneOffset.UTC).plusDays(1));
    }

    /** Lets it go its stated way if the last day is over; else nothing happens. */
    public void settle(Tx tx, Move move) {
        if (units.get(tx, move.unit()).today(tx.now()).isAfter(move.dueOn())) {
            usual(tx, move);
        }
    }

    /** All of it to the part most alike. */
    private void usual(Tx tx, Move move) {
        var parts = parts(tx, move);
        var into = fate(tx, move)
                .flatMap(Fate::likeliest)
                .filter(parts::contains)
                .or(() -> parts.stream().findFirst());
        go(tx, move, into.map(part -> Map.of(part.id(), move.num().orElse(0L))).orElse(Map.of()), "", true);
    }

    private void go(Tx tx, Move move, Map<ProvisionId, Long> amounts, String reason, boolean byDefault) {
        var today = units.get(tx, move.unit()).today(tx.now());
        if (tx.dao(MoveDao.class).close(move.objective(), move.unit(), move.version(), today, byDefault) == 0) {
            throw Refusal.because("pledge.moved");
        }
        var before = before(tx, move);
        for (var part : parts(tx, move)) {
            var amount = amounts.get(part.id());
            if (amount != null && !part.id().equals(move.objective())) {
                var already = settled(tx, part.id(), move.unit());
                var together = move.num().isPresent()
                        ? Optional.of(Math.addExact(already.orElse(0L), amount))
                        : already.filter(some -> some > 0);
                var from = words(tx, move.unit(), "pledge.move.from", before.label());
                say(tx, part, move.unit(), together, because(from, reason), false, today);
            }
        }
        boolean stays = amounts.containsKey(move.objective());
        if (!stays
                || move.num()
                        .filter(all -> !all.equals(amounts.get(move.objective())))
                        .isPresent()) {
            var to = words(tx, move.unit(), amounts.isEmpty() ? "pledge.move.given_up" : "pledge.move.away");
            var rest = amounts.getOrDefault(move.objective(), 0L);
            say(tx, before, move.unit(), Optional.of(rest), because(to, reason), false, today);
        }
        tx.journal(
                "pledge.move",
                "provision:" + move.objective().text(),
                Map.of(
                        "unit",
                        move.unit().text(),
                        "amounts",
                        amounts.toString(),
                        "byDefault",
                        byDefault,
                        "reason",
                        reason));
    }

    private static String because(String said, String reason) {
        return reason.isEmpty() ? said : said + " " + reason;
    }

    private Optional<Long> settled(Tx tx, ProvisionId objective, UnitId unit) {
        return pledges.of(tx, objective)
                .getOrDefault(unit, Bargain.NOTHING)
                .settled()
                .flatMap(Word::num);
    }

    private void say(Tx tx, Provision at, UnitId unit, Optional<Long> num, String reason, boolean above, LocalDate on) {
        var bargain = pledges.of(tx, at.id()).getOrDefault(unit, Bargain.NOTHING);
        var word = bargain.following(unit, Saying.ACCEPTED, above, num, reason, by(tx), on);
        pledges.enter(tx, at.id(), word, Pledges.shared(at));
    }

    private static MemberId by(Tx tx) {
        return tx.actor().member();
    }

    /** In the language of the unit, because it stands with its word. */
    private String words(Tx tx, UnitId unit, String key, Object... arguments) {
        return messages.say(units.get(tx, unit).lang(), key, arguments);
    }
}
