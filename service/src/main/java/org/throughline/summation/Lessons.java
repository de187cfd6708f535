package org.throughline.summation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;
import org.throughline.org.Units;
import org.throughline.plan.ProvisionId;
import org.throughline.text.Fold;

/** Everything that was learned and handed in: found by words, tag, unit, kind and reach, each with where it was taken up. */
public final class Lessons {
    /** How many a page holds. */
    public static final int PAGE = 50;

    private final Units units;

    public Lessons(Units units) {
        this.units = units;
    }

    /**
     * What to look for; an empty part asks for nothing.
     *
     * @param words at most three are looked for
     * @param unit with all below it
     * @param duty the kind of duty of the task that was summed up, or a tag of that name
     * @param like only what says the same as this one
     * @param before where the page before ended: only what is older
     */
    public record Filter(
            String words,
            String tag,
            Optional<UnitId> unit,
            Optional<FindingSort> what,
            Optional<FindingKind> kind,
            Optional<Reach> reach,
            String duty,
            Optional<FindingId> like,
            Optional<FindingId> before) {
        public static final Filter ALL = new Filter(
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** The id of the unit that a filter names by its short name, or by its id; empty for no filter. */
    String unit(Tx tx, String named) {
        if (named == null || named.isEmpty()) {
            return "";
        }
        return units.named(tx, named).id().text();
    }

    /**
     * A lesson with where it is from and the last answer it got.
     *
     * @param times how often it was said, as far as the reader may read; 1 where nobody said the same
     */
    public record Lesson(Finding finding, Summation from, Optional<Disposition> answer, long times) {}

    /** The kinds of duty that can be asked for. */
    public List<String> duties(Tx tx) {
        return tx.dao(FindingDao.class).duties(scopes(tx.actor()), tx.actor().isSystem() ? 1 : 0);
    }

    private static List<String> scopes(Actor actor) {
        return actor.scopes().isEmpty() ? List.of("") : List.copyOf(actor.scopes());
    }

    /** The newest that match and that the actor may read, {@link #PAGE} and one more where there are more. */
    public List<Lesson> search(Tx tx, Filter filter) {
        var actor = tx.actor();
        var words = Fold.words(filter.words());
        var within = filter.unit()
                .map(unit -> units.tree(tx).downFrom(unit).stream()
                        .map(UnitId::value)
                        .toList())
                .orElse(List.of(0L));
        var tag = Fold.text(filter.tag());
        var rows = tx.dao(FindingDao.class)
                .search(
                        scopes(actor),
                        actor.isSystem() ? 1 : 0,
                        within,
                        filter.unit().isPresent() ? 0 : 1,
                        // a proposal has no kind: whoever asks for one asks for lessons
                        filter.what()
                                .or(() -> filter.kind().map(kind -> FindingSort.LESSON))
                                .map(Enum::name)
                                .orElse(""),
                        filter.kind().map(Enum::name).orElse(""),
                        filter.reach().map(Enum::name).orElse(""),
                        tag.isEmpty() ? "%" : "%," + tag + ",%",
                        filter.duty(),
                        "%," + Fold.text(filter.duty()) + ",%",
                        filter.like().map(FindingId::value).orElse(0L),
                        pattern(words, 0),
                        pattern(words, 1),
                        pattern(words, 2),
                        filter.before().map(FindingId::value).orElse(Long.MAX_VALUE),
                        PAGE + 1);
        return told(tx, rows);
    }

    /** What was learned under an objective, as far as the actor may read it. */
    public List<Lesson> under(Tx tx, ProvisionId objective) {
        return told(
                tx,
                tx.dao(FindingDao.class).under(objective).stream()
                        .filter(row -> tx.actor().reads(row.scope()))
                        .toList());
    }

    /** A lesson or proposal that is in, if the actor may read it. @throws Refusal unknown to anyone else */
    public Lesson get(Tx tx, FindingId id) {
        var finding = Became.readable(tx, id).orElseThrow(Refusal::unknown);
        return new Lesson(
                finding,
                Became.summation(tx, finding),
                answers(tx, List.of(id.value())).stream().findFirst(),
                times(tx, List.of(id.value())).getOrDefault(id, 1L));
    }

    /** What the unit owes an answer, the soonest due first; only what the actor may read. */
    public List<Owed> owed(Tx tx, UnitId unit) {
        var dues = tx.dao(FindingDao.class).owed(unit);
        if (dues.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<FindingId, FindingRow>();
        tx.dao(FindingDao.class)
                .all(dues.stream().map(due -> due.finding().value()).toList())
                .forEach(row -> found.put(row.id(), row));
        return dues.stream()
                .filter(due -> tx.actor().reads(found.get(due.finding()).scope()))
                .map(due -> new Owed(found.get(due.finding()).finding(), due))
                .toList();
    }

    /** What the units that the actor keeps owe, for the desk. */
    public List<Owed> owedBy(Actor actor, Tx tx) {
        return actor.offices().keySet().stream()
                .filter(actor::keeps)
                .flatMap(unit -> owed(tx, unit).stream())
                .sorted(java.util.Comparator.comparing((Owed owed) -> owed.due().dueOn())
                        .thenComparing(owed -> owed.finding().id().value()))
                .toList();
    }

    /** A finding in a unit's hands, with until when. */
    public record Owed(Finding finding, Due due) {}

    private static List<Lesson> told(Tx tx, List<FindingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var answers = new HashMap<FindingId, Disposition>();
        // the last answer stands; they come with the first first
        answers(tx, rows.stream().map(row -> row.id().value()).toList())
                .forEach(answer -> answers.put(answer.finding(), answer));
        var times = times(tx, rows.stream().map(row -> row.id().value()).toList());
        Map<SummationId, Summation> from = new HashMap<>();
        return rows.stream()
                .map(row -> new Lesson(
                        row.finding(),
                        from.computeIfAbsent(row.summation(), id -> Became.summation(tx, row.finding())),
                        Optional.ofNullable(answers.get(row.id())),
                        times.getOrDefault(row.id(), 1L)))
                .toList();
    }

    private static Map<FindingId, Long> times(Tx tx, List<Long> ids) {
        return tx
                .dao(FindingDao.class)
                .times(ids, scopes(tx.actor()), tx.actor().isSystem() ? 1 : 0)
                .stream()
                .collect(Collectors.toMap(FindingDao.Times::finding, FindingDao.Times::times));
    }

    private static List<Disposition> answers(Tx tx, List<Long> ids) {
        return tx.dao(FindingDao.class).effective(ids);
    }

    private static String pattern(List<String> words, int index) {
        return words.size() > index ? "%" + words.get(index) + "%" : "%";
    }
}
