package org.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.client.ClientProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Edge;
import org.throughline.http.Json;
import org.throughline.http.Messages;
import org.throughline.http.Surroundings;
import org.throughline.kernel.Actor;
import org.throughline.org.Federation;
import org.throughline.org.Organisations;

/** Signing in by page and by program, through the real filter. */
class SignInEdgeTest {
    private static final Passwords PASSWORDS = new Passwords();
    private static final String PASSWORD = "four plain words here";
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    private final TestDatabase db = TestDatabase.sqlite();
    private final Messages messages = new Messages();
    private final Federation federation = new Federation(db);
    private final Accounts accounts = new Accounts(db.work(), federation.members(), federation.actors(), PASSWORDS);
    private final Cookies cookies = new Cookies(true);
    private final ResourceExtension edge = edge();

    private ResourceExtension edge() {
        ObjectMapper mapper = Json.configure(Jackson.newObjectMapper());
        var builder = ResourceExtension.builder()
                .setMapper(mapper)
                .setRegisterDefaultExceptionMappers(false)
                .setClientConfigurator(config -> config.property(ClientProperties.FOLLOW_REDIRECTS, false));
        Edge.components(messages, new Quiet(), db.clock()).forEach(builder::addResource);
        var demo = new DemoDoor(
                true, db.work(), new Organisations(db.work()), federation.units(), federation.members(), accounts);
        return builder.addResource(new SignIn(accounts, cookies))
                .addResource(new SignInPages(accounts, demo, cookies, messages))
                .addResource(new AccountPages(
                        accounts,
                        new AccountViews(db.work(), federation.members(), federation.units(), accounts, messages),
                        cookies))
                .addResource(new AccountResource(db.work(), accounts, cookies))
                .build();
    }

    @BeforeEach
    void start() throws Throwable {
        db.work().writing(TestDatabase.SYSTEM, tx -> federation.members().password(tx, federation.secretary, HASH));
        edge.before();
    }

    @AfterEach
    void stop() throws Throwable {
        edge.after();
        db.close();
    }

    @Test
    void whoSignsInComesBackToWhereTheyWantedToGo() {
        assertThat(get("/account").getHeaderString("Location")).endsWith("/sign-in?to=%2Faccount");

        var response = signIn(PASSWORD, "/account");

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeaderString("Location")).endsWith("/account");
        assertThat(response.getHeaderString("Set-Cookie"))
                .startsWith("__Host-throughline=")
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }

    @Test
    void aWrongPasswordShowsTheFormAgainWithWhatWasTypedButThePassword() {
        var response = signIn("not this one", "//elsewhere.example");

        assertThat(response.getStatus()).isEqualTo(422);
        var page = document(response);
        assertThat(page.select("input[name=email]").val()).isEqualTo("ada@example.org");
        assertThat(page.select("input[name=password]").val()).isEmpty();
        assertThat(page.select("input[name=back]").val()).isEqualTo("/");
        assertThat(page.text()).contains("do not go together");
    }

    @Test
    void theAccountPageShowsSessionsAndMakesATokenOnce() {
        var cookie = cookie(signIn(PASSWORD, "/"));
        var page = document(with(cookie, "/account").get());
        assertThat(page.text()).contains("Ada Castle", "Secretary, Tenants’ Federation", "this one");

        var form = new Form("name", "script")
                .param("until", "2027-04-01")
                .param("_csrf", page.select("input[name=_csrf]").first().val());
        var made = document(with(cookie, "/account/tokens").post(Entity.form(form)));
        var token = made.select(".receipt__code").text();

        assertThat(token).hasSize(43);
        assertThat(document(with(cookie, "/account").get()).text())
                .contains("script")
                .doesNotContain(token);
        assertThat(bearer(token).get().getStatus()).isEqualTo(200);
    }

    @Test
    void aFormWithoutWhatOurPagesGiveIsRefused() {
        var cookie = cookie(signIn(PASSWORD, "/"));

        var response = with(cookie, "/account/language").post(Entity.form(new Form("lang", "es")));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(federation.as(federation.secretary).lang()).isEqualTo("en");
    }

    @Test
    void aProgramBeginsWithItsMembersPassword() {
        var asked = Map.of("email", "ada@example.org", "password", PASSWORD, "name", "script", "days", 30);
        var made = edge.target("/api/account/first-token")
                .request()
                .post(Entity.json(asked))
                .readEntity(JsonNode.class);

        var me = bearer(made.get("token").asText()).get().readEntity(JsonNode.class);

        assertThat(me.get("name").asText()).isEqualTo("Ada Castle");
        assertThat(me.get("offices").get(federation.centre.text()).get(0).asText())
                .isEqualTo("SECRETARY");
        assertThat(bearer("not-a-token").get().getStatus()).isEqualTo(401);
    }

    @Test
    void pagesSpeakTheLanguageThatWasChosenOnThisBrowser() {
        var chosen = get("/language/es?to=/sign-in");
        assertThat(chosen.getHeaderString("Location")).endsWith("/sign-in");

        var page =
                document(edge.target("/sign-in").request().cookie("lang", "es").get());
        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(document(edge.target("/sign-in")
                                .request()
                                .header("Accept-Language", "es-MX, en;q=0.5")
                                .get())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("es");
        assertThat(get("/language/xx").getStatus()).isEqualTo(404);
    }

    @Test
    void theDoorOfTheDemoIsShutForARealOrganisation() {
        var response =
                edge.target("/sign-in/demo/" + federation.secretary).request().post(Entity.form(new Form()));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(Optional.ofNullable(response.getHeaderString("Set-Cookie")).orElse(""))
                .doesNotContain("throughline");
    }

    private Response get(String path) {
        int query = path.indexOf('?');
        var target = edge.target(query < 0 ? path : path.substring(0, query));
        return (query < 0 ? target : target.queryParam("to", path.substring(query + 4)))
                .request()
                .get();
    }

    private Response signIn(String password, String back) {
        var form =
                new Form("email", "ada@example.org").param("password", password).param("back", back);
        return edge.target("/sign-in").request().post(Entity.form(form));
    }

    private static String cookie(Response response) {
        return response.getCookies().get("__Host-throughline").getValue();
    }

    private Invocation.Builder with(String cookie, String path) {
        return edge.target(path).request().cookie("__Host-throughline", cookie);
    }

    private Invocation.Builder bearer(String token) {
        return edge.target("/api/account").request().header("Authorization", "Bearer " + token);
    }

    private static Document document(Response response) {
        return Jsoup.parse(response.readEntity(String.class));
    }

    private record Quiet() implements Surroundings {
        @Override
        public String organisation() {
            return "Tenants’ Federation";
        }

        @Override
        public List<Part> parts(Actor actor) {
            return List.of();
        }
    }
}
