package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

/** How people sit, stand, move and leave, and how each keeps their own account. */
final class PeopleByApi {
    private final TenantsByApi tenants;

    PeopleByApi(TenantsByApi tenants) {
        this.tenants = tenants;
    }

    void seatsAndOfficesAreGivenAndEnd() {
        var seats = "/api/bodies/" + tenants.council + "/seats";
        var seated =
                tenants.ada.post(seats, "{'member': '%s', 'kind': 'OBSERVER', 'weight': 1}", tenants.member("sol"));
        assertThat(seated.get("seats")).hasSize(4);
        done(tenants.ada, "DELETE", seats + "/" + tenants.member("sol"));
        var hana = tenants.as("hana");
        hana.post(
                "/api/units/harbour/offices",
                "{'member': '%s', 'office': 'TREASURER', 'from': '%s'}",
                tenants.member("fay"),
                tenants.today);
        done(hana, "DELETE", "/api/units/harbour/offices/TREASURER/" + tenants.member("fay"));
    }

    void aUnitElectsToPlacesInTheCouncil() {
        var places = "/api/bodies/" + tenants.council + "/delegations";
        var filling = tenants.ada.post(places, "{'unit': '%s', 'places': 2}", tenants.unitId("north"));
        assertThat(filling.get(0).get("empty").asInt()).isEqualTo(2);
        assertThat(tenants.ada.get(places)).hasSize(1);
        var ended = tenants.ada.post(
                places + "/end",
                "{'delegation': '%s'}",
                filling.get(0).at("/delegation/id").asText());
        assertThat(ended).isEmpty();
    }

    void membersMoveAndLeave() {
        var hana = tenants.as("hana");
        tenants.as("nora")
                .post(
                        "/api/units/north/offices",
                        "{'member': '%s', 'office': 'DEPUTY', 'from': '%s'}",
                        tenants.member("hana"),
                        tenants.today);
        var fay = "/api/members/" + tenants.member("fay");
        assertThat(hana.put(fay + "/name", "{'name': 'Fay Moss-Lind'}")
                        .get("name")
                        .asText())
                .isEqualTo("Fay Moss-Lind");
        assertThat(hana.post(fay + "/memberships", "{'unit': '%s', 'standing': 'FULL'}", tenants.unitId("north"))
                        .get("course"))
                .hasSize(2);
        var moved = hana.post(
                fay + "/move", "{'unit': '%s', 'from': '%s'}", tenants.unitId("north"), tenants.today.plusDays(7));
        assertThat(moved.get("course").toString())
                .contains(tenants.today.plusDays(7).toString());
        hana.post(fay + "/leave", "{'from': '%s', 'reason': 'Moves to another town.'}", tenants.today.plusDays(90));
        var asked = tenants.as("eli")
                .post(
                        "/api/units/hill/applications/moves",
                        "{'member': '%s', 'words': 'I live there now.'}",
                        tenants.member("eli"));
        assertThat(asked.get("code").asText()).isNotEmpty();
    }

    void thoseWhoKeepAUnitOpenAndShutItsDoor() {
        var hana = tenants.as("hana");
        done(hana, "PUT", "/api/units/harbour/door");
        done(hana, "DELETE", "/api/units/harbour/door");
        var invited = hana.post("/api/units/harbour/invitations", "{'name': 'Nia Okoro', 'standing': 'CANDIDATE'}");
        done(hana, "DELETE", "/api/invitations/" + invited.get("id").asText());
    }

    void theOrganisationHasWordsAndTablesOfItsOwn() {
        var ada = tenants.ada;
        var words =
                ada.put("/api/words", "[{'level': 'LOCAL', 'lang': 'en', 'singular': 'house', 'plural': 'houses'}]");
        assertThat(words.get(0).get("plural").asText()).isEqualTo("houses");
        var table = ada.send("GET", "/api/tables/members", "");
        assertThat(table.statusCode()).isEqualTo(200);
        var roles = ada.send("GET", "/api/tables/roles", "");
        var again = ada.send("POST", "/api/tables/roles?rehearse=true", "text/csv", roles.body());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(RunningService.json(again).get("added").asInt()).isZero();
    }

    /** The last of all: with another password every token ends. */
    void aMemberKeepsTheirAccount() {
        var eli = tenants.as("eli");
        var feed = eli.post("/api/account/feeds", "{'kind': 'ME'}");
        done(eli, "DELETE", "/api/account/feeds/" + feed.get("id").asText());
        var token = eli.post("/api/account/tokens", "{'name': 'figures for the board', 'days': 30}");
        done(eli, "DELETE", "/api/account/tokens/" + token.get("id").asText());
        var signedIn = Program.nobodys(tenants.service)
                .send(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        "email=eli%40example.org&password=" + tenants.password("eli"));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        var sessions = eli.get("/api/account/sessions");
        done(eli, "DELETE", "/api/account/sessions/" + sessions.get(0).get("id").asText());
        assertThat(eli.get("/api/account/sessions")).hasSize(sessions.size() - 1);

        var changed = eli.send(
                "PUT",
                "/api/account/password",
                Program.write("{'old': '%s', 'fresh': 'four other plain words'}", tenants.password("eli")));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(eli.send("GET", "/api/account", "").statusCode()).isEqualTo(401);
    }

    private static void done(Program by, String verb, String path) {
        var answer = by.send(verb, path, "");
        assertThat(answer.statusCode())
                .as(verb + " " + path + ": " + answer.body())
                .isEqualTo(204);
    }
}
