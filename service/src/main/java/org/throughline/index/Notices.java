package org.throughline.index;

import java.util.Collection;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.kernel.MemberId;

/**
 * Notes what members are to hear of, in the unit of work in which it happens, for those who want to hear of it at once. What is
 * noted holds no words: only what kind of thing it is, who may read it and where.
 */
public final class Notices {

    /**
     * Notes it for these members, but not for the one who does it.
     *
     * @param subject as {@code ballot:0c3w9v1m4k2p8}; noted twice, it is told once
     * @param place the path below {@code /} where it can be read, which says nothing of what it is about
     * @param scope who may read it: asked again before anyone is told
     */
    public void tell(Tx tx, NoticeKind kind, String subject, String place, String scope, Collection<MemberId> members) {
        List<MemberId> others =
                members.stream().filter(m -> !m.equals(tx.actor().member())).toList();
        if (!others.isEmpty()) {
            tx.dao(NoticeDao.class).insert(others, kind, subject, place, scope, tx.now());
        }
    }
}
