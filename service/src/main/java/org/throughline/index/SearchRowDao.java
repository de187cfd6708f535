package org.throughline.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.UnitId;

interface SearchRowDao {
    String INSERT = """
        INSERT INTO search_row (id, subject, kind, unit, scope, day, place, title, body, folded)
        VALUES (:id, :subject, :kind, :unit, :scope, :day, :place, :title, :body, :folded)
        """;

    @SqlUpdate(INSERT)
    void insert(@BindMethods Entry row);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Entry> rows);

    /** The words of a row, where they stand in an index of their own. */
    @SqlUpdate("INSERT INTO search_words (rowid, folded) VALUES (:id, :folded)")
    void words(@BindMethods Entry row);

    @SqlBatch("INSERT INTO search_words (rowid, folded) VALUES (:id, :folded)")
    void wordsOfAll(@BindMethods List<Entry> rows);

    /** The row of this subject, under the id that it has, if there is one. */
    @SqlUpdate("""
        UPDATE search_row
           SET kind = :kind, unit = :unit, scope = :scope, day = :day, place = :place, title = :title, body = :body,
               folded = :folded
         WHERE subject = :subject
        """)
    int change(@BindMethods Entry row);

    /** As both, where others write beside. */
    @SqlUpdate(INSERT + """
            ON CONFLICT (subject) DO UPDATE
           SET kind = excluded.kind, unit = excluded.unit, scope = excluded.scope, day = excluded.day,
               place = excluded.place, title = excluded.title, body = excluded.body, folded = excluded.folded
        """)
    void put(@BindMethods Entry row);

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
