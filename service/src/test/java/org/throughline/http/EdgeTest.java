package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.UnitId;

/** What every route gets from the edge: errors for people and programs, access rules, bounds. */
class EdgeTest {
    private Actor actor = Actor.anonymous("en");
    private final TestEdge edge = new TestEdge(() -> actor, Clock.systemUTC(), new Pages(), new Resource());

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void aRefusalIsAPageToPeopleInTheirLanguageAndGivesTheTextBack() {
        actor = Actor.anonymous("es");

        var response = edge.post("/things", "k", Map.of("body", "a long text that someone typed"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.readEntity(String.class))
                .contains("No se sobrescribió nada", "what stands &lt;b&gt;there", "a long text that someone typed");
    }

    @Test
    void aRefusalIsAProblemToPrograms() {
        var response = edge.post("/api/things", Map.of("title", "x", "unit", "0000000000001"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getMediaType().toString()).isEqualTo("application/problem+json");
        var problem = response.readEntity(JsonNode.class);
        assertThat(problem.get("code").asText()).isEqualTo("stale");
        assertThat(problem.get("kept").get("theirs").asText()).isEqualTo("theirs");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        assertThat(problem(send("{\"title\": ")).get("code").asText()).isEqualTo("json.malformed");
    }

    @Test
    void anUnknownFieldIsNamed() {
        var problem = problem(send("{\"title\": \"x\", \"admin\": true}"));

        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asText()).contains("admin");
    }

    @Test
    void aBlankTitleIsA422() {
        assertThat(problem(send("{\"title\": \" \", \"unit\": \"0000000000001\"}"))
                        .get("status")
                        .asInt())
                .isEqualTo(422);
    }

    @Test
    void aBodyOverTheLimitIsRefusedEvenInChunks() {
        var response = edge.request("/api/things")
                .property("jersey.config.client.request.entity.processing", "CHUNKED")
                .post(Entity.entity("x".repeat(Limits.USUAL + 1), MediaType.APPLICATION_JSON_TYPE));

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void whatIsNoIdNamesNothing() {
        assertThat(edge.get("/things/nonsense").getStatus()).isEqualTo(404);
        assertThat(edge.get("/nowhere").getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/nowhere").getMediaType().toString()).isEqualTo("application/problem+json");
    }

    @Test
    void aRouteWithoutARuleIsRefusedToEveryone() {
        assertThat(edge.get("/things/open/door").getStatus()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignIn() {
        var response = edge.get("/things/mine");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).endsWith("/sign-in?to=%2Fthings%2Fmine");
        assertThat(edge.get("/api/things").getStatus()).isEqualTo(401);
    }

    @Test
    void aLongListComesInPartsAndSaysWhereTheNextOneIs() {
        var first = edge.get("/api/things/many");
        assertThat(first.readEntity(JsonNode.class)).hasSize(Lists.LONGEST);
        var next = first.getHeaderString("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        // what is added in front meanwhile moves nothing and repeats nothing
        Resource.added = 3;
        var rest = edge.get(next);
        Resource.added = 0;

        var items = rest.readEntity(JsonNode.class);
        assertThat(items.get(0).asText()).isEqualTo("thing 100");
        assertThat(items).hasSize(50);
        assertThat(rest.getHeaderString("Link")).isNull();
        assertThat(problem(edge.get("/api/things/many?after=somewhere"))
                        .get("code")
                        .asText())
                .isEqualTo("query.after");
    }

    @Test
    void aFilterThatAListDoesNotKnowIsRefused() {
        var answer = edge.get("/api/things/many?colour=red");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(problem(answer).get("detail").asText()).contains("colour", "after");
        assertThat(edge.get("/things/0000000000001?colour=red").getStatus()).isEqualTo(200);
    }

    @Test
    void whoHasAnAnswerAlreadyIsToldThatItIsTheSame() {
        var first = edge.get("/api/things/many");
        var tag = first.getHeaderString("ETag");

        var same = edge.request("/api/things/many")
                .header("If-None-Match", "\"x\", W/" + tag)
                .get();
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.hasEntity()).isFalse();
        assertThat(same.getHeaderString("ETag")).isEqualTo(tag);
        Resource.added = 1;
        var other =
                edge.request("/api/things/many").header("If-None-Match", tag).get();
        Resource.added = 0;
        assertThat(other.getStatus()).isEqualTo(200);
        assertThat(other.getHeaderString("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() {
        var response = edge.request("/api/things")
                .header("Sec-Fetch-Site", "cross-site")
                .post(Entity.json("{\"title\": \"x\"}"));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.readEntity(JsonNode.class).get("code").asText()).isEqualTo("forged");
    }

    private jakarta.ws.rs.core.Response send(String json) {
        return edge.request("/api/things").post(Entity.json(json));
    }

    private static JsonNode problem(jakarta.ws.rs.core.Response response) {
        return response.readEntity(JsonNode.class);
    }

    /** Routes of no feature. */
    @Path("/things")
    @Produces(MediaType.TEXT_HTML)
    public static final class Pages {
        @GET
        @Path("{unit}")
        @Access(Access.To.ANYONE)
        public String show(@PathParam("unit") UnitId unit) {
            return unit.text();
        }

        @GET
        @Path("mine")
        @Access(Access.To.SIGNED_IN)
        public String mine() {
            return "mine";
        }

        @GET
        @Path("open/door")
        public String open() {
            return "open";
        }

        @POST
        @Access(Access.To.ANYONE)
        public String make(@Context Form form) {
            throw Refusal.stale(form.text("body"), "what stands <b>there", 3);
        }
    }

    /** The same for programs. */
    @Path("/api/things")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Resource {
        /** How many were added in front of the many. */
        private static int added;

        @GET
        @Path("many")
        @Access(Access.To.ANYONE)
        public List<String> many() {
            return IntStream.range(-added, 150).mapToObj(n -> "thing " + n).toList();
        }

        @POST
        @Access(Access.To.ANYONE)
        public String make(@NotNull @Valid NewThing thing) {
            throw Refusal.stale(thing.title(), "theirs", 3);
        }

        @GET
        @Access(Access.To.SIGNED_IN)
        public String list() {
            return "[]";
        }
    }

    /** A body. */
    public record NewThing(@NotBlank String title, UnitId unit) {}
}
