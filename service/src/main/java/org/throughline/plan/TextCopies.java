package org.throughline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Refusal;

/** Texts from one version to the next, and a text at the moment when it is frozen. */
final class TextCopies {
    private final Work work;
    private final Texts texts;

    TextCopies(Work work, Texts texts) {
        this.work = work;
        this.texts = texts;
    }

    /**
     * Enters the digest of each provision of a draft.
     *
     * @return the fingerprint
     * @throws Refusal {@code version.empty} for a draft without words
     */
    String freeze(Tx tx, VersionId version) {
        var provisions = texts.provisions(tx, version);
        if (provisions.isEmpty()) {
            throw Refusal.because("version.empty");
        }
        var digests = new ArrayList<String>(provisions.size());
        for (var provision : provisions) {
            var digest = Fingerprint.digest(provision);
            tx.dao(TextDao.class).digest(version, provision.id(), digest);
            digests.add(digest);
        }
        return Fingerprint.of(digests);
    }

    /** The same words under the same identities in another version. */
    void same(Tx tx, VersionId from, VersionId to) {
        ForeignParts.copy(tx, from, to);
        for (var provision : texts.provisions(tx, from)) {
            tx.dao(TextDao.class).insert(TextDao.Row.copy(provision, to));
            int position = 0;
            for (var indicator : provision.indicators()) {
                tx.dao(IndicatorDao.class).insert(to, position++, indicator);
            }
        }
    }

    /**
     * The same words under new identities in another plan, each naming what it continues. Dates stay behind, and so do those
     * left out; what stood under one of them moves up to where it stood.
     */
    List<ProvisionId> anew(Tx tx, VersionId from, Plan plan, VersionId to, Set<ProvisionId> without) {
        var fresh = new HashMap<ProvisionId, Optional<ProvisionId>>();
        var places = new HashMap<Optional<ProvisionId>, Integer>();
        var made = new ArrayList<ProvisionId>();
        for (var provision : texts.provisions(tx, from)) {
            var parent = provision.parent().flatMap(fresh::get);
            if (without.contains(provision.id())) {
                fresh.put(provision.id(), parent);
                continue;
            }
            var id = new ProvisionId(work.newId());
            fresh.put(provision.id(), Optional.of(id));
            made.add(id);
            enter(tx, plan, to, provision, id, parent, places.merge(parent, 1, Integer::sum) - 1);
        }
        return made;
    }

    private void enter(
            Tx tx, Plan plan, VersionId to, Provision former, ProvisionId id, Optional<ProvisionId> parent, int place) {
        var dao = tx.dao(TextDao.class);
        dao.insertIdentity(id, plan.id());
        var words = new Wording(
                former.kind(),
                former.number(),
                former.title(),
                former.body(),
                former.weight(),
                Optional.empty(),
                Optional.empty(),
                former.answers());
        dao.insert(TextDao.Row.of(to, id, parent, place, words));
        dao.insertOrigin(id, former.subject(), OriginKind.CONTINUED);
        int position = 0;
        for (var indicator : former.indicators()) {
            var indicatorId = new IndicatorId(work.newId());
            tx.dao(IndicatorDao.class).insertIdentity(indicatorId, plan.id());
            tx.dao(IndicatorDao.class)
                    .insert(
                            to,
                            position++,
                            new Indicator(
                                    indicatorId,
                                    id,
                                    indicator.measure(),
                                    indicator.kind(),
                                    indicator.baseline(),
                                    indicator.target(),
                                    Optional.empty()));
        }
    }

    /** Puts other bodies in place of those of a draft. */
    void rewrite(Tx tx, VersionId version, Map<ProvisionId, String> bodies) {
        for (var provision : texts.provisions(tx, version)) {
            var body = bodies.get(provision.id());
            if (body != null && !body.equals(provision.body())) {
                tx.dao(TextDao.class)
                        .rewrite(
                                version,
                                provision.id(),
                                provision.revision(),
                                Salt.fresh(),
                                Wording.of(provision).withBody(body));
            }
        }
    }
}
