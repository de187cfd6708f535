package org.throughline.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;

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

    @SqlBatch("""
        INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
        VALUES (:id, :subject, :kind, :unit, :scope, :day, :place, :title, :body, :folded)
        """)
    void insertAll(@BindMethods List<Entry> rows);

    /** A row as it stands. */
    record Entry(
            long id,
            String subject,
            String kind,
            Optional<UnitId> unit,
            String scope,
            LocalDate day,
            String place,
            String title,
            String body,
            String folded) {}

    @SqlUpdate("DELETE FROM search_row WHERE subject = :subject")
    void remove(String subject);
}
