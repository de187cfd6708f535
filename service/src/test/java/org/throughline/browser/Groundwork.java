package org.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.account.Passwords;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.demo.Cast;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Period;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Founding;
import org.throughline.org.Level;
import org.throughline.org.NewMember;
import org.throughline.org.NewUnit;
import org.throughline.org.Rules;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.NewPlan;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;

/**
 * What a story begins with, told through the use cases: units whose meetings decide at once, their people, who all have the
 * password of {@link Tenants}, and plans that are in force from today until the end of the year.
 */
final class Groundwork {
    private static final Actor SYSTEM = Actor.system("test");
    private static final Rules AT_ONCE = new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0);
    private static final String ZONE = "Europe/Madrid";
    private static final int MOST_LOOKS = 100;
    private static final int MS_BETWEEN_LOOKS = 100;

    final Cast cast;
    final LocalDate today;
    private final String hash = new Passwords().hash(Tenants.PASSWORD);

    Groundwork(Cast cast, LocalDate today) {
        this.cast = cast;
        this.today = today;
    }

    /** A plan with its objectives, in their order. */
    record Text(UnitId unit, MemberId keeper, PlanId plan, VersionId version, List<ProvisionId> objectives) {
        ProvisionId objective() {
            return objectives.get(0);
        }
    }

    /** The organisation: its highest unit and who keeps it. */
    UnitId organisation(String name, String keeper) {
        var founded = cast.setUp()
                .setUp(new Founding(
                        name,
                        Optional.empty(),
                        Level.CENTRAL,
                        List.of("en", "es"),
                        ZONE,
                        List.of(),
                        keeper,
                        Optional.of(Tenants.email(keeper)),
                        Optional.of(hash),
                        false));
        cast.bodies().setRules(SYSTEM, founded.meeting(), AT_ONCE);
        return founded.root();
    }

    UnitId unit(String name, Level level, UnitId above) {
        var unit = cast.units().found(SYSTEM, new NewUnit(name, Optional.empty(), level, "", above, false, "en", ZONE));
        cast.bodies().setRules(SYSTEM, meeting(unit), AT_ONCE);
        return unit;
    }

    MemberId member(String name, UnitId home) {
        var member = cast.members()
                .add(
                        SYSTEM,
                        new NewMember(
                                name,
                                Optional.of(Tenants.email(name)),
                                "en",
                                home,
                                Standing.FULL,
                                today.minusYears(1)));
        cast.work().writing(SYSTEM, tx -> cast.members().password(tx, member, hash));
        return member;
    }

    /** A member of the unit who is its secretary. */
    MemberId keeper(String name, UnitId unit) {
        var keeper = member(name, unit);
        cast.members().appoint(SYSTEM, unit, keeper, Office.SECRETARY, today, Optional.empty());
        return keeper;
    }

    /** Whoever keeps the highest unit. */
    MemberId first() {
        return cast.work()
                .read(
                        SYSTEM,
                        tx -> cast.members()
                                .ofUnit(tx, cast.units().root(tx).id())
                                .get(0)
                                .member());
    }

    MeasureId measure(String slug, String name, String words, String nombre, String palabras) {
        return cast.measures()
                .define(
                        SYSTEM,
                        slug,
                        0,
                        Map.of("en", new Measure.Name(name, words), "es", new Measure.Name(nombre, palabras)));
    }

    /** A draft with objectives of these titles, numbered from 1. */
    Text draft(UnitId unit, MemberId keeper, Tier tier, String title, String... objectives) {
        var plan = cast.plans()
                .draft(
                        as(keeper),
                        new NewPlan(
                                unit,
                                tier,
                                title,
                                Optional.of(new Period(today, LocalDate.parse("2028-01-01"))),
                                Visibility.ORGANISATION,
                                Optional.empty()));
        var version = cast.work()
                .read(SYSTEM, tx -> cast.plans().open(tx, plan).orElseThrow().id());
        var added = new ArrayList<ProvisionId>();
        for (var objective : objectives) {
            added.add(cast.drafts()
                    .add(
                            as(keeper),
                            version,
                            NewProvision.atEnd(
                                    Optional.empty(),
                                    ProvisionKind.OBJECTIVE,
                                    Integer.toString(added.size() + 1),
                                    objective,
                                    "")));
        }
        return new Text(unit, keeper, plan, version, List.copyOf(added));
    }

    /** What is counted towards the first objective of a draft. */
    IndicatorId measured(Text text, MeasureId measure, long target) {
        return cast.indicators()
                .add(
                        as(text.keeper()),
                        text.version(),
                        text.objective(),
                        new NewIndicator(measure, IndicatorKind.FLOW, 0, target, Optional.empty()));
    }

    void serve(Text lower, ProvisionId objective, ProvisionId above, long weight) {
        cast.links().serve(as(lower.keeper()), objective, above, weight);
        cast.work().writing(as(lower.keeper()), tx -> cast.links().feedAlike(tx, objective));
    }

    /** By its unit's meeting, in which one was present. */
    void adopt(Text text) {
        cast.adoption().recordAdoption(as(text.keeper()), text.version(), meeting(text.unit()), hands());
    }

    /** One was present today, and in favour. */
    RecordedDecision hands() {
        return new RecordedDecision(today, How.HANDS, 1, 1, 0, 0);
    }

    /** The unit's members' meeting. */
    BodyId meeting(UnitId unit) {
        return cast.work().read(SYSTEM, tx -> cast.bodies().of(tx, unit).get(0).id());
    }

    /** Waits until reporting periods that begin today or sooner have opened for so many plans: the service does it by itself. */
    void awaitPeriods(int plans) {
        for (int looks = 0; opened() < plans; looks++) {
            assertThat(looks).as("periods opened: " + opened()).isLessThan(MOST_LOOKS);
            try {
                Thread.sleep(MS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private int opened() {
        return cast.work()
                .read(
                        SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT count(DISTINCT plan) FROM reporting_period")
                                .mapTo(Integer.class)
                                .one());
    }

    /** The member as they may act today. */
    Actor as(MemberId member) {
        return cast.actors().find(member).orElseThrow();
    }
}
