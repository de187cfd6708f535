package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Versions as rows. */
interface VersionDao {
    String VERSIONS = """
        SELECT id, plan, number, predecessor, state, lang, body, circulated_at, discussion_until, ballot, in_force_from,
               in_force_to, fingerprint, revision
          FROM version
        """;

    @SqlQuery(VERSIONS + " WHERE id = :id")
    Optional<Version> find(VersionId id);

    @SqlQuery(VERSIONS + " WHERE plan = :plan ORDER BY number DESC")
    List<Version> ofPlan(PlanId plan);

    /** The one in force; else one that guides or will; else the one being made; else the last. */
    @SqlQuery(VERSIONS + """
         WHERE plan = :plan
         ORDER BY CASE state WHEN 'IN_FORCE' THEN 0 WHEN 'RUN_OUT' THEN 1 WHEN 'ADOPTED_PROVISIONALLY' THEN 2
                             WHEN 'ADOPTED' THEN 3 WHEN 'AT_DECISION' THEN 4 WHEN 'IN_DISCUSSION' THEN 4
                             WHEN 'DRAFT' THEN 4 ELSE 5 END,
                  number DESC
         LIMIT 1
        """)
    Optional<Version> current(PlanId plan);

    @SqlQuery(VERSIONS + " WHERE plan = :plan AND state IN ('DRAFT', 'IN_DISCUSSION', 'AT_DECISION')")
    Optional<Version> open(PlanId plan);

    /** Those whose day of coming into force has come. */
    @SqlQuery(VERSIONS + " WHERE state = 'ADOPTED' AND in_force_from <= :today ORDER BY in_force_from, id")
    List<Version> comingIntoForce(LocalDate today);

    /** Those in force whose plan's period is over. */
    @SqlQuery(VERSIONS + """
         WHERE state = 'IN_FORCE'
           AND (SELECT p.period_to FROM plan p WHERE p.id = version.plan) <= :today
         ORDER BY id
        """)
    List<Version> runningOut(LocalDate today);

    @SqlQuery(VERSIONS + " WHERE state = 'AT_DECISION' ORDER BY id")
    List<Version> atDecision();

    @SqlUpdate("""
        INSERT INTO version (id, plan, number, predecessor, state, lang, body, circulated_at, discussion_until, ballot,
                             in_force_from, in_force_to, fingerprint, revision)
        VALUES (:id, :plan, :number, :predecessor, :state, :lang, :body, :circulatedAt, :discussionUntil, :ballot,
                :inForceFrom, :inForceTo, :fingerprint, :revision)
        """)
    void insert(@BindMethods Version version);

    /** How many days the plans below have to follow it; empty where nobody said. */
    @SqlQuery("SELECT days FROM realign_term WHERE version = :version")
    Optional<Integer> days(VersionId version);

    @SqlUpdate("INSERT INTO realign_term (version, days) VALUES (:version, :days)"
            + " ON CONFLICT (version) DO UPDATE SET days = excluded.days")
    void allow(VersionId version, int days);

    /** Holds the version until the unit of work ends; 0 when there is none. */
    @SqlUpdate("UPDATE version SET revision = revision WHERE id = :id")
    int hold(VersionId id);

    @SqlUpdate("UPDATE version SET revision = revision + 1 WHERE id = :id")
    void touch(VersionId id);

    /** Stores a step of its life. */
    @SqlUpdate("""
        UPDATE version
           SET state = :state, body = :body, circulated_at = :circulatedAt, discussion_until = :discussionUntil,
               ballot = :ballot, in_force_from = :inForceFrom, in_force_to = :inForceTo, fingerprint = :fingerprint,
               revision = revision + 1
         WHERE id = :id
        """)
    void step(@BindMethods Version version);
}
