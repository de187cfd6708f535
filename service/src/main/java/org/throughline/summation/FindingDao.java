package org.throughline.summation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;
import org.throughline.plan.ProvisionId;

/** Findings, who owes them an answer, and the answers. */
interface FindingDao {
    String FINDINGS = """
        SELECT f.id, f.summation, f.position, f.what, f.kind, f.reach, f.words, f.grounds, f.tags, f.objective, f.raises,
               f.scope
          FROM finding f
        """;
    String IN = " JOIN summation s ON s.id = f.summation AND s.state IN ('SUBMITTED', 'ACCEPTED')";
    String DISPOSITIONS = """
        SELECT d.id, d.finding, d.unit, d.synthesis, d.kind, d.target, d.reason, d.member, d.at
          FROM disposition d
        """;

    @SqlUpdate("""
        INSERT INTO finding (id, summation, position, what, kind, reach, words, grounds, tags, folded, objective, raises,
                             scope)
        VALUES (:id, :summation, :position, :what, :kind, :reach, :words, :grounds, :tags, :folded, :objective, :raises,
                :scope)
        """)
    void insert(@BindMethods FindingRow row, String folded);

    @SqlUpdate("""
        UPDATE finding
           SET kind = :f.kind, reach = :f.reach, words = :f.words, grounds = :f.grounds, tags = :tags, folded = :folded,
               objective = :f.objective
         WHERE id = :id
        """)
    void rewrite(FindingId id, @BindMethods("f") NewFinding wish, String tags, String folded);

    @SqlUpdate("DELETE FROM finding WHERE id = :id")
    void remove(FindingId id);

    @SqlQuery("SELECT COALESCE(MAX(position), 0) FROM finding WHERE summation = :summation")
    int last(SummationId summation);

    @SqlQuery(FINDINGS + " WHERE f.id = :id")
    Optional<FindingRow> find(FindingId id);

    @SqlQuery(FINDINGS + " WHERE f.id IN (<ids>) ORDER BY f.id")
    List<FindingRow> all(@BindList("ids") List<Long> ids);

    @SqlQuery(FINDINGS + " WHERE f.summation = :summation ORDER BY f.position")
    List<FindingRow> of(SummationId summation);

    /** What was learned under an objective and handed in, the newest first. */
    @SqlQuery(
            FINDINGS + IN + " WHERE f.objective = :objective OR s.provision = :objective ORDER BY f.id DESC LIMIT 200")
    List<FindingRow> under(ProvisionId objective);

    @SqlQuery(FINDINGS + IN + " WHERE f.raises = :id ORDER BY f.id")
    List<FindingRow> raising(FindingId id);

    @SqlQuery(FINDINGS + IN + " WHERE s.author = :author AND s.kind = 'MEMBER' ORDER BY f.id DESC LIMIT 200")
    List<FindingRow> ofAuthor(MemberId author);

    /** In the hands of the unit and not its own, not answered yet outside the synthesis named; the oldest first. */
    @SqlQuery(FINDINGS + """
          JOIN finding_due u ON u.finding = f.id
          JOIN summation s ON s.id = f.summation
         WHERE u.unit = :unit AND u.answered_on IS NULL AND NOT (s.unit = :unit AND s.kind <> 'MEMBER')
         ORDER BY u.since_on, f.id
        """)
    List<FindingRow> waiting(UnitId unit);

    /** Come all the way up: the unit's own findings that wait for its next draft. */
    @SqlQuery(FINDINGS + """
          JOIN finding_due u ON u.finding = f.id
          JOIN summation s ON s.id = f.summation
         WHERE u.unit = :unit AND u.answered_on IS NULL AND s.unit = :unit AND s.kind <> 'MEMBER'
         ORDER BY f.what DESC, u.since_on, f.id
        """)
    List<FindingRow> forNextDraft(UnitId unit);

    @SqlQuery(FINDINGS + """
          JOIN disposition d ON d.finding = f.id
         WHERE d.synthesis = :synthesis
         ORDER BY f.id
        """)
    List<FindingRow> answeredIn(SummationId synthesis);

    @SqlQuery(FINDINGS + IN + """
         WHERE (:all = 1 OR f.scope IN (<scopes>))
           AND (:anyUnit = 1 OR s.unit IN (<units>))
           AND (:what = '' OR f.what = :what)
           AND (:kind = '' OR f.kind = :kind)
           AND (:reach = '' OR f.reach = :reach)
           AND (:duty = '' OR f.tags LIKE :dutyTag
                OR EXISTS (SELECT 1 FROM task t WHERE t.id = s.task AND t.duty = :duty))
           AND (:like = 0 OR f.kin = (SELECT k.kin FROM finding k WHERE k.id = :like))
           AND f.tags LIKE :tag AND f.folded LIKE :first AND f.folded LIKE :second AND f.folded LIKE :third
           AND f.id < :before
         ORDER BY f.id DESC
         LIMIT :limit
        """)
    List<FindingRow> search(
            @BindList("scopes") List<String> scopes,
            int all,
            @BindList("units") List<Long> units,
            int anyUnit,
            String what,
            String kind,
            String reach,
            String tag,
            String duty,
            String dutyTag,
            long like,
            String first,
            String second,
            String third,
            long before,
            int limit);

