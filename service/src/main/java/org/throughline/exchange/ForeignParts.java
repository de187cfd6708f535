package org.throughline.exchange;

import java.util.HashMap;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** What a file said that a plan does not hold, kept with the version it became; later versions inherit it. */
final class ForeignParts {
    /** Stands for the plan itself. */
    static final ProvisionId WHOLE = new ProvisionId(0);

    private final ForeignDao dao;

    ForeignParts(Tx tx) {
        this.dao = tx.dao(ForeignDao.class);
    }

    void keep(VersionId version, ProvisionId provision, String content) {
        dao.insert(version, provision, StratmlOutline.FORMAT, content);
    }

    /** The parts that a version has, by provision. */
    Map<ProvisionId, String> of(VersionId version) {
        var parts = new HashMap<ProvisionId, String>();
        dao.upTo(version, StratmlOutline.FORMAT).forEach(part -> parts.put(part.provision(), part.content()));
        return parts;
    }
}
