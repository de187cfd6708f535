package org.throughline.org;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface ActorDao {

    /** Another number after every change of the roster. */
    @SqlQuery("SELECT stamp FROM roster_stamp WHERE id = 1")
    long stamp();

    @SqlQuery("SELECT scope FROM named_reader WHERE member = :member")
    List<String> named(MemberId member);

    @SqlQuery("""
        SELECT r.member FROM named_reader r JOIN member m ON m.id = r.member WHERE r.scope = :scope ORDER BY m.name, m.id
        """)
    List<MemberId> readers(String scope);

    @SqlUpdate("DELETE FROM named_reader WHERE member = :member AND scope = :scope")
    int unname(MemberId member, String scope);

    @SqlUpdate("INSERT INTO named_reader (member, scope) VALUES (:member, :scope) ON CONFLICT DO NOTHING")
    void name(MemberId member, String scope);
}