    /** The kinds of duty of the tasks that were summed up, in the words of their units. */
    @SqlQuery("""
        SELECT DISTINCT t.duty
          FROM summation s
          JOIN task t ON t.id = s.task
         WHERE s.state IN ('SUBMITTED', 'ACCEPTED') AND t.duty <> '' AND (:all = 1 OR s.scope IN (<scopes>))
         ORDER BY t.duty
         LIMIT 100
        """)
    List<String> duties(@BindList("scopes") List<String> scopes, int all);

    /** Others of the same sort that were handed in and share a beginning of a word, the oldest first. */
    @SqlQuery("""
        SELECT f.id, f.kin, f.words
          FROM finding f
        """ + IN + """
         WHERE f.what = :what AND f.id <> :id AND f.summation <> :summation AND f.kin IS NOT NULL
           AND (f.folded LIKE :first OR f.folded LIKE :second OR f.folded LIKE :third)
         ORDER BY f.id DESC
         LIMIT 300
        """)
    List<Kin> candidates(
            FindingId id, SummationId summation, FindingSort what, String first, String second, String third);

    @SqlUpdate("UPDATE finding SET kin = :kin WHERE id = :id")
    void kin(FindingId id, FindingId kin);

    /** Those that said the same as this one go on with the first of themselves. */
    @SqlUpdate("""
        UPDATE finding
           SET kin = (SELECT MIN(o.id) FROM finding o WHERE o.kin = :id AND o.id <> :id)
         WHERE kin = :id AND id <> :id
        """)
    int release(FindingId id);

    /** How often each was said in a summation, other than a synthesis made from them; those said once are left out. */
    @SqlQuery("""
        SELECT m.id AS finding, COUNT(*) AS times
          FROM finding m
          JOIN finding f ON f.kin = m.kin
        """ + IN + """
         WHERE m.id IN (<ids>) AND s.kind <> 'SYNTHESIS' AND (:all = 1 OR f.scope IN (<scopes>))
         GROUP BY m.id
        HAVING COUNT(*) > 1
        """)
    List<Times> times(@BindList("ids") List<Long> ids, @BindList("scopes") List<String> scopes, int all);

    @SqlQuery("SELECT f.id, f.kin, f.words FROM finding f WHERE f.id IN (<ids>) AND f.kin IS NOT NULL")
    List<Kin> kins(@BindList("ids") List<Long> ids);

    /** A finding and the first that said the same. */
    record Kin(FindingId id, FindingId kin, String words) {}

    /** How often one was said. */
    record Times(FindingId finding, long times) {}

    /** Lessons that share an objective, a tag or a beginning of a word; an empty pattern asks for nothing. */
    @SqlQuery(FINDINGS + IN + """
         WHERE (:all = 1 OR f.scope IN (<scopes>)) AND f.what = 'LESSON'
           AND (f.objective IN (<line>) OR f.tags LIKE :tag
                OR f.folded LIKE :first OR f.folded LIKE :second OR f.folded LIKE :third OR f.folded LIKE :fourth)
         ORDER BY f.id DESC
         LIMIT :limit
        """)
    List<FindingRow> alike(
            @BindList("scopes") List<String> scopes,
            int all,
            @BindList(value = "line", onEmpty = BindList.EmptyHandling.NULL_STRING) List<ProvisionId> line,
            String tag,
            String first,
            String second,
            String third,
            String fourth,
            int limit);

    /** A finding that comes back to a unit it was with before waits there no second time. */
    @SqlUpdate("""
        INSERT INTO finding_due (finding, unit, since_on, due_on) VALUES (:finding, :unit, :since, :due)
            ON CONFLICT (finding, unit) DO NOTHING
        """)
    void owe(FindingId finding, UnitId unit, LocalDate since, LocalDate due);

    /** As {@link #owe}, of what came up by itself. */
    @SqlUpdate("""
        INSERT INTO finding_due (finding, unit, since_on, due_on, risen) VALUES (:finding, :unit, :since, :due, TRUE)
            ON CONFLICT (finding, unit) DO NOTHING
        """)
    int rise(FindingId finding, UnitId unit, LocalDate since, LocalDate due);

    /**
     * What is past its day with a unit that has one above which may read it and does not have it; not what a body decides on, but
     * what was due before {@code waits} is held back by that no longer.
     */
    @SqlQuery("""
        SELECT d.finding, d.unit, d.since_on, d.due_on, d.answered_on
          FROM finding_due d
          JOIN finding f ON f.id = d.finding
          JOIN unit_parent p ON p.unit = d.unit AND p.to_on IS NULL
         WHERE d.answered_on IS NULL AND d.due_on < :day
           AND (f.scope IN ('public', 'network') OR f.scope LIKE 'org:%' OR f.scope LIKE 'chain:%')
           AND NOT EXISTS (SELECT 1 FROM finding_due u WHERE u.finding = d.finding AND u.unit = p.parent)
           AND NOT EXISTS (SELECT 1 FROM disposition x JOIN summation s ON s.id = x.synthesis
                            WHERE x.finding = d.finding AND x.unit = d.unit AND s.state = 'SUBMITTED'
                              AND d.due_on >= :waits)
         ORDER BY d.finding, d.unit
        """)
    List<Due> overdue(LocalDate day, LocalDate waits);

