package org.throughline.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;

/** Plans as rows, with the unit that owns each today. */
interface PlanDao {
    String PLANS = """
        SELECT p.id, p.slug, p.tier, p.title, p.period_from, p.period_to, p.state, o.unit, p.visibility, p.scope,
               p.figures_rise, p.cadence_months, p.follows, p.revision
          FROM plan p
          JOIN plan_owner o ON o.plan = p.id AND o.to_on IS NULL
        """;

    @SqlQuery(PLANS + " WHERE p.id = :id")
    Optional<Row> find(PlanId id);

    @SqlQuery(PLANS + " WHERE p.slug = :slug")
    Optional<Row> bySlug(String slug);

    @SqlQuery(PLANS + " WHERE o.unit = :unit ORDER BY p.period_from DESC, p.id DESC")
    List<Row> ofUnit(UnitId unit);

    @SqlQuery(PLANS + " WHERE p.follows = :id ORDER BY p.id")
    List<Row> following(PlanId id);

    @SqlQuery(PLANS + " WHERE p.id = (SELECT plan FROM provision WHERE id = :provision)")
    Optional<Row> ofProvision(ProvisionId provision);

    @SqlQuery(PLANS + " WHERE p.id = (SELECT plan FROM indicator WHERE id = :indicator)")
    Optional<Row> ofIndicator(IndicatorId indicator);

    /** A part of the plans of these scopes, newest period first, behind the one with that first day and id. */
    @SqlQuery(PLANS + """
         WHERE p.scope IN (<scopes>)
           AND (:unit = 0 OR o.unit = :unit)
           AND (COALESCE(p.period_from, '') < :from OR (COALESCE(p.period_from, '') = :from AND p.id < :behind))
         ORDER BY COALESCE(p.period_from, '') DESC, p.id DESC
         LIMIT :limit
        """)
    List<Row> part(
            @BindList(value = "scopes", onEmpty = EmptyHandling.NULL_STRING) Collection<String> scopes,
            long unit,
            String from,
            long behind,
            int limit);

    /** Every plan, newest period first. */
    @SqlQuery(PLANS + " ORDER BY p.period_from DESC, p.id DESC")
    List<Row> all();

    @SqlUpdate("UPDATE plan SET cadence_months = :months, revision = revision + 1 WHERE id = :plan")
    void cadence(PlanId plan, int months);

    @SqlUpdate("UPDATE plan SET figures_rise = :rise, revision = revision + 1 WHERE id = :plan")
    void figuresRise(PlanId plan, boolean rise);

    /** Keeps when that was, so that figures of days before go on being what they were. */
    @SqlUpdate("""
        INSERT INTO figures_rise_change (id, plan, rise, from_on, at) VALUES (:id, :plan, :rise, :from, :at)
        """)
    void figuresRise(long id, PlanId plan, boolean rise, LocalDate from, Instant at);

    @SqlQuery("SELECT COUNT(*) FROM plan WHERE slug = :slug")
    int slugs(String slug);

    @SqlUpdate("""
        INSERT INTO plan (id, slug, tier, title, period_from, period_to, state, visibility, scope, figures_rise,
                          cadence_months, follows, revision)
        VALUES (:id, :slug, :tier, :title, :periodFrom, :periodTo, :state, :visibility, :scope, :figuresRise,
                :cadenceMonths, :follows, :revision)
        """)
    void insert(@BindMethods Row row);

    @SqlUpdate("INSERT INTO plan_owner (plan, unit, from_on) VALUES (:plan, :unit, :from)")
    void insertOwner(PlanId plan, UnitId unit, LocalDate from);

    /** How many objectives of a text are neither closed, carried over nor dropped by decision. */
    @SqlQuery("""
        SELECT COUNT(*) FROM provision_text t
         WHERE t.version = :version AND t.kind = 'OBJECTIVE'
           AND NOT EXISTS (SELECT 1 FROM objective_end e WHERE e.objective = t.provision AND e.ballot IS NOT NULL)
        """)
    int going(VersionId version);

    /** Holds the plan until the unit of work ends. */
    @SqlUpdate("UPDATE plan SET revision = revision WHERE id = :id")
    void hold(PlanId id);

    /** 0 when someone changed it meanwhile. */
    @SqlUpdate("""
        UPDATE plan
           SET title = :title, period_from = :from, period_to = :to, revision = revision + 1
         WHERE id = :id AND revision = :revision
        """)
    int change(PlanId id, String title, Optional<LocalDate> from, Optional<LocalDate> to, long revision);

    @SqlUpdate("UPDATE plan SET state = :state, revision = revision + 1 WHERE id = :id")
    void state(PlanId id, PlanState state);

    /** A plan as its columns have it. */
    record Row(
            PlanId id,
            String slug,
            Tier tier,
            String title,
            Optional<LocalDate> periodFrom,
            Optional<LocalDate> periodTo,
            PlanState state,
            UnitId unit,
            Visibility visibility,
            String scope,
            boolean figuresRise,
            int cadenceMonths,
            Optional<PlanId> follows,
            long revision) {

        static Row of(Plan p) {
            return new Row(
                    p.id(),
                    p.slug(),
                    p.tier(),
                    p.title(),
                    p.period().map(Period::from),
                    p.period().map(Period::to),
                    p.state(),
                    p.unit(),
                    p.visibility(),
                    p.scope(),
                    p.figuresRise(),
                    p.cadenceMonths(),
                    p.follows(),
                    p.revision());
        }

        Plan plan() {
            return new Plan(
                    id,
                    slug,
                    tier,
                    title,
                    periodFrom.map(from -> new Period(from, periodTo.orElseThrow())),
                    state,
                    unit,
                    visibility,
                    scope,
                    figuresRise,
                    cadenceMonths,
                    follows,
                    revision);
        }
    }
}
