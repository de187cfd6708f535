package org.throughline.org;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OrganisationDao {

    @SqlQuery("SELECT name, languages, zone, demo FROM organisation WHERE id = 1")
    Optional<Row> find();

    /** Adds it unless there is one. */
    @SqlUpdate("""
        INSERT INTO organisation (id, name, languages, zone, demo, founded_at)
        VALUES (1, :name, :languages, :zone, :demo, :foundedAt)
            ON CONFLICT (id) DO NOTHING
        """)
    int insert(@BindMethods Row row, Instant foundedAt);

    @SqlQuery("SELECT level, lang, singular, plural FROM level_word ORDER BY lang, level")
    List<LevelWord> words();

    @SqlUpdate("""
        INSERT INTO level_word (level, lang, singular, plural)
        VALUES (:level, :lang, :singular, :plural)
            ON CONFLICT (level, lang) DO UPDATE SET singular = excluded.singular, plural = excluded.plural
        """)
    void word(@BindMethods LevelWord word);

    @SqlUpdate("DELETE FROM level_word WHERE level = :level AND lang = :lang")
    int forget(@BindMethods LevelWord word);

    /** The languages as codes between spaces. */
    record Row(String name, String languages, String zone, boolean demo) {}
}
