package org.throughline.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The words of versions as rows. What is frozen is also guarded by triggers. */
interface TextDao {
    String TEXTS = """
        SELECT version, provision, parent, position, number, kind, title, body, weight, starts_on, due_on, answers, salt,
               digest, revision
          FROM provision_text
        """;

    @SqlQuery(TEXTS + " WHERE version = :version")
    List<Row> of(VersionId version);

    @SqlQuery(TEXTS + " WHERE version = :version AND provision = :provision")
    Optional<Row> find(VersionId version, ProvisionId provision);

    /** The versions that hold the provision, newest first. */
    @SqlQuery("""
        SELECT t.version
          FROM provision_text t
          JOIN version v ON v.id = t.version
         WHERE t.provision = :provision
         ORDER BY v.number DESC
        """)
    List<VersionId> holding(ProvisionId provision);

    /** Those of these that some text holds which was not given up. */
    @SqlQuery("""
        SELECT DISTINCT t.provision
          FROM provision_text t
          JOIN version v ON v.id = t.version
         WHERE t.provision IN (<ids>) AND v.state NOT IN ('WITHDRAWN', 'REJECTED', 'ANNULLED')
        """)
    List<ProvisionId> standing(@BindList("ids") List<ProvisionId> ids);

    @SqlQuery("SELECT id FROM provision WHERE plan = :plan")
    List<ProvisionId> identities(PlanId plan);

    @SqlUpdate("INSERT INTO provision (id, plan) VALUES (:id, :plan)")
    void insertIdentity(ProvisionId id, PlanId plan);

    @SqlUpdate("""
        INSERT INTO provision_text (version, provision, parent, position, number, kind, title, body, weight, starts_on,
                                    due_on, answers, salt, digest, revision)
        VALUES (:version, :provision, :parent, :position, :number, :kind, :title, :body, :weight, :startsOn, :dueOn,
                :answers, :salt, :digest, :revision)
        """)
    void insert(@BindMethods Row row);

    /** New words with a new salt; 0 when someone changed them meanwhile. */
    @SqlUpdate("""
        UPDATE provision_text
           SET number = :number, kind = :kind, title = :title, body = :body, weight = :weight, starts_on = :startsOn,
               due_on = :dueOn, answers = :answers, salt = :salt, revision = revision + 1
         WHERE version = :version AND provision = :provision AND revision = :seen
        """)
    int rewrite(VersionId version, ProvisionId provision, long seen, String salt, @BindMethods Wording wording);

    @SqlUpdate("""
        UPDATE provision_text SET parent = :parent, position = :position
         WHERE version = :version AND provision = :provision
        """)
    void place(VersionId version, ProvisionId provision, Optional<ProvisionId> parent, int position);

    @SqlUpdate("""
        UPDATE provision_text SET position = position + :by
         WHERE version = :version AND parent IS NOT DISTINCT FROM CAST(:parent AS BIGINT) AND position >= :from
        """)
    void shift(VersionId version, Optional<ProvisionId> parent, int from, int by);

    @SqlUpdate("DELETE FROM provision_text WHERE version = :version AND provision = :provision")
    void remove(VersionId version, ProvisionId provision);

    @SqlUpdate("UPDATE provision_text SET digest = :digest WHERE version = :version AND provision = :provision")
    void digest(VersionId version, ProvisionId provision, String digest);

    @SqlUpdate("INSERT INTO provision_origin (provision, origin, kind) VALUES (:provision, :origin, :kind)"
            + " ON CONFLICT (provision, origin) DO NOTHING")
    void insertOrigin(ProvisionId provision, String origin, OriginKind kind);

    /** Takes back that it grew from this. */
    @SqlUpdate("DELETE FROM provision_origin WHERE provision = :provision AND origin = :origin")
    void dropOrigin(ProvisionId provision, String origin);

    /** Where the provisions of a version grew from. */
    @SqlQuery("""
        SELECT provision, origin, kind FROM provision_origin
         WHERE provision IN (SELECT provision FROM provision_text WHERE version = :version)
         ORDER BY provision, origin
        """)
    List<Origin> originsIn(VersionId version);

    @SqlQuery("SELECT provision, origin, kind FROM provision_origin WHERE provision = :provision ORDER BY origin")
    List<Origin> origins(ProvisionId provision);

    @SqlQuery("SELECT provision, origin, kind FROM provision_origin WHERE origin = :origin ORDER BY provision")
    List<Origin> grownFrom(String origin);

    /** The words of a provision as its columns have them. */
    record Row(
            VersionId version,
            ProvisionId provision,
            Optional<ProvisionId> parent,
            int position,
            String number,
            ProvisionKind kind,
            String title,
            String body,
            long weight,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> dueOn,
            String answers,
            String salt,
            String digest,
            long revision) {

        Provision provision(int depth, List<Indicator> indicators) {
            return new Provision(
                    provision,
                    version,
                    parent,
                    position,
                    depth,
                    number,
                    kind,
                    title,
                    body,
                    weight,
                    startsOn,
                    dueOn,
                    answers,
                    salt,
                    digest,
                    revision,
                    indicators);
        }

        /** New words with a salt of their own. */
        static Row of(VersionId version, ProvisionId id, Optional<ProvisionId> parent, int position, Wording words) {
            return new Row(
                    version,
                    id,
                    parent,
                    position,
                    words.number(),
                    words.kind(),
                    words.title(),
                    words.body(),
                    words.weight(),
                    words.startsOn(),
                    words.dueOn(),
                    words.answers(),
                    Salt.fresh(),
                    "",
                    1);
        }

        /** The same words in another version, with the same salt, so that the same words have the same digest. */
        static Row copy(Provision p, VersionId version) {
            return new Row(
                    version,
                    p.id(),
                    p.parent(),
                    p.position(),
                    p.number(),
                    p.kind(),
                    p.title(),
                    p.body(),
                    p.weight(),
                    p.startsOn(),
                    p.dueOn(),
                    p.answers(),
                    p.salt(),
                    "",
                    1);
        }
    }
}
