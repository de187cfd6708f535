package org.throughline.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** What became of the provisions of a plan from text to text, and what people who draft it name about that. */
public final class Mappings {
    /** How long the plans below have, where nothing else is said: units that meet each fortnight meet four times. */
    public static final int USUAL_DAYS = 60;

    private static final Set<OriginKind> NAMED = EnumSet.of(OriginKind.SPLIT, OriginKind.MERGED, OriginKind.CONTINUED);
    private static final int FEWEST_DAYS = 14;
    private static final int MOST_DAYS = 365;

    private final Work work;
    private final Plans plans;
    private final Texts texts;

    public Mappings(Work work, Plans plans, Texts texts) {
        this.work = work;
        this.plans = plans;
        this.texts = texts;
    }

    /** The text that this one takes or took the place of: the last in force of its plan, or else of the plan that it follows. */
    public Optional<Version> former(Tx tx, Version version) {
        var plan = plans.get(tx, version.plan());
        return last(tx, plan.id(), version.number())
                .or(() -> plan.follows().flatMap(former -> last(tx, former, Integer.MAX_VALUE)));
    }

    private Optional<Version> last(Tx tx, PlanId plan, int before) {
        return plans.versions(tx, plan).stream()
                .filter(v -> v.number() < before && wasInForce(v))
                .findFirst();
    }

    private static boolean wasInForce(Version v) {
        return v.state().guides()
                || (v.state() == VersionState.SUPERSEDED
                        && v.inForceFrom().isPresent()
                        && v.inForceTo()
                                .map(to -> !v.inForceFrom().get().isAfter(to))
                                .orElse(false));
    }

    /** The text whose mapping is being prepared or was the last: the one being made, else the one that counts today. */
    public Version latest(Tx tx, Plan plan) {
        return plans.open(tx, plan.id()).orElseGet(() -> plans.currentVersion(tx, plan.id()));
    }

    /** What became of each provision from one text to the other. */
    public Mapping between(Tx tx, VersionId former, VersionId next) {
        return Mapping.of(
                texts.provisions(tx, former),
                texts.provisions(tx, next),
                tx.dao(TextDao.class).originsIn(next));
    }

    /**
     * Says of a provision that it is a part of one that was split, that others were merged into it, or that it goes on from one
     * whose identity was lost; in place of what was said so before. With nothing named, that is taken back.
     *
     * @param how SPLIT, MERGED or CONTINUED
     * @param from provisions of the text that this one takes the place of
     * @throws Refusal {@code mapping.how}, {@code mapping.nothing_before}, {@code mapping.not_there}, {@code mapping.over}
     */
    public void name(Actor actor, VersionId id, ProvisionId provision, OriginKind how, List<ProvisionId> from) {
        if (!NAMED.contains(how)) {
            throw Refusal.invalid("mapping.how");
        }
        work.writing(actor, tx -> {
            var held = plans.hold(tx, id);
            requireGoingOn(held.version());
            var former = former(tx, held.version()).orElseThrow(() -> Refusal.because("mapping.nothing_before"));
            var before = texts.provisions(tx, former.id());
            var now = texts.find(tx, id, provision).orElseThrow(Refusal::unknown);
            var dao = tx.dao(TextDao.class);
            before.forEach(was -> dao.dropOrigin(provision, was.subject()));
            for (var one : from) {
                var was = before.stream()
                        .filter(p -> p.id().equals(one) && !one.equals(provision))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("mapping.not_there"));
                dao.insertOrigin(provision, was.subject(), how);
            }
            tx.journal(
                    "provision.map",
                    now.subject(),
                    Map.of(
                            "how",
                            how,
                            "from",
                            from.stream().map(ProvisionId::text).toList()));
            tx.place("plans/" + held.plan().slug() + "/mapping");
        });
    }

    /** How many days the plans below have to follow this version. */
    public int days(Tx tx, VersionId version) {
        return tx.dao(VersionDao.class).days(version).orElse(USUAL_DAYS);
    }

    /**
     * Says how many days the plans below have, before the version comes into force.
     *
     * @throws Refusal {@code mapping.days}, {@code mapping.in_force}
     */
    public void allow(Actor actor, VersionId id, int days) {
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw Refusal.invalid("mapping.days", FEWEST_DAYS, MOST_DAYS);
        }
        work.writing(actor, tx -> {
            var held = plans.hold(tx, id);
            requireGoingOn(held.version());
            if (held.version().state().guides()) {
                throw Refusal.because("mapping.in_force");
            }
            tx.dao(VersionDao.class).allow(id, days);
            tx.journal("version.realign_term", held.version().subject(), Map.of("days", days));
            tx.place("plans/" + held.plan().slug() + "/mapping");
        });
    }

    private static void requireGoingOn(Version version) {
        if (!version.state().isOpen() && !version.state().guides() && version.state() != VersionState.ADOPTED) {
            throw Refusal.because("mapping.over");
        }
    }
}
