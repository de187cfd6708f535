package org.throughline.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.MovingClock;

/** A small federation on a clock that is moved from day to day, and what its people try through the routes. */
final class LivingByApi implements AutoCloseable {
    private static final String MORE = """
        Cal Reed,cal@example.org,harbour,candidate,,en
        Gus Hale,gus@example.org,harbour,full,,en
        Jan Poe,jan@example.org,harbour,full,,en
        Pia Lund,pia@example.org,hill,full,,en
        Tom Ash,tom@example.org,hill,full,,en
        """;

    final MovingClock clock =
            new MovingClock(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12)));
    final RunningService service = RunningService.empty(clock);
    final TenantsByApi tenants = new TenantsByApi(service, MORE);
    private final Map<String, Program> today = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> meetings = new HashMap<>();

    LivingByApi() {
        for (var name : List.of("nora", "sol", "hana", "ida", "mia", "bela", "chika")) {
            tenants.as(name);
        }
        for (var name : List.of("eli", "fay", "cal", "gus", "jan")) {
            tenants.letIn(name, "hana");
        }
        for (var name : List.of("pia", "tom")) {
            tenants.letIn(name, "ida");
        }
        for (var unit : List.of("tenants-union", "north", "south", "harbour", "hill", "mill")) {
            units.put(unit, tenants.unitId(unit));
            meetings.put(unit, tenants.meeting(unit));
        }
        tenants.decideAtOnce("ida", "hill");
    }

    @Override
    public void close() {
        service.close();
    }

    String unit(String slug) {
        return units.get(slug);
    }

    String meeting(String unit) {
        return meetings.get(unit);
    }

    HttpResponse<String> joins(String code, String email) {
        return Program.nobodys(service)
                .send(
                        "POST",
                        "/api/join",
                        Program.write(
                                "{'code': '%s', 'name': 'Zoe Marsh', 'email': '%s', 'lang': 'en', 'password': 'four"
                                        + " plain words'}",
                                code, email));
    }

    HttpResponse<String> convenes(String who, String body) {
        return as(who).send(
                        "POST",
                        "/api/meetings",
                        Program.write(
                                "{'body': '%s', 'words': {'heldOn': '%s', 'place': '', 'agenda': 'The keys',"
                                        + " 'minutes': '', 'revision': 0}}",
                                body, day(7)));
    }

    /** Proposes for an office, and takes it back, so that it can be proposed again. */
    int proposes(String who, String unit) {
        var answer = as(who).send(
                        "POST",
                        "/api/units/" + unit + "/elections",
                        Program.write("{'member': '%s', 'office': 'TREASURER'}", member(who)));
        if (answer.statusCode() == 200) {
            as(who).post(
                            "/api/elections/"
                                    + RunningService.json(answer).get("id").asText() + "/withdrawal",
                            "");
        }
        return answer.statusCode();
    }

    int keeps(String who, String unit) {
        return as(who).send("GET", "/api/units/" + unit + "/invitations", "").statusCode();
    }

    JsonNode office(String unit) {
        for (var office : as("ada").get("/api/units/" + unit).get("offices")) {
            if (office.get("office").asText().equals("SECRETARY")) {
                return office;
            }
        }
        throw new AssertionError("no secretary in " + unit);
    }

    /** A ballot of the council on an office of the centre. */
    String ballot(String council, String office) {
        var election = as("ada")
                .post("/api/units/tenants-union/elections", "{'member': '%s', 'office': '%s'}", member("chika"), office)
                .get("id")
                .asText();
        return as("ada")
                .post(
                        "/api/elections/" + election + "/ballot",
                        "{'body': '%s', 'closesAt': '%s'}",
                        council,
                        clock.instant().plus(Duration.ofHours(6)))
                .get("ballot")
                .asText();
    }

    int votes(String who, String ballot) {
        return as(who).send("POST", "/api/ballots/" + ballot + "/votes", Program.write("{'vote': 'AGAINST'}"))
                .statusCode();
    }

    void seat(String body, String who, String kind, String more) {
        as("ada")
                .post(
                        "/api/bodies/" + body + "/seats",
                        "{'member': '%s', 'kind': '%s', 'weight': 1" + more + "}",
                        member(who),
                        kind);
    }

    void stand(String who, String standing, LocalDate from, String more) {
        as("hana")
                .post(
                        "/api/members/" + member(who) + "/standing",
                        "{'unit': '%s', 'standing': '%s', 'from': '%s'" + more + "}",
                        unit("harbour"),
                        standing,
                        from);
    }

    String carried(String unit, int present) {
        return "{'body': '%s', 'decidedOn': '%s', 'how': 'HANDS', 'present': %d, 'inFavour': %d, 'against': 0, 'abstained': 0}"
                .formatted(meeting(unit), day(0), present, present);
    }

    String member(String name) {
        return tenants.member(name);
    }

    /** The day so many days from the one on which the clock stands. */
    LocalDate day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    void pass(int days) {
        clock.moveBy(Duration.ofDays(days));
        today.clear();
    }

    /** A program of theirs with a token of today. */
    Program as(String name) {
        return today.computeIfAbsent(
                name,
                one -> Program.nobodys(service)
                        .signIn(one + "@example.org", one.equals("ada") ? "four plain words" : tenants.password(one)));
    }
}
