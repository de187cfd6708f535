package org.throughline.debate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Bodies;
import org.throughline.org.Units;
import org.throughline.plan.Plan;
import org.throughline.plan.PlanId;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionId;
import org.throughline.plan.VersionState;

/**
 * Wishes for other words in a version under discussion, from moving to the order of business. How they are decided is the
 * matter of {@link Decisions}, how carried ones come into the text of {@link Merges}.
 */
public final class Amendments {
    /** Characters of the words that an amendment may ask for, and of its reason. */
    public static final int LONGEST = 50_000;

    private final Work work;
    private final Plans plans;
    private final Texts texts;
    private final Backing backing;
    private final Units units;
    private final SearchRows search;

    public Amendments(Work work, Plans plans, Texts texts, Bodies bodies, Units units, SearchRows search) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
        this.backing = new Backing(plans, bodies);
        this.units = units;
        this.search = search;
    }

    /**
     * Moves that a provision of a version under discussion say something else. One that is word for word another open one is
     * the same: its mover joins the other's sponsors.
     *
     * @param body the words that the provision should have
     * @param gist the mover's own line on it; may be empty
     * @return the new amendment, or the one that asks for the same
     * @throws Refusal unknown to who may not read the plan; {@code amendment.move} unless the actor is a member of the unit or
     *     of one below, not suspended, or sits in the deciding body; {@code version.not_in_discussion};
     *     {@code amendment.nothing} when it changes nothing; {@code amendment.too_long}
     */
    public AmendmentId move(
            Actor actor, VersionId version, ProvisionId provision, String body, String gist, String reason) {
        return work.write(actor, tx -> {
            var dao = tx.dao(AmendmentDao.class);
            dao.holdVersion(version);
            var against = discussed(tx, version);
            var plan = plans.get(tx, against.plan());
            if (!backing.mayMove(actor, plan, against)) {
                throw Refusal.denied("amendment.move");
            }
            var base = provision(tx, version, provision);
            var words = checked(body, base.body());
            length(reason);
            var same = dao.against(version).stream()
                    .filter(a -> a.state().isOpen()
                            && a.provision().equals(provision)
                            && a.body().equals(words))
                    .findFirst();
            return same.isPresent()
                    ? joined(tx, plan, same.get())
                    : moved(tx, plan, against, base, words, gist.strip(), reason.strip());
        });
    }

    private AmendmentId moved(
            Tx tx, Plan plan, Version against, Provision base, String words, String gist, String reason) {
        var dao = tx.dao(AmendmentDao.class);
        var amendment = new Amendment(
                        new AmendmentId(work.newId()),
                        plan.id(),
                        against.id(),
                        against.id(),
                        base.id(),
                        dao.nextNumber(plan.id()),
                        base.body(),
                        base.digest(),
                        words,
                        gist,
                        reason,
                        tx.actor().member(),
                        tx.actor().home(),
                        AmendmentState.SUBMITTED,
                        CarryOver.Kind.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        tx.now(),
                        plan.scope(),
                        1)
                .supportedBy(0, backing.needed(tx, against));
        dao.insert(amendment);
        search.put(tx, row(tx, plan, amendment, base));
        tx.journal(
                "amendment.move",
                amendment.subject(),
                Map.of("number", amendment.number(), "on", base.subject(), "body", words, "reason", reason));
        tx.place(Subjects.place(plan, amendment));
        return amendment.id();
    }

    private AmendmentId joined(Tx tx, Plan plan, Amendment same) {
        if (!same.mover().equals(tx.actor().member())) {
            backing.sponsor(tx, plan, same).ifPresent(after -> store(tx, "amendment.admit", after));
        }
        tx.place(Subjects.place(plan, same));
        return same.id();
    }

    /**
     * Stands behind an amendment. Once as many as the standing rules ask for do, it is on the order of business.
     *
     * @throws Refusal {@code amendment.sponsor} unless the actor has a vote in the unit or sits in the deciding body;
     *     {@code amendment.own} for one's own; {@code amendment.not_open}
     */
    public void sponsor(Actor actor, AmendmentId id) {
        work.writing(actor, tx -> {
            tx.dao(AmendmentDao.class).hold(id);
            var amendment = get(tx, id);
            var plan = plans.get(tx, amendment.plan());
            tx.place(Subjects.place(plan, amendment));
            backing.sponsor(tx, plan, amendment).ifPresent(after -> store(tx, "amendment.admit", after));
        });
    }

    /** Takes one's own back. @throws Refusal {@code amendment.only_mover}, {@code amendment.not_open} */
    public void withdraw(Actor actor, AmendmentId id) {
        work.writing(actor, tx -> {
            tx.dao(AmendmentDao.class).hold(id);
            store(tx, "amendment.withdraw", get(tx, id).withdrawn(actor.member()));
        });
    }

    /** Says anew what one wants, after the words one had moved against have changed. */
    public void restate(Actor actor, AmendmentId id, String body) {
        work.writing(actor, tx -> {
            tx.dao(AmendmentDao.class).hold(id);
            var amendment = get(tx, id);
            var base = provision(tx, discussed(tx, amendment.version()).id(), amendment.provision());
            var words = checked(body, base.body());
            store(tx, "amendment.restate", amendment.restated(actor.member(), base.body(), base.digest(), words));
        });
    }

    /** Stores what a rule made of an amendment that is held. */
    void store(Tx tx, String action, Amendment after) {
        tx.dao(AmendmentDao.class).update(after);
        tx.journal(action, after.subject(), Map.of("state", after.state().name(), "answer", after.answer()));
        tx.place(Subjects.place(plans.get(tx, after.plan()), after));
    }

    /** @throws Refusal unknown when there is none, or not for this reader */
    public Amendment get(Tx tx, AmendmentId id) {
        return readable(tx, tx.dao(AmendmentDao.class).find(id));
    }

    public Amendment numbered(Tx tx, PlanId plan, int number) {
        return readable(tx, tx.dao(AmendmentDao.class).numbered(plan, number));
    }

    /** All amendments of a plan by number, as far as the actor may read. */
    public List<Amendment> ofPlan(Tx tx, PlanId plan) {
        return readable(tx, tx.dao(AmendmentDao.class).ofPlan(plan));
    }

    /** Those that stand against this version by number. */
    public List<Amendment> against(Tx tx, VersionId version) {
        return readable(tx, tx.dao(AmendmentDao.class).against(version));
    }

    /** Everything that was ever tried on a provision, for its history. */
    public List<Amendment> on(Tx tx, ProvisionId provision) {
        return readable(tx, tx.dao(AmendmentDao.class).on(provision));
    }

    public List<MemberId> sponsors(Tx tx, AmendmentId id) {
        return tx.dao(AmendmentDao.class).sponsors(id);
    }

    /** How many sponsors the rules of the body that decides on the version ask for now. */
    public int needed(Tx tx, Version version) {
        return backing.needed(tx, version);
    }

    /** Whether the actor may move amendments to this version. */
    public boolean mayMove(Actor actor, Plan plan, Version version) {
        return backing.mayMove(actor, plan, version);
    }

    /** Whether the actor may stand behind this amendment and does not yet. */
    public boolean maySponsor(Tx tx, Plan plan, Amendment amendment) {
        return backing.maySponsor(tx.actor(), plan, plans.version(tx, amendment.version()))
                && amendment.state().isOpen()
                && !amendment.mover().equals(tx.actor().member())
                && !sponsors(tx, amendment.id()).contains(tx.actor().member());
    }

    private Version discussed(Tx tx, VersionId id) {
        var version = plans.version(tx, id);
        if (!tx.actor().reads(plans.get(tx, version.plan()).scope())) {
            throw Refusal.unknown();
        }
        if (version.state() != VersionState.IN_DISCUSSION) {
            throw Refusal.because("version.not_in_discussion");
        }
        return version;
    }

    private Provision provision(Tx tx, VersionId version, ProvisionId id) {
        return texts.provisions(tx, version).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    private static String checked(String body, String base) {
        // a text area sends lines ended by CR LF, and nobody means that as a change
        var words = body.replace("\r\n", "\n").strip();
        length(words);
        if (words.isEmpty()) {
            throw Refusal.invalid("amendment.empty");
        }
        if (words.equals(base.strip())) {
            throw Refusal.invalid("amendment.nothing");
        }
        return words;
    }

    private static void length(String words) {
        if (words.length() > LONGEST) {
            throw Refusal.invalid("amendment.too_long", LONGEST, words.length());
        }
    }

    private SearchRow row(Tx tx, Plan plan, Amendment amendment, Provision base) {
        return new SearchRow(
                amendment.subject(),
                "amendment",
                Optional.of(plan.unit()),
                plan.scope(),
                units.get(tx, plan.unit()).today(tx.now()),
                Subjects.place(plan, amendment),
                plan.title() + " · " + base.label(),
                (amendment.gist() + " " + amendment.body() + " " + amendment.reason()).strip());
    }

    private static Amendment readable(Tx tx, Optional<Amendment> amendment) {
        return amendment.filter(a -> tx.actor().reads(a.scope())).orElseThrow(Refusal::unknown);
    }

    private static List<Amendment> readable(Tx tx, List<Amendment> amendments) {
        return amendments.stream().filter(a -> tx.actor().reads(a.scope())).toList();
    }
}
