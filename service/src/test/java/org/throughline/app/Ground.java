package org.throughline.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.Id;
import org.throughline.plan.PlanId;
import org.throughline.review.FormCode;

/**
 * What a {@link Plot} stands on and shares with the others: something of everything that hangs on units and bodies, and a plan of
 * the region, which the organisation reads. It is made once.
 */
final class Ground {
    /** Stands before the names of what hangs on the plan of the region. */
    static final String ABOVE = "above ";

    /** Stands before the name of the kind of table that can be loaded. */
    static final String TABLE = "table ";

    private static final String TITLE = "Whole region";

    private final TenantsByApi tenants;
    private final Map<String, String> values = new HashMap<>();

    private Ground(TenantsByApi tenants) {
        this.tenants = tenants;
    }

    static Map<String, String> of(TenantsByApi tenants) {
        var ground = new Ground(tenants);
        ground.values.put(TABLE + "what", "seats");
        ground.people();
        ground.deciding();
        ground.meeting();
        ground.joining();
        ground.account();
        ground.planAbove();
        return Map.copyOf(ground.values);
    }

    private void people() {
        for (var name : new String[] {"hana", "fay", "nora", "cal"}) {
            values.put(name, tenants.member(name));
        }
        for (var unit : new String[] {"hill", "south"}) {
            values.put(unit, tenants.unitId(unit));
        }
    }

    private void deciding() {
        var eli = tenants.as("eli");
        values.put(
                "election",
                kept(eli, "/api/units/harbour/elections", "{'member': '%s', 'office': 'ORGANISER'}", "fay")
                        .get("id")
                        .asText());
        values.put(
                "requisition",
                kept(eli, "/api/bodies/" + tenants.meeting("north") + "/requisitions", "{'matter': 'The year.'}", "")
                        .at("/requisition/id")
                        .asText());
        if (tenants.ada.get("/api/units/hill/changes").isEmpty()) {
            tenants.ada.put(
                    "/api/units/hill/parent",
                    "{'parent': '%s', 'on': '%s', 'decision': 'Decided.'}",
                    tenants.unitId("south"),
                    tenants.today.plusDays(9));
        }
        values.put(
                "change",
                tenants.ada.get("/api/units/hill/changes").get(0).get("id").asText());
    }

    private void meeting() {
        var hana = tenants.as("hana");
        var before = hana.get("/api/meetings?unit=harbour");
        var meeting = before.isEmpty()
                ? hana.post(
                                "/api/meetings",
                                "{'body': '%s', 'words': {'heldOn': '%s', 'place': 'Hall', 'agenda': 'All.',"
                                        + " 'minutes': '', 'revision': 1}}",
                                tenants.meeting("harbour"),
                                tenants.today)
                        .at("/meeting/id")
                        .asText()
                : before.get(0).get("id").asText();
        hana.put("/api/meetings/" + meeting + "/presence", "{'member': '%s'}", tenants.member("cal"));
        values.put("meeting", meeting);
    }

    /** An invitation, and someone who asks to be taken in. */
    private void joining() {
        var hana = tenants.as("hana");
        var invited = hana.post("/api/units/harbour/invitations", "{'standing': 'FULL'}");
        values.put("invitation", invited.get("id").asText());
        values.put("code", invited.get("code").asText());
        hana.send("PUT", "/api/units/harbour/door", "");
        var asking = hana.get("/api/units/harbour/applications");
        if (asking.isEmpty()) {
            Program.nobodys(tenants.service)
                    .post("/api/units/harbour/applications", "{'name': 'Kim Lake', 'email': 'kim@example.org'}");
            asking = hana.get("/api/units/harbour/applications");
        }
        values.put("application", asking.get(0).get("id").asText());
    }

    /** What is Eli's own. */
    private void account() {
        var eli = tenants.as("eli");
        eli.post("/api/account/tokens", "{'name': 'other', 'days': 3}");
        for (var token : eli.get("/api/account/tokens")) {
            if (token.get("name").asText().equals("other")) {
                values.put("token", token.get("id").asText());
            }
        }
        eli.post("/api/account/feeds", "{'kind': 'ME'}");
        values.put("feed", eli.get("/api/account/feeds").get(0).get("id").asText());
    }

    private void planAbove() {
        var nora = tenants.as("nora");
        var slug = TITLE.toLowerCase(Locale.ROOT).replace(' ', '-');
        var from = tenants.today.minusDays(9);
        if (nora.send("GET", "/api/plans/" + slug, "").statusCode() != 200) {
            nora.post(
                    "/api/plans",
                    "{'unit': '%s', 'tier': 'OPERATIONAL', 'title': '%s', 'from': '%s', 'until': '%s'}",
                    tenants.unitId("north"),
                    TITLE,
                    from,
                    tenants.today.plusDays(300));
            nora.post(
                    "/api/plans/" + slug + "/provisions",
                    "{'kind': 'OBJECTIVE', 'title': 'Everyone', 'body': 'To ask everyone.'}");
            nora.post("/api/plans/" + slug + "/adoption", tenants.carriedBy(tenants.meeting("north"), 3));
        }
        var plan = nora.get("/api/plans/" + slug);
        values.put(ABOVE + "plan", slug);
        values.put(
                ABOVE + "objective",
                nora.get("/api/plans/" + slug).at("/provisions/0/id").asText());
        values.put(
                "form",
                FormCode.printed(FormCode.of(new PlanId(Id.parse(plan.get("id").asText())), from)));
    }

    /** The first that there is, or else one made. */
    private JsonNode kept(Program program, String at, String json, String member) {
        var before = program.get(at);
        return before.isEmpty()
                ? program.post(at, member.isEmpty() ? json : json.formatted(tenants.member(member)))
                : before.get(0);
    }
}
