package org.throughline.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.plan.ProvisionId;

/** The path up from anything that is done or said to the objective of the strategy that it serves. */
public final class Throughlines {

    /** The objective and all it serves, highest first, as far as the reader may read them. */
    static List<Spot> up(Tx tx, LineDao dao, ProvisionId objective) {
        var ids = dao.upFrom(objective);
        var spots = Strands.by(dao.spots(ids), Spot::provision);
        var path = new ArrayList<Spot>();
        for (var id : ids) {
            var spot = spots.get(id);
            if (spot != null && tx.actor().reads(spot.scope())) {
                path.add(spot);
            }
        }
        Collections.reverse(path);
        return path;
    }
}
