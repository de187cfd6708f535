package org.throughline.index;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.throughline.kernel.MemberId;

interface NoticeDao {

    @SqlBatch("""
        INSERT INTO notice (member, kind, subject, place, scope, at)
        SELECT w.member, w.kind, :subject, :place, :scope, :at
          FROM mail_wish_kind w
         WHERE w.member = :member AND w.kind = :kind
            ON CONFLICT (member, kind, subject) DO NOTHING
        """)
    void insert(List<MemberId> member, NoticeKind kind, String subject, String place, String scope, Instant at);
}
