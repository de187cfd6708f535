package org.throughline.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.index.SearchRow;
import org.throughline.index.SearchRows;
import org.throughline.text.Markdown;

/** Makes plans findable: a row for each plan, and one for each provision of the version that counts today. */
public final class PlanRows {
    private final SearchRows rows;
    private final Texts texts;

    public PlanRows(SearchRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The plan itself, by its title. */
    void plan(Tx tx, Plan plan) {
        rows.put(
                tx,
                new SearchRow(
                        plan.subject(),
                        "plan",
                        Optional.of(plan.unit()),
                        plan.scope(),
                        day(tx),
                        "plans/" + plan.slug(),
                        plan.title(),
                        ""));
    }

    /** One provision, if the version it was written in is the one that counts. */
    void provision(Tx tx, Plan plan, Version version, Provision provision) {
        if (counts(tx, version)) {
            put(tx, plan, provision);
        }
    }

    /** A provision that was taken out of this version. */
    void gone(Tx tx, Version version, ProvisionId id) {
        if (counts(tx, version)) {
            rows.remove(tx, "provision:" + id.text());
        }
    }

    /** The whole text, after another version came to count or a text was pasted. */
    void whole(Tx tx, Plan plan) {
        var found = new HashSet<ProvisionId>();
        tx.dao(VersionDao.class).current(plan.id()).ifPresent(version -> {
            for (var provision : texts.provisions(tx, version.id())) {
                put(tx, plan, provision);
                found.add(provision.id());
            }
        });
        for (var id : tx.dao(TextDao.class).identities(plan.id())) {
            if (!found.contains(id)) {
                rows.remove(tx, "provision:" + id.text());
            }
        }
    }

    private void put(Tx tx, Plan plan, Provision provision) {
        rows.put(
                tx,
                new SearchRow(
                        provision.subject(),
                        "provision",
                        Optional.of(plan.unit()),
                        plan.scope(),
                        day(tx),
                        "plans/" + plan.slug() + "#" + provision.anchor(),
                        provision.label(),
                        Markdown.plain(provision.body())));
    }

    private static boolean counts(Tx tx, Version version) {
        return tx.dao(VersionDao.class)
                .current(version.plan())
                .map(current -> current.id().equals(version.id()))
                .orElse(false);
    }

    private static LocalDate day(Tx tx) {
        return LocalDate.ofInstant(tx.now(), ZoneOffset.UTC);
    }
}
