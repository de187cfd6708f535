package org.throughline.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.db.Kept;
import org.throughline.kernel.UnitId;

interface UnitDao {

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE id = :id
        """)
    Optional<Unit> find(UnitId id);

    /** The day on which it was founded or entered here. */
    @SqlQuery("SELECT from_on FROM unit WHERE id = :id")
    Optional<LocalDate> since(UnitId id);

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE slug = :slug
        """)
    Optional<Unit> bySlug(String slug);

    /** By a slug that it had before. */
    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE id = (SELECT unit FROM unit_slug WHERE slug = :slug)
        """)
    Optional<Unit> byFormerSlug(String slug);

    @SqlQuery("""
        SELECT (SELECT COUNT(*) FROM unit WHERE slug = :slug) + (SELECT COUNT(*) FROM unit_slug WHERE slug = :slug) > 0
        """)
    boolean slugIsTaken(String slug);

    @SqlQuery("""
        WITH RECURSIVE up (id, far) AS (
            SELECT parent, 1 FROM unit_parent WHERE unit = :unit AND to_on IS NULL
             UNION ALL
            SELECT p.parent, up.far + 1 FROM unit_parent p JOIN up ON p.unit = up.id WHERE p.to_on IS NULL)
        SELECT u.id, u.slug, u.name, u.level, u.kind, u.sectoral, u.lang, u.zone, u.revision
          FROM up
          JOIN unit u ON u.id = up.id
         ORDER BY up.far
        """)
    List<Unit> above(UnitId unit);

    @SqlQuery("""
        WITH RECURSIVE down (id, far) AS (
            SELECT unit, 1 FROM unit_parent WHERE parent = :unit AND to_on IS NULL
             UNION ALL
            SELECT p.unit, down.far + 1 FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT u.id, u.slug, u.name, u.level, u.kind, u.sectoral, u.lang, u.zone, u.revision
          FROM down
          JOIN unit u ON u.id = down.id
         ORDER BY down.far, u.name, u.id
        """)
    List<Unit> below(UnitId unit);

    @Kept
    @SqlQuery("""
        SELECT u.id, u.slug, u.name, u.level, u.kind, u.sectoral, u.lang, u.zone, u.revision
          FROM unit_parent p
          JOIN unit u ON u.id = p.unit
         WHERE p.parent = :unit
           AND p.to_on IS NULL
         ORDER BY u.name, u.id
        """)
    List<Unit> children(UnitId unit);

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit u
         WHERE u.to_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM unit_parent p WHERE p.unit = u.id AND p.to_on IS NULL)
         ORDER BY id
         LIMIT 1
        """)
    Optional<Unit> root();

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         ORDER BY name, id
        """)
    List<Unit> all();

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         ORDER BY name, id
         LIMIT :most
        """)
    List<Unit> first(int most);

    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE id IN (<ids>)
         ORDER BY name, id
        """)
    List<Unit> these(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> ids);

    /** Those above the local ones, and these two. */
    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE level <> 'LOCAL' OR id = :one OR slug = :slug
         ORDER BY name, id
         LIMIT :most
        """)
    List<Unit> around(Optional<UnitId> one, String slug, int most);

    /** Every unit that has not ended, by name. */
    @SqlQuery("""
        SELECT id, slug, name, level, kind, sectoral, lang, zone, revision
          FROM unit
         WHERE to_on IS NULL
         ORDER BY name, id
        """)
    List<Unit> standing();

    @SqlQuery("""
        SELECT u.id, p.parent, u.level
          FROM unit u
          LEFT JOIN unit_parent p ON p.unit = u.id AND p.to_on IS NULL
         ORDER BY u.name, u.id
        """)
    List<Tree.Place> places();

    /** Where the units of {@code from} and all above them stand, and the units below those of {@code under}. */
    @SqlQuery("""
        WITH RECURSIVE
        up (id) AS (
            SELECT id FROM unit WHERE id IN (<from>)
             UNION
            SELECT p.parent FROM unit_parent p JOIN up ON p.unit = up.id WHERE p.to_on IS NULL),
        down (id) AS (
            SELECT id FROM unit WHERE id IN (<under>)
             UNION
            SELECT p.unit FROM unit_parent p JOIN down ON p.parent = down.id WHERE p.to_on IS NULL)
        SELECT u.id, p.parent, u.level
          FROM unit u
          LEFT JOIN unit_parent p ON p.unit = u.id AND p.to_on IS NULL
         WHERE u.id IN (SELECT id FROM up UNION SELECT id FROM down)
        """)
    List<Tree.Place> around(
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> from,
            @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UnitId> under);

    /** Keeps other changes of the tree waiting until this unit of work ends. */
    @SqlUpdate("UPDATE organisation SET name = name WHERE id = 1")
    void hold();

    @SqlUpdate("""
        INSERT INTO unit (id, slug, name, level, kind, sectoral, lang, zone, from_on, to_on, revision)
        VALUES (:id, :slug, :name, :level, :kind, :sectoral, :lang, :zone, :from, NULL, :revision)
        """)
    void insert(@BindMethods Unit unit, LocalDate from);

    @SqlUpdate("INSERT INTO unit_parent (unit, parent, from_on, to_on) VALUES (:unit, :parent, :from, NULL)")
    void insertParent(UnitId unit, UnitId parent, LocalDate from);

    @SqlUpdate("""
        UPDATE unit
           SET name = :name, slug = :slug, kind = :kind, revision = revision + 1
         WHERE id = :unit
           AND revision = :revision
        """)
    int rename(UnitId unit, String name, String slug, String kind, long revision);

    @SqlUpdate("INSERT INTO unit_slug (slug, unit) VALUES (:slug, :unit)")
    void keepSlug(String slug, UnitId unit);

    @SqlUpdate("DELETE FROM unit_slug WHERE slug = :slug AND unit = :unit")
    void forgetSlug(String slug, UnitId unit);
}
