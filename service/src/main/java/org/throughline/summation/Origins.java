package org.throughline.summation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.plan.Origin;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;

/** Whose words a provision grew from: from the centre's finding down to the members who wrote the lessons. */
public final class Origins {
    private final Texts texts;

    public Origins(Texts texts) {
        this.texts = texts;
    }

    /** What a thing grew from, each before what it grew from in turn; {@code hidden} counts what the reader may not read. */
    public record Grown(List<Root> roots, long hidden) {
        public Grown {
            roots = List.copyOf(roots);
        }
    }

    /** The findings behind a provision. */
    public Grown of(Tx tx, ProvisionId provision) {
        var walk = new Walk(tx);
        texts.origins(tx, provision).stream()
                .map(Origin::origin)
                .flatMap(origin -> Finding.parse(origin).stream())
                .forEach(id -> walk.visit(id, 0));
        walk.into("provision:" + provision.text(), 0);
        return walk.grown();
    }

    /** The findings behind a finding: the sources that were taken up in it or merged with it. */
    public Grown of(Tx tx, FindingId finding) {
        var walk = new Walk(tx);
        walk.into(Finding.subject(finding), 0);
        return walk.grown();
    }

    private static final class Walk {
        private final Tx tx;
        private final List<Root> roots = new ArrayList<>();
        private final Set<FindingId> seen = new HashSet<>();
        private long hidden;

        Walk(Tx tx) {
            this.tx = tx;
        }

        void visit(FindingId id, int depth) {
            if (!seen.add(id)) {
                return;
            }
            var finding = Became.readable(tx, id);
            if (finding.isEmpty()) {
                hidden++;
            } else {
                roots.add(new Root(finding.get(), Became.summation(tx, finding.get()), depth));
            }
            into(Finding.subject(id), depth + 1);
        }

        void into(String target, int depth) {
            tx.dao(FindingDao.class).into(target).forEach(answer -> visit(answer.finding(), depth));
        }

        Grown grown() {
            return new Grown(roots, hidden);
        }
    }
}
