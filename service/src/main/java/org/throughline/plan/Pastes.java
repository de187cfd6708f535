package org.throughline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.text.Line;
import org.throughline.text.NumberedText;

/** Putting a whole text into a draft: provisions that are still there keep their identity and what hangs on it. */
public final class Pastes {
    private final Work work;
    private final Drafts drafts;
    private final Texts texts;
    private final PlanRows rows;

    public Pastes(Work work, Drafts drafts, Texts texts, PlanRows rows) {
        this.work = work;
        this.drafts = drafts;
        this.texts = texts;
        this.rows = rows;
    }

    /** Reads a text for this draft: what was a heading or objective in it stays one under the same number and words. */
    public org.throughline.text.Outline read(Tx tx, VersionId version, String text) {
        var before = new HashMap<String, Line.Kind>();
        for (var provision : texts.provisions(tx, version)) {
            if (!provision.number().isEmpty() && !provision.title().isEmpty()) {
                before.put(
                        provision.number() + "\n" + provision.title(),
                        Line.Kind.valueOf(provision.kind().name()));
            }
        }
        return NumberedText.read(text).asBefore(before);
    }

    /** What would become of the draft's provisions, for whoever may write in it. Changes nothing. */
    public Matching preview(Tx tx, VersionId version, Outline outline) {
        return Matching.of(texts.provisions(tx, version), outline);
    }

    /**
     * Replaces the whole text of the draft.
     *
     * @param answers to the doubts of the preview: entry to the provision it is; a doubt without an answer is a new provision
     * @return the provisions, in the order of the entries
     * @throws Refusal {@code paste.answer} when an answer does not fit the text as it stands
     */
    public List<ProvisionId> replaceAll(
            Actor actor, VersionId version, Outline outline, Map<Integer, ProvisionId> answers) {
        return work.write(actor, tx -> replaceAll(tx, version, outline, answers));
    }

    /** As {@link #replaceAll(Actor, VersionId, Outline, Map)}, in a unit of work under way. */
    public List<ProvisionId> replaceAll(Tx tx, VersionId version, Outline outline, Map<Integer, ProvisionId> answers) {
        var held = drafts.hold(tx, version);
        var before = texts.provisions(tx, version).stream().collect(Collectors.toMap(Provision::id, p -> p));
        var kept = settled(Matching.of(List.copyOf(texts.provisions(tx, version)), outline), answers);
        clear(tx, version, before, Set.copyOf(kept.values()));
        var ids = new ArrayList<ProvisionId>();
        var positions = new HashMap<Optional<ProvisionId>, Integer>();
        for (int i = 0; i < outline.entries().size(); i++) {
            var entry = outline.entries().get(i);
            var parent = entry.parent() < 0 ? Optional.<ProvisionId>empty() : Optional.of(ids.get(entry.parent()));
            int position = positions.merge(parent, 1, Integer::sum) - 1;
            ids.add(enter(tx, held, Optional.ofNullable(kept.get(i)).map(before::get), parent, position, entry));
        }
        tx.dao(VersionDao.class).touch(version);
        rows.whole(tx, held.plan());
        tx.journal(
                "version.paste",
                held.version().subject(),
                Map.of("entries", ids.size(), "kept", kept.size(), "left", before.size() - kept.size()));
        tx.place("plans/" + held.plan().slug() + "/edit");
        return ids;
    }

    private ProvisionId enter(
            Tx tx,
            Held held,
            Optional<Provision> former,
            Optional<ProvisionId> parent,
            int position,
            Outline.Entry entry) {
        if (former.isEmpty()) {
            var id = new ProvisionId(work.newId());
            drafts.insert(tx, held, id, parent, position, entry.wording());
            return id;
        }
        var was = former.get();
        var words = keepingFields(was, entry.wording());
        var dao = tx.dao(TextDao.class);
        dao.place(held.version().id(), was.id(), parent, position);
        if (!words.equals(Wording.of(was))) {
            dao.rewrite(held.version().id(), was.id(), was.revision(), Salt.fresh(), words);
        }
        return was.id();
    }

    /** A pasted text says nothing of weight, dates and who answers: those of a provision that stays, stay. */
    private static Wording keepingFields(Provision was, Wording words) {
        var kind = was.isObjective()
                        && words.kind() == ProvisionKind.PARAGRAPH
                        && !words.title().isEmpty()
                ? ProvisionKind.OBJECTIVE
                : words.kind();
        return new Wording(
                kind,
                words.number(),
                words.title(),
                words.body(),
                was.weight(),
                was.startsOn(),
                was.dueOn(),
                was.answers());
    }

    private static Map<Integer, ProvisionId> settled(Matching matching, Map<Integer, ProvisionId> answers) {
        var kept = new HashMap<>(matching.kept());
        var left = new ArrayList<>(matching.left());
        answers.forEach((entry, provision) -> {
            if (kept.containsKey(entry) || !left.remove(provision)) {
                throw Refusal.because("paste.answer");
            }
            kept.put(entry, provision);
        });
        return kept;
    }

    /** Takes what is gone out of the draft, so that what stays can be placed anew. */
    private static void clear(Tx tx, VersionId version, Map<ProvisionId, Provision> before, Set<ProvisionId> kept) {
        for (var id : before.keySet()) {
            if (!kept.contains(id)) {
                tx.dao(IndicatorDao.class).removeOf(version, id);
                tx.dao(TextDao.class).remove(version, id);
            }
        }
    }
}
