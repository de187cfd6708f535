package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Indicators as rows of each version. */
interface IndicatorDao {

    @SqlQuery("""
        SELECT indicator AS id, provision, measure, kind, baseline, target, due_on AS due
          FROM indicator_text
         WHERE version = :version
         ORDER BY provision, position, indicator
        """)
    List<Indicator> of(VersionId version);

    @SqlQuery("""
        SELECT indicator AS id, provision, measure, kind, baseline, target, due_on AS due
          FROM indicator_text
         WHERE version = :version AND indicator = :indicator
        """)
    Optional<Indicator> find(VersionId version, IndicatorId indicator);

    @SqlUpdate("INSERT INTO indicator (id, plan) VALUES (:id, :plan)")
    void insertIdentity(IndicatorId id, PlanId plan);

    @SqlUpdate("""
        INSERT INTO indicator_text (version, indicator, provision, position, measure, kind, baseline, target, due_on)
        VALUES (:version, :id, :provision, :position, :measure, :kind, :baseline, :target, :due)
        """)
    void insert(VersionId version, int position, @BindMethods Indicator indicator);

    @SqlUpdate("DELETE FROM indicator_text WHERE version = :version AND indicator = :indicator")
    int remove(VersionId version, IndicatorId indicator);

    @SqlUpdate("DELETE FROM indicator_text WHERE version = :version AND provision = :provision")
    void removeOf(VersionId version, ProvisionId provision);

    @SqlUpdate("""
        UPDATE indicator_text
           SET measure = :measure, kind = :kind, baseline = :baseline, target = :target, due_on = :due
         WHERE version = :version AND indicator = :indicator
        """)
    int change(VersionId version, IndicatorId indicator, @BindMethods NewIndicator to);

    /** A measure with its name in each language. */
    record MeasureRow(MeasureId id, String slug, int decimals, String lang, String name, String words) {}

    @SqlQuery("""
        SELECT m.id, m.slug, m.decimals, n.lang, n.name, n.words
          FROM measure m
          JOIN measure_name n ON n.measure = m.id
         ORDER BY m.slug, n.lang
        """)
    List<MeasureRow> measures();

    @SqlQuery("""
        SELECT m.id, m.slug, m.decimals, n.lang, n.name, n.words
          FROM measure m
          JOIN measure_name n ON n.measure = m.id
         WHERE m.id = :id
         ORDER BY n.lang
        """)
    List<MeasureRow> measure(MeasureId id);

    @SqlQuery("SELECT COUNT(*) FROM measure WHERE slug = :slug")
    int measureSlugs(String slug);

    @SqlUpdate("INSERT INTO measure (id, slug, decimals) VALUES (:id, :slug, :decimals)")
    void insertMeasure(MeasureId id, String slug, int decimals);

    @SqlUpdate("INSERT INTO measure_name (measure, lang, name, words) VALUES (:measure, :lang, :name, :words)")
    void insertMeasureName(MeasureId measure, String lang, String name, String words);
}
