package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small federation made through the API alone: a centre with a council, two regions, three branches, their people. Its
 * bodies decide without days of waiting.
 */
final class TenantsByApi {
    static final String UNITS = """
        name,level,parent,slug
        Harbour,local,North,harbour
        North,regional,,north
        South,regional,,south
        Hill,local,North,hill
        Mill,local,South,mill
        """;
    static final String MEMBERS = """
        name,email,unit,standing,office,language
        Chika Obi,chika@example.org,tenants-union,full,chair,en
        Bela Roth,bela@example.org,tenants-union,full,,en
        Nora Lind,nora@example.org,north,full,secretary,en
        Sol Ruiz,sol@example.org,south,full,secretary,es
        Hana Petri,hana@example.org,harbour,full,secretary,en
        Eli Dale,eli@example.org,harbour,full,,en
        Fay Moss,fay@example.org,harbour,full,,en
        Ida Berg,ida@example.org,hill,full,secretary,en
        Mia Paz,mia@example.org,mill,full,secretary,es
        """;
    private static final String NO_WAITING = """
        {'quorumNum': 0, 'quorumDen': 1, 'majority': 'SIMPLE', 'base': 'VOTES_CAST', 'discussionDays': 0,
         'ballotDays': 0, 'amendmentSponsors': 1}\
        """;

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final RunningService service;
    final Program ada;
    final String council;
    private final Map<String, Program> people = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();

    TenantsByApi(RunningService service) {
        this(service, "");
    }

    /** With further lines of the table of members. */
    TenantsByApi(RunningService service, String more) {
        this.service = service;
        var nobody = Program.nobodys(service);
        nobody.post("/api/setup", """
            {'organisation': 'Tenants Union', 'languages': ['en', 'es'], 'zone': 'UTC', 'name': 'Ada Castle', 'words': [],
             'email': 'ada@example.org', 'password': 'four plain words'}\
            """);
        ada = nobody.signIn("ada@example.org", "four plain words");
        people.put("ada", ada);
        load("units", UNITS, 5);
        load("members", MEMBERS + more, 9 + (int) more.lines().count());
        for (var unit : List.of("tenants-union", "north", "south", "harbour", "hill", "mill")) {
            for (var one : ada.get("/api/units/" + unit + "/members")) {
                var first = one.get("name").asText().split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT);
                members.put(first, one.get("member").asText());
            }
        }
        council = ada.post(
                        "/api/bodies",
                        "{'unit': '%s', 'name': 'Council', 'kind': 'COMMITTEE'}",
                        unit("tenants-union").at("/unit/id").asText())
                .at("/body/id")
                .asText();
        for (var member : List.of("ada", "chika", "bela")) {
            ada.post(
                    "/api/bodies/" + council + "/seats",
                    "{'member': '%s', 'kind': 'FULL', 'weight': 1}",
                    member(member));
        }
        ada.put("/api/bodies/" + council + "/rules", NO_WAITING);
        Map.of("ada", "tenants-union", "nora", "north", "hana", "harbour")
                .forEach((keeper, unit) -> as(keeper).put("/api/bodies/" + meeting(unit) + "/rules", NO_WAITING));
    }

    private void load(String what, String table, int lines) {
        var answer = ada.send("POST", "/api/import/" + what, "text/csv", table);
        assertThat(RunningService.json(answer).path("added").asInt())
                .as(answer.body())
                .isEqualTo(lines);
    }

    /** The member by their first name. */
    String member(String name) {
        return members.get(name);
    }

    /** The members' meeting of the unit needs no time and no number. */
    void decideAtOnce(String keeper, String unit) {
        as(keeper).put("/api/bodies/" + meeting(unit) + "/rules", NO_WAITING);
    }

    /** The keeper of their unit lets them in, where nobody has yet. */
    void letIn(String name, String keeper) {
        if (!people.containsKey(name)) {
            people.put(name, signIn(name, as(keeper)));
        }
    }

    private Program signIn(String name, Program keeper) {
        var given = keeper.post("/api/members/" + member(name) + "/first-password", "")
                .get("password")
                .asText();
        passwords.put(name, given);
        return Program.nobodys(service).signIn(name + "@example.org", given);
    }

    /** A program of theirs: the keepers of their unit let them in the first time. */
    Program as(String name) {
        if (!people.containsKey(name)) {
            people.put(name, signIn(name, List.of("eli", "fay").contains(name) ? as("hana") : ada));
        }
        return people.get(name);
    }

    /** The password that {@link #as} was given for this member. */
    String password(String name) {
        return passwords.get(name);
    }

    JsonNode unit(String slug) {
        return ada.get("/api/units/" + slug);
    }

    String unitId(String slug) {
        return unit(slug).at("/unit/id").asText();
    }

    /** The unit's members' meeting. */
    String meeting(String unit) {
        for (var body : unit(unit).get("bodies")) {
            if (body.at("/body/kind").asText().equals("MEMBERS_MEETING")) {
                return body.at("/body/id").asText();
            }
        }
        throw new AssertionError("no meeting in " + unit);
    }

    /** A meeting of so many, all in favour, today. */
    String carriedBy(String body, int present) {
        return "{'body': '%s', 'decidedOn': '%s', 'how': 'HANDS', 'present': %d, 'inFavour': %d, 'against': 0, 'abstained': 0}"
                .formatted(body, today, present, present);
    }

    /** Everyone named votes in favour, each with their own token. */
    void vote(String ballot, String... voters) {
        Arrays.stream(voters).forEach(voter -> as(voter).post("/api/ballots/" + ballot + "/votes", "{'vote': 'FOR'}"));
    }
}
