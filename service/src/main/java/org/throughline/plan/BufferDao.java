package org.throughline.plan;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;

interface BufferDao {

    @SqlUpdate("""
        INSERT INTO buffer (member, subject, text, at) VALUES (:member, :subject, :text, :at)
            ON CONFLICT (member, subject) DO UPDATE SET text = :text, at = :at
        """)
    void save(MemberId member, String subject, String text, Instant at);

    @SqlQuery("SELECT text FROM buffer WHERE member = :member AND subject = :subject")
    Optional<String> read(MemberId member, String subject);

    @SqlUpdate("DELETE FROM buffer WHERE member = :member AND subject = :subject")
    void clear(MemberId member, String subject);
}
