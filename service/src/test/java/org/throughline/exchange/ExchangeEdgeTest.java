package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.exchange.StratmlFixture.canonical;
import static org.throughline.exchange.StratmlFixture.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;

/** Plans in and out, as pages and as files of programs. */
class ExchangeEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final ExchangeHouse house = new ExchangeHouse(db);
    private Actor actor = house.secretary();
    private final Downloads downloads = new Downloads(db.work(), house.house.plans, house.exports);
    private final TestEdge edge = new TestEdge(
            () -> actor,
            db.clock(),
            new MultiPartFeature(),
            new ImportPages(house.imports, new ImportScreens(db.work(), house.house.plans, new Messages())),
            new ImportResource(db.work(), house.house.federation.units(), house.imports, new Messages()),
            new ExportPages(db.work(), downloads, new Messages()),
            new ExportResource(downloads));

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void aFileIsReadShownAndKeptWhenOneSaysSo() {
        var unit = edge.page("/plans/import").select("select[name=unit] option").attr("value");

        var shown = page(upload(unit, tenants(), ""), 200);

        assertThat(house.plans()).isZero();
        assertThat(shown.text()).contains("StratML", "16 provisions", "Register", "The file gives no last day");
        var form = shown.select("form[action=/plans/import/kept]").first();
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        var kept = edge.post("/plans/import/kept", "key", fields);
        assertThat(kept.getStatus()).isEqualTo(303);
        var slug = kept.getHeaderString("Location").replaceAll(".*/plans/", "");
        assertThat(edge.page("/plans/" + slug + "/export").select("main a[download]"))
                .hasSize(6);
        var file = edge.get("/plans/" + slug + "/export/stratml1");
        assertThat(file.getHeaderString("Content-Disposition")).contains(slug + ".xml");
        assertThat(canonical(file.readEntity(byte[].class))).isEqualTo(canonical(tenants()));
        assertThat(edge.post("/plans/import/kept", "key", fields).getHeaderString("Location"))
                .endsWith("/plans/" + slug);
        page(edge.post("/plans/import/kept", "other", fields), 409);
        assertThat(house.plans()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadComesBackWithItsReasonAndTheWords() {
        var unit = edge.page("/plans/import").select("select[name=unit] option").attr("value");

        var broken = page(upload(unit, new byte[0], "<StrategicPlan>\n<Name>my words"), 400);
        assertThat(broken.select("[role=alert], .errors, main").text()).contains("line 2");
        assertThat(broken.select("textarea[name=words]").text()).contains("my words");
        page(upload(unit, "<!DOCTYPE x><x/>".getBytes(StandardCharsets.UTF_8), ""), 422);
        page(upload(unit, new byte[0], ""), 422);
        page(upload("", new byte[0], "# Plan\n\n1. One"), 422);
        assertThat(house.plans()).isZero();
    }

    @Test
    void aProgramSendsTheFileAsItIs() {
        var answer = send("/api/plans/import?unit=central&tier=operational", tenants(), "application/xml");

        assertThat(answer.getStatus()).isEqualTo(201);
        var told = answer.readEntity(JsonNode.class);
        assertThat(told.get("provisions").asInt()).isEqualTo(16);
        assertThat(told.get("deviations")).isNotEmpty();
        var slug = told.get("slug").asText();
        assertThat(edge.get("/api/plans/" + slug + "/export/json").getStatus()).isEqualTo(200);
        assertThat(edge.get("/api/plans/" + slug + "/export/scroll").getStatus())
                .isEqualTo(404);
        assertThat(edge.get("/api/plans/" + slug + "/export/json?version=9").getStatus())
                .isEqualTo(404);
        actor = Actor.anonymous("en");
        assertThat(edge.get("/api/plans/" + slug + "/export/json").getStatus()).isEqualTo(404);
        assertThat(edge.get("/plans/" + slug + "/export").getStatus()).isEqualTo(404);
    }

    @Test
    void aProgramIsToldWhatIsWrong() {
        assertThat(send("/api/plans/import?unit=nowhere", tenants(), "application/xml")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("/api/plans/import?unit=central&tier=lofty", tenants(), "application/xml")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send("/api/plans/import?unit=central", new byte[13 << 20], "text/plain")
                        .getStatus())
                .isEqualTo(413);
        actor = house.house.as(house.house.federation.harbourMember);
        assertThat(send("/api/plans/import?unit=central", tenants(), "application/xml")
                        .getStatus())
                .isEqualTo(403);
        actor = Actor.anonymous("en");
        assertThat(send("/api/plans/import?unit=central", tenants(), "application/xml")
                        .getStatus())
                .isEqualTo(401);
        assertThat(house.plans()).isZero();
    }

    private Response send(String path, byte[] file, String type) {
        return edge.request(path).header("X-CSRF", "csrf-of-the-test").post(Entity.entity(file, type));
    }

    private Response upload(String unit, byte[] file, String words) {
        var fields = Map.of("unit", unit, "tier", "STRATEGIC", "visibility", "ORGANISATION", "words", words);
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p\"\r\n")
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(new String(file, StandardCharsets.UTF_8))
                .append("\r\n--b--\r\n");
        return edge.request("/plans/import")
                .header("Sec-Fetch-Site", "same-origin")
                .post(Entity.entity(
                        body.toString().getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=b"));
    }

    private static Document page(Response response, int status) {
        var body = response.readEntity(String.class);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return Jsoup.parse(body);
    }
}
