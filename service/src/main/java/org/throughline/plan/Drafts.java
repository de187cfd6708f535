package org.throughline.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/**
 * Writing in a draft. Each method is refused once the version is circulated ({@code version.frozen}), to anyone but those
 * who draft for the plan's unit ({@code plan.keepers_only}), and to who may not read the plan (unknown).
 */
public final class Drafts {
    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final PlanRows rows;

    public Drafts(Work work, Plans plans, Texts texts, PlanRows rows) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.rows = rows;
    }

    /** Puts a provision into the draft. */
    public ProvisionId add(Actor actor, VersionId version, NewProvision wish) {
        return work.write(actor, tx -> add(tx, version, wish));
    }

    /** As {@link #add(Actor, VersionId, NewProvision)}, in a unit of work under way. */
    public ProvisionId add(Tx tx, VersionId version, NewProvision wish) {
        var held = hold(tx, version);
        held.require(wish.wording());
        var text = texts.provisions(tx, version);
        if (text.size() >= Outline.MOST) {
            throw Refusal.invalid("outline.too_many", Outline.MOST);
        }
        wish.parent().ifPresent(parent -> in(text, parent));
        var id = new ProvisionId(work.newId());
        insert(tx, held, id, wish.parent(), room(tx, version, text, wish.parent(), wish.position()), wish.wording());
        note(tx, held, "provision.add", id, Map.of("words", wish.wording().asText()));
        return id;
    }

    /** Enters a new provision at a place that is free. */
    void insert(Tx tx, Held held, ProvisionId id, Optional<ProvisionId> parent, int position, Wording wording) {
        var dao = tx.dao(TextDao.class);
        dao.insertIdentity(id, held.plan().id());
        dao.insert(TextDao.Row.of(held.version().id(), id, parent, position, wording));
    }

    /**
     * Gives a provision other words.
     *
     * @param revision the revision of the words that the writer saw
     * @throws Refusal stale, with both texts, when someone changed them meanwhile
     */
    public Provision edit(Actor actor, VersionId version, ProvisionId id, Wording wording, long revision) {
        return work.write(actor, tx -> edit(tx, version, id, wording, revision));
    }

    /** As {@link #edit(Actor, VersionId, ProvisionId, Wording, long)}, in a unit of work under way. */
    public Provision edit(Tx tx, VersionId version, ProvisionId id, Wording wording, long revision) {
        var held = hold(tx, version);
        held.require(wording);
        var before = texts.find(tx, version, id).orElseThrow(Refusal::unknown);
        if (before.isObjective()
                && wording.kind() != ProvisionKind.OBJECTIVE
                && !before.indicators().isEmpty()) {
            throw Refusal.because("provision.has_indicators");
        }
        if (tx.dao(TextDao.class).rewrite(version, id, revision, Salt.fresh(), wording) == 0) {
            throw Refusal.stale(wording.asText(), Wording.of(before).asText(), before.revision());
        }
        note(
                tx,
                held,
                "provision.edit",
                id,
                Map.of(
                        "words", List.of(Wording.of(before).asText(), wording.asText()),
                        "weight", List.of(before.weight(), wording.weight())));
        return texts.find(tx, version, id).orElseThrow();
    }

    /** Moves a provision, with what stands under it, to a place under {@code parent}; -1 for the end. */
    public void move(Actor actor, VersionId version, ProvisionId id, Optional<ProvisionId> parent, int position) {
        work.writing(actor, tx -> {
            var held = hold(tx, version);
            var text = texts.provisions(tx, version);
            var moved = in(text, id);
            for (var above = parent;
                    above.isPresent();
                    above = in(text, above.get()).parent()) {
                if (above.get().equals(id)) {
                    throw Refusal.because("provision.under_itself");
                }
            }
            var dao = tx.dao(TextDao.class);
            dao.shift(version, moved.parent(), moved.position() + 1, -1);
            var others = texts.provisions(tx, version).stream()
                    .filter(p -> !p.id().equals(id))
                    .toList();
            dao.place(version, id, parent, room(tx, version, others, parent, position));
            note(tx, held, "provision.move", id, Map.of("from", moved.position(), "to", position));
        });
    }

    /** Takes a provision under which nothing stands out of the draft. Its identity stays for what hangs on it. */
    public void remove(Actor actor, VersionId version, ProvisionId id) {
        work.writing(actor, tx -> {
            var held = hold(tx, version);
            var text = texts.provisions(tx, version);
            var gone = in(text, id);
            if (text.stream().anyMatch(p -> p.parent().equals(Optional.of(id)))) {
                throw Refusal.because("provision.not_empty", gone.label());
            }
            tx.dao(IndicatorDao.class).removeOf(version, id);
            var dao = tx.dao(TextDao.class);
            dao.remove(version, id);
            dao.shift(version, gone.parent(), gone.position() + 1, -1);
            note(
                    tx,
                    held,
                    "provision.remove",
                    id,
                    Map.of("words", List.of(Wording.of(gone).asText(), "")));
        });
    }

    /** Withdraws the draft, or the text in discussion: it will not be decided on. */
    public void withdraw(Actor actor, VersionId version) {
        work.writing(actor, tx -> {
            var held = plans.hold(tx, version);
            var facts = held.version();
            var life = PlanVersion.of(facts);
            var closed = life instanceof PlanVersion.Draft draft
                    ? draft.withdraw()
                    : PlanVersion.inDiscussion(facts).withdraw();
            tx.dao(VersionDao.class).step(closed.facts());
            rows.whole(tx, held.plan());
            tx.journal("version.withdraw", facts.subject(), Map.of());
            tx.place("plans/" + held.plan().slug());
        });
    }

    /** Says where a provision grew from, for the way back from it. */
    public void origin(Tx tx, ProvisionId provision, String origin, OriginKind kind) {
        tx.dao(TextDao.class).insertOrigin(provision, origin, kind);
    }

    /** Holds the draft and asks whether the actor may write in it. */
    Held hold(Tx tx, VersionId version) {
        var held = plans.hold(tx, version);
        PlanVersion.draft(held.version());
        return held;
    }

    /** Enters in the record what was done to a provision of a draft. */
    void note(Tx tx, Held held, String action, ProvisionId id, Map<String, ?> changes) {
        tx.dao(VersionDao.class).touch(held.version().id());
        texts.find(tx, held.version().id(), id)
                .ifPresentOrElse(
                        now -> rows.provision(tx, held.plan(), held.version(), now),
                        () -> rows.gone(tx, held.version(), id));
        tx.journal(action, "provision:" + id.text(), changes);
        tx.place("plans/" + held.plan().slug() + "/edit#p" + id.text());
    }

    /** Makes room under the parent and answers the free position. */
    private static int room(Tx tx, VersionId version, List<Provision> text, Optional<ProvisionId> parent, int wanted) {
        parent.ifPresent(above -> in(text, above));
        int count = (int) text.stream().filter(p -> p.parent().equals(parent)).count();
        int position = wanted < 0 || wanted > count ? count : wanted;
        if (position < count) {
            tx.dao(TextDao.class).shift(version, parent, position, 1);
        }
        return position;
    }

    private static Provision in(List<Provision> text, ProvisionId id) {
        return text.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(Refusal::unknown);
    }
}