    @SqlQuery("SELECT finding FROM finding_due WHERE unit = :unit AND risen")
    List<FindingId> risen(UnitId unit);

    @SqlUpdate("""
        UPDATE finding_due SET answered_on = :on WHERE finding = :finding AND unit = :unit AND answered_on IS NULL
        """)
    int answered(FindingId finding, UnitId unit, LocalDate on);

    @SqlQuery("SELECT finding, unit, since_on, due_on, answered_on FROM finding_due WHERE finding = :finding ORDER BY"
            + " since_on, unit")
    List<Due> dues(FindingId finding);

    @SqlQuery("SELECT finding, unit, since_on, due_on, answered_on FROM finding_due WHERE finding = :finding AND unit ="
            + " :unit")
    Optional<Due> due(FindingId finding, UnitId unit);

    @SqlQuery("""
        SELECT finding, unit, since_on, due_on, answered_on FROM finding_due
         WHERE unit = :unit AND answered_on IS NULL
         ORDER BY due_on, finding
        """)
    List<Due> owed(UnitId unit);

    @SqlUpdate("""
        INSERT INTO disposition (id, finding, unit, synthesis, kind, target, reason, member, at)
        VALUES (:id, :finding, :unit, :synthesis, :kind, :target, :reason, :member, :at)
            ON CONFLICT (finding, unit) DO UPDATE
           SET synthesis = excluded.synthesis, kind = excluded.kind, target = excluded.target, reason = excluded.reason,
               member = excluded.member, at = excluded.at
        """)
    void dispose(@BindMethods Disposition disposition);

    @SqlQuery(DISPOSITIONS + " WHERE d.finding = :finding AND d.unit = :unit")
    Optional<Disposition> disposition(FindingId finding, UnitId unit);

    /** What was taken up in a provision of a draft. */
    @SqlQuery(DISPOSITIONS
            + " WHERE d.synthesis IS NULL AND d.kind = 'TAKEN_UP' AND d.target LIKE 'provision:%' ORDER BY d.id")
    List<Disposition> inProvisions();

    @SqlUpdate("DELETE FROM disposition WHERE id = :id")
    int undo(DispositionId id);

    /** The answer did not hold; the unit owes another. */
    @SqlUpdate("""
        UPDATE finding_due
           SET answered_on = NULL, due_on = CASE WHEN due_on < :due THEN :due ELSE due_on END
         WHERE finding = :finding AND unit = :unit
        """)
    int oweAgain(FindingId finding, UnitId unit, LocalDate due);

    @SqlQuery(DISPOSITIONS + " WHERE d.synthesis = :synthesis ORDER BY d.finding")
    List<Disposition> dispositions(SummationId synthesis);

    /** Those that took effect: outside a synthesis, or in one that its body accepted; the first answer first. */
    @SqlQuery(DISPOSITIONS + """
          LEFT JOIN summation s ON s.id = d.synthesis
         WHERE d.finding IN (<findings>) AND (d.synthesis IS NULL OR s.state = 'ACCEPTED')
         ORDER BY d.at, d.id
        """)
    List<Disposition> effective(@BindList("findings") List<Long> findings);

    /** What was taken up in or merged with this target, as far as it took effect. */
    @SqlQuery(DISPOSITIONS + """
          LEFT JOIN summation s ON s.id = d.synthesis
         WHERE d.target = :target AND d.kind IN ('TAKEN_UP', 'MERGED') AND (d.synthesis IS NULL OR s.state = 'ACCEPTED')
         ORDER BY d.at, d.id
        """)
    List<Disposition> into(String target);

    /** The units directly below this one on that day, by name. */
    @SqlQuery("""
        SELECT p.unit
          FROM unit_parent p
          JOIN unit u ON u.id = p.unit
         WHERE p.parent = :unit AND p.from_on <= :day AND (p.to_on IS NULL OR p.to_on > :day)
         ORDER BY u.name, u.id
        """)
    List<UnitId> below(UnitId unit, LocalDate day);

    /** The units in which these were written, and all above those on that day. */
    @SqlQuery("""
        WITH RECURSIVE up (id) AS (
            SELECT s.unit FROM finding f JOIN summation s ON s.id = f.summation WHERE f.id IN (<ids>)
             UNION
            SELECT p.parent
              FROM unit_parent p
              JOIN up ON p.unit = up.id
             WHERE p.from_on <= :day AND (p.to_on IS NULL OR p.to_on > :day))
        SELECT id FROM up
        """)
    List<UnitId> whence(
            @BindList(value = "ids", onEmpty = BindList.EmptyHandling.NULL_STRING) List<FindingId> ids, LocalDate day);

    @SqlQuery("SELECT COUNT(*) FROM disposition WHERE target = :target")
    int targeted(String target);
}
