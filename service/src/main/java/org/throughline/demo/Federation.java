package org.throughline.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ballot.How;
import org.throughline.ballot.RecordedDecision;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MovingClock;
import org.throughline.kernel.Period;
import org.throughline.kernel.UnitId;
import org.throughline.kernel.Visibility;
import org.throughline.org.Elector;
import org.throughline.org.Founded;
import org.throughline.org.Founding;
import org.throughline.org.Level;
import org.throughline.org.Roster;
import org.throughline.org.Rules;
import org.throughline.plan.NewPlan;
import org.throughline.plan.Outline;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;
import org.throughline.text.Bytes;

/**
 * An invented federation of any size, the same for the same seed: a centre, its regions and branches with one member each at the
 * least, and a plan in force in each of them that serves the one above. Its tasks are a table to be loaded; see
 * {@link FederationTasks}.
 */
public final class Federation {
    private static final Actor TELLER = Actor.system("federation");
    private static final String ZONE = "Europe/Lisbon";

    private final Cast cast;
    private final MovingClock clock;
    private final LocalDate today;
    private final FederationSize size;

    /**
     * Prepares the telling.
     *
     * @param cast over an empty database and this very clock
     * @param clock stands before the founding; it is moved to the morning of {@code today}
     */
    public Federation(Cast cast, MovingClock clock, LocalDate today, FederationSize size) {
        this.cast = cast;
        this.clock = clock;
        this.today = today;
        this.size = size;
    }

    /** Tells everything but the tasks. */
    public void tell() {
        to(100);
        var founded = found();
        people();
        var centre = plan(founded.root(), founded.meeting(), Tier.STRATEGIC, FederationSize.CENTRE, 1);
        var regions = new ArrayList<List<ProvisionId>>();
        for (int i = 1; i <= size.regions(); i++) {
            var region = plan(FederationSize.region(i), Tier.OPERATIONAL, 1);
            serve(region.objectives(), centre.objectives());
            regions.add(region.objectives());
            centre.later().add(region);
        }
        for (int i = 1; i <= size.branches(); i++) {
            var branch = plan(FederationSize.branch(i), Tier.TACTICAL, size.goals());
            serve(branch.objectives(), regions.get(size.regionOf(i) - 1));
            centre.later().add(branch);
        }
        to(60);
        adopt(centre);
        centre.later().forEach(this::adopt);
        to(30);
        cast.adoption().settleDue(TELLER);
        clock.moveTo(today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Founded found() {
        return cast.setUp()
                .setUp(new Founding(
                        "Federation of " + size.branches() + " branches",
                        Optional.of(FederationSize.CENTRE),
                        Level.CENTRAL,
                        List.of("en", "es"),
                        ZONE,
                        List.of(),
                        "Inés Carvalho",
                        Optional.of("secretary@federation.example"),
                        Optional.empty(),
                        true));
    }

    /** Units and members by the tables that any organisation would load. */
    private void people() {
        var units = new StringBuilder("name,slug,parent,level\n");
        var members = new StringBuilder("name,email,unit,office\n");
        for (int i = 1; i <= size.regions(); i++) {
            row(units, "Region " + i, FederationSize.region(i), FederationSize.CENTRE, "regional");
        }
        for (int i = 1; i <= size.branches(); i++) {
            var slug = FederationSize.branch(i);
            row(units, "Branch " + i, slug, FederationSize.region(size.regionOf(i)), "local");
            row(members, "Secretary of branch " + i, slug + "@federation.example", slug, "secretary");
            row(members, "Member of branch " + i, "m-" + slug + "@federation.example", slug, "");
        }
        var roster = new Roster(cast.work(), cast.units(), cast.members());
        roster.loadUnits(TELLER, Bytes.of(units.toString()));
        roster.loadMembers(TELLER, Bytes.of(members.toString()));
    }

    private static void row(StringBuilder table, String... cells) {
        table.append(String.join(",", cells)).append('\n');
    }

    private record Planned(VersionId version, BodyId meeting, List<ProvisionId> objectives, List<Planned> later) {}

    private Planned plan(String slug, Tier tier, int objectives) {
        var unit = cast.work().read(TELLER, tx -> cast.units().bySlug(tx, slug).orElseThrow());
        var meeting = cast.work()
                .read(TELLER, tx -> cast.bodies().of(tx, unit.id()).get(0).id());
        return plan(unit.id(), meeting, tier, slug, objectives);
    }

    private Planned plan(UnitId unit, BodyId meeting, Tier tier, String slug, int objectives) {
        cast.bodies().setRules(TELLER, meeting, new Rules(1, 5, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        var wish = new NewPlan(
                unit,
                tier,
                FederationSize.plan(slug),
                Optional.of(new Period(today.minusDays(90), today.plusDays(640))),
                Visibility.ORGANISATION,
                Optional.empty());
        var plan = cast.plans().draft(TELLER, wish);
        var version = cast.work()
                .read(TELLER, tx -> cast.plans().open(tx, plan).orElseThrow().id());
        var entries = new ArrayList<Outline.Entry>();
        for (int i = 1; i <= objectives; i++) {
            entries.add(new Outline.Entry(
                    -1,
                    Wording.of(
                            ProvisionKind.OBJECTIVE,
                            Integer.toString(i),
                            "Aim " + i + " of " + slug,
                            "What " + slug + " sets out to do.")));
        }
        var ids = cast.pastes().replaceAll(TELLER, version, new Outline(entries), Map.of());
        return new Planned(version, meeting, ids, new ArrayList<>());
    }

    private void serve(List<ProvisionId> below, List<ProvisionId> above) {
        below.forEach(objective -> cast.links().serve(TELLER, objective, above.get(0), 1));
    }

    /** All who are entitled come and are for it: fewer would not be enough to decide where many are entitled. */
    private void adopt(Planned plan) {
        var day = today.minusDays(60);
        long all = cast.work()
                .read(
                        TELLER,
                        tx -> cast.bodies().electorate(tx, plan.meeting(), day).stream()
                                .mapToLong(Elector::weight)
                                .sum());
        cast.adoption()
                .recordAdoption(
                        TELLER, plan.version(), plan.meeting(), new RecordedDecision(day, How.HANDS, all, all, 0, 0));
    }

    private void to(int daysBefore) {
        clock.moveTo(today.minusDays(daysBefore).atTime(18, 0).toInstant(ZoneOffset.UTC));
    }
}
