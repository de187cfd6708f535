package org.throughline.org;

import java.util.List;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Scope;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/** From who may read something to the scope on its row. */
public final class Scopes {

    /** The scope of a row of this unit. {@code subject} is whom or what the named readers are named for. */
    public String of(Tx tx, Visibility visibility, UnitId unit, Id subject) {
        return of(
                visibility,
                unit,
                subject,
                visibility == Visibility.ORGANISATION
                        ? new Tree(tx.dao(UnitDao.class).around(List.of(unit), List.of()))
                        : new Tree(List.of()));
    }

    /** The same by a tree that is at hand. */
    static String of(Visibility visibility, UnitId unit, Id subject, Tree tree) {
        return switch (visibility) {
            case PUBLIC -> Scope.PUBLIC;
            case NETWORK -> Scope.NETWORK;
            case ORGANISATION -> Scope.organisation(tree.centre(unit));
            case CHAIN -> Scope.chain(unit);
            case UNIT -> Scope.unit(unit);
            case NAMED -> Scope.named(subject);
        };
    }

    /** Who is named for it, by name. */
    public List<MemberId> readers(Tx tx, Id subject) {
        return tx.dao(ActorDao.class).readers(Scope.named(subject));
    }

    /** Takes a name back; false where it was not there. */
    public boolean unname(Tx tx, Id subject, MemberId reader) {
        return tx.dao(ActorDao.class).unname(reader, Scope.named(subject)) > 0;
    }

    /** Names a reader of what is visible to named members only. */
    public void name(Tx tx, Id subject, MemberId reader) {
        tx.dao(ActorDao.class).name(reader, Scope.named(subject));
    }
}
