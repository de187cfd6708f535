package org.throughline.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Scope;
import org.throughline.org.Federation;

/** The search as a page and as JSON. */
class SearchEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Federation federation = new Federation(db);
    private Actor actor = Actor.anonymous("en");
    private TestEdge edge;

    @BeforeEach
    void open() {
        var search = new Search(db.work(), federation.units());
        edge = new TestEdge(
                () -> actor,
                db.clock(),
                new SearchPages(db.work(), federation.units(), search, new Messages()),
                new SearchResource(db.work(), federation.units(), search));
        for (int i = 0; i < 25; i++) {
            SearchTest.put(
                    db,
                    "task:" + i,
                    Scope.PUBLIC,
                    LocalDate.parse("2027-02-01").plusDays(i),
                    "Task " + i,
                    "Hand out <b>papers</b> & posters");
        }
    }

    @AfterEach
    void close() {
        edge.close();
        db.close();
    }

    @Test
    void theWordsAreMarkedAndNothingIsTakenAsMarkup() {
        var page = edge.page("/search?q=paper");

        assertThat(page.select(".entry")).hasSize(Search.PAGE);
        assertThat(page.select(".entry mark").first().text()).isEqualTo("papers");
        assertThat(page.select(".entry b")).isEmpty();
        assertThat(page.select(".entry a").first().attr("href")).isEqualTo("/tasks/1");
        assertThat(edge.page(page.select("a[rel=next]").attr("href")).select(".entry"))
                .hasSize(5);
    }

    @Test
    void anEmptySearchAsksForAWordAndAFruitlessOneSaysWhatToDo() {
        assertThat(edge.page("/search").text()).contains("Type one or more words");
        actor = federation.as(federation.harbourMember);
        assertThat(edge.page("/search?q=zebra").select("option").text()).contains("Harbour");
        assertThat(edge.page("/search?q=zebra").text()).contains("Try fewer words");
    }

    @Test
    void programsGetTheSame() {
        var answer = edge.get("/api/search?q=paper");

        assertThat(answer.readEntity(JsonNode.class)).hasSize(Search.PAGE);
        var next = answer.getHeaderString("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        var rest = edge.get(next);
        assertThat(rest.readEntity(JsonNode.class)).hasSize(5);
        assertThat(rest.getHeaderString("Link")).isNull();
        assertThat(edge.get("/api/search?q=paper&kind=nothing").getStatus()).isEqualTo(422);
        assertThat(edge.get("/api/search?q=paper&from=soon").getStatus()).isEqualTo(422);
        assertThat(edge.get("/api/search?q=paper&unit=..%2F").getStatus()).isEqualTo(404);
    }
}
