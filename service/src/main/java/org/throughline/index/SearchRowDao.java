package org.throughline.index;

import java.time.LocalDate;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SearchRowDao {

    @SqlUpdate("""
        INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
        VALUES (:id, :subject, :kind, :unit, :scope, :day, :place, :title, :body, :folded)
            ON CONFLICT (subject) DO UPDATE
           SET kind = excluded.kind, unit = excluded.unit, scope = excluded.scope, day = excluded.day,
               place = excluded.place, title = excluded.title, body = excluded.body, folded = excluded.folded
        """)
    void put(
            long id,
            String subject,
            String kind,
            Long unit,
            String scope,
            LocalDate day,
            String place,
            String title,
            String body,
            String folded);

    @SqlUpdate("DELETE FROM search_row WHERE subject = :subject")
    void remove(String subject);
}
