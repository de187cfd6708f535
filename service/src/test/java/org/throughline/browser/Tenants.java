package org.throughline.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.account.Passwords;
import org.throughline.demo.Cast;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.org.BodyKind;
import org.throughline.org.Level;
import org.throughline.org.NewMember;
import org.throughline.org.NewUnit;
import org.throughline.org.Rules;
import org.throughline.org.SeatKind;
import org.throughline.plan.Measure;

/**
 * The organisation of the story: under the centre that a form set up, the region North with the branches Harbour and Hill;
 * a council of two, and what is measured. Everyone has the same password.
 */
final class Tenants {
    static final String PASSWORD = "four plain words";
    private static final Actor SYSTEM = Actor.system("test");
    /** A quarter must take part, simple majority; discussed for two days, voted on for one, one sponsor. */
    private static final Rules RULES = new Rules(1, 4, "SIMPLE", "VOTES_CAST", 2, 1, 1);

    private final Cast cast;
    private final LocalDate today;
    private final String hash = new Passwords().hash(PASSWORD);

    Tenants(Cast cast, LocalDate today) {
        this.cast = cast;
        this.today = today;
    }

    void gather() {
        var centre = cast.work().read(SYSTEM, tx -> cast.units().root(tx).id());
        var ada = cast.work()
                .read(SYSTEM, tx -> cast.members().ofUnit(tx, centre).get(0).member());
        var north = unit("North", Level.REGIONAL, centre);
        var harbour = unit("Harbour", Level.LOCAL, north);
        var hill = unit("Hill", Level.LOCAL, north);
        var bea = member("Bea North", harbour);
        var cal = member("Cal Weir", hill);
        var dee = member("Dee Harbour", harbour);
        member("Eli Dale", harbour);
        var fay = member("Fay Hill", hill);
        cast.members().appoint(SYSTEM, centre, cal, Office.CHAIR, today, Optional.empty());
        appoint(north, bea);
        appoint(harbour, dee);
        appoint(hill, fay);
        var council = cast.bodies().found(SYSTEM, centre, "Council", BodyKind.COMMITTEE);
        for (var seated : List.of(ada, cal)) {
            cast.bodies().seat(SYSTEM, council, seated, Optional.empty(), SeatKind.FULL, 1);
        }
        cast.bodies().setRules(SYSTEM, council, RULES);
        for (var unit : List.of(centre, north, harbour, hill)) {
            var meeting = cast.work()
                    .read(SYSTEM, tx -> cast.bodies().of(tx, unit).get(0).id());
            // below the centre a meeting may draft and decide at once
            cast.bodies()
                    .setRules(
                            SYSTEM,
                            meeting,
                            unit.equals(centre) ? RULES : new Rules(0, 1, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        }
        cast.measures()
                .define(
                        SYSTEM,
                        "people",
                        0,
                        Map.of(
                                "en", new Measure.Name("people present", "person, people"),
                                "es", new Measure.Name("personas presentes", "persona, personas")));
    }

    private UnitId unit(String name, Level level, UnitId above) {
        return cast.units()
                .found(SYSTEM, new NewUnit(name, Optional.empty(), level, "", above, false, "en", "Europe/Madrid"));
    }

    private MemberId member(String name, UnitId home) {
        var email = Optional.of(email(name));
        var member =
                cast.members().add(SYSTEM, new NewMember(name, email, "en", home, Standing.FULL, today.minusYears(1)));
        cast.work().writing(SYSTEM, tx -> cast.members().password(tx, member, hash));
        return member;
    }

    private void appoint(UnitId unit, MemberId member) {
        cast.members().appoint(SYSTEM, unit, member, Office.SECRETARY, today, Optional.empty());
    }

    /** The address of someone by their first name. */
    static String email(String name) {
        return name.replaceAll(" .*", "").toLowerCase(java.util.Locale.ROOT) + "@tenants.example";
    }
}
