package org.throughline.summation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.ballot.BallotId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/** Summations as rows. */
interface SummationDao {
    String SUMMATIONS = """
        SELECT id, kind, unit, author, entered_by, plan, provision, task, title, aim, did, came, conditions, strengths,
               shortcomings, took_part, differences, state, ballot, note, submitted_at, scope, revision
          FROM summation
        """;

    @SqlUpdate("""
        INSERT INTO summation (id, kind, unit, author, entered_by, plan, provision, task, title, aim, did, came, conditions,
                               strengths, shortcomings, took_part, differences, state, ballot, note, submitted_at, scope,
                               revision)
        VALUES (:id, :kind, :unit, :author, :enteredBy, :plan, :provision, :task, :title, :aim, :did, :came, :conditions,
                :strengths, :shortcomings, :tookPart, :differences, :state, :ballot, :note, :submittedAt, :scope,
                :revision)
        """)
    void insert(@BindMethods SummationRow row);

    /** Holds the summation until the unit of work ends. */
    @SqlUpdate("UPDATE summation SET revision = revision WHERE id = :id")
    int hold(SummationId id);

    @SqlQuery(SUMMATIONS + " WHERE id = :id")
    Optional<SummationRow> find(SummationId id);

    @SqlQuery(SUMMATIONS + " WHERE unit = :unit ORDER BY id DESC LIMIT 500")
    List<SummationRow> ofUnit(UnitId unit);

    @SqlQuery(SUMMATIONS + " WHERE author = :author ORDER BY id DESC LIMIT 500")
    List<SummationRow> ofAuthor(MemberId author);

    /** The synthesis that a unit works on or is deciding on. */
    @SqlQuery(SUMMATIONS + " WHERE unit = :unit AND kind = 'SYNTHESIS' AND state <> 'ACCEPTED'")
    Optional<SummationRow> underWay(UnitId unit);

    @SqlQuery(SUMMATIONS + " WHERE state = 'SUBMITTED' AND kind <> 'MEMBER' AND ballot IS NOT NULL ORDER BY id")
    List<SummationRow> atDecision();

    /** 0 when someone changed it meanwhile. */
    @SqlUpdate("""
        UPDATE summation
           SET title = :title, aim = :p.aim, did = :p.did, came = :p.came, conditions = :p.conditions,
               strengths = :p.strengths, shortcomings = :p.shortcomings, took_part = :p.tookPart,
               differences = :p.differences, revision = revision + 1
         WHERE id = :id AND revision = :revision
        """)
    int save(SummationId id, String title, @BindMethods("p") Parts parts, long revision);

    @SqlUpdate("UPDATE summation SET state = 'SUBMITTED', submitted_at = :at, ballot = NULL WHERE id = :id")
    void submit(SummationId id, Instant at);

    @SqlUpdate("UPDATE summation SET ballot = :ballot, note = :note WHERE id = :id")
    void ask(SummationId id, BallotId ballot, String note);

    @SqlUpdate("UPDATE summation SET ballot = NULL WHERE id = :id")
    void askAgain(SummationId id);

    @SqlUpdate("UPDATE summation SET state = :state WHERE id = :id")
    void state(SummationId id, SummationState state);
}
