package org.throughline.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.http.TestEdge;
import org.throughline.index.NoticeKind;
import org.throughline.kernel.Actor;
import org.throughline.task.TaskWords;

/** Choosing mail and ending it, by page and by program. */
class PostEdgeTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final MailHouse house = new MailHouse(db);
    private final Messages messages = new Messages();
    private final AtomicReference<Actor> actor = new AtomicReference<>(house.small.as(house.ines));
    private final TestEdge edge = new TestEdge(
            actor::get,
            db.clock(),
            new WishPages(
                    db.work(),
                    house.wishes,
                    house.office,
                    house.small.federation.members(),
                    house.small.federation.units(),
                    messages),
            new WishResource(house.wishes),
            new LeavePages(house.wishes, messages),
            new PostPages(house.office, messages),
            new PostResource(house.office));

    @AfterEach
    void close() {
        edge.close();
        house.close();
        db.close();
    }

    @Test
    void oneChoosesOnThePageAndTheProgramReadsIt() {
        var page = edge.page("/account/mail");
        assertThat(page.text()).contains("ines@example.org");
        assertThat(page.select("select[name=digest] option[selected]").val()).isEqualTo("MONDAY");
        assertThat(page.select("input[checked]")).isEmpty();

        var saved = edge.post("/account/mail", "k1", Map.of("digest", "THURSDAY", "atOnce", "BALLOT"));

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(edge.page("/account/mail").select("input[checked]").eachAttr("value"))
                .containsExactly("BALLOT");
        assertThat(edge.get("/api/account/mail").readEntity(String.class)).contains("THURSDAY", "BALLOT");
        edge.put("/api/account/mail", Map.of("atOnce", List.of("TASK")));
        assertThat(house.wishes.of(actor.get()))
                .isEqualTo(new Wish(Optional.empty(), java.util.Set.of(NoticeKind.TASK)));
        assertThat(edge.post("/account/mail", "k2", Map.of("digest", "SOMEDAY")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void theLinkOfALetterAsksAndTheButtonEndsSignedOut() {
        house.small.tasks.make(
                TestDatabase.SYSTEM,
                house.small.federation.harbour,
                Optional.empty(),
                TaskWords.titled("Stall").due(house.small.today()).by(house.ines));
        house.deliver();
        actor.set(Actor.anonymous("en"));
        var text = house.arrived().stream()
                .map(MailHouse::text)
                .filter(words -> words.contains("Hola"))
                .findFirst()
                .orElseThrow();
        var path = text.substring(text.indexOf("/unsubscribe/")).strip();

        var asked = edge.page(path);
        assertThat(asked.select("form[action=" + path + "] button")).hasSize(1);
        assertThat(house.wishes.of(house.small.as(house.ines)).digest())
                .as("looking changes nothing")
                .isPresent();
        assertThat(edge.get("/unsubscribe/nothing").getStatus()).isEqualTo(404);

        var answer = edge.request(path).post(Entity.form(new Form("List-Unsubscribe", "One-Click")));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.readEntity(String.class)).text()).contains("No more mail will come");
        assertThat(house.wishes.of(house.small.as(house.ines)).digest()).isEmpty();
        assertThat(edge.get("/account/mail").getStatus()).isEqualTo(303);
    }

    @Test
    void howMailStandsIsForThoseWhoKeepTheHighestUnit() {
        assertThat(edge.get("/post").getStatus()).isEqualTo(404);
        assertThat(edge.get("/api/post").getStatus()).isEqualTo(404);
        assertThat(edge.post("/post/trial", "k1", Map.of()).getStatus()).isEqualTo(404);

        actor.set(house.small.centre());

        assertThat(edge.page("/post").text()).contains("Waiting to be sent", "Every letter was delivered");
        assertThat(edge.post("/post/trial", "k2", Map.of()).getStatus()).isEqualTo(303);
        assertThat(edge.get("/api/post").readEntity(String.class)).contains("\"waiting\":1");
    }
}
