package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.kernel.MovingClock;
import org.throughline.post.PostOffice;

/** Letters as programs have to do with them: an address that is confirmed, and one that could not be sent. */
class MailByApiTest {
    private static final int ENOUGH_DAYS = 40;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T09:00:00Z"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anAddressIsConfirmedByItsLetterAndALetterThatCouldNotBeSentIsSentAgainOrThrownAway() throws IOException {
        server.start();
        var exchanges = new ArrayList<Program.Exchange>();
        try (var service = RunningService.mailing(clock, Letters.through(server));
                var database =
                        Database.open(DatabaseSettings.sqlite(service.file().toString()))) {
            service.watch(exchanges::add);
            var office = new House(database, clock, 2, false, false, Letters.through(server)).postOffice;
            var ada = FederationByApi.founder(service);

            ada.post(
                    "/api/account/email",
                    "{'email': 'ada.centre@example.org', 'password': '%s'}",
                    FederationByApi.PASSWORD);
            office.send();
            ada.post("/api/account/email/confirmation", "{'code': '%s'}", codeInLetter());
            ada.send("POST", "/api/post/trial", "");
            office.send();
            assertThat(server.getReceivedMessages()).hasSize(3);

            server.stop();
            assertThat(ada.send("POST", "/api/post/trial", "").statusCode()).isEqualTo(204);
            var letter = "/api/post/letters/" + givenUp(ada, office);
            assertThat(ada.send("POST", letter + "/again", "").statusCode()).isEqualTo(204);
            assertThat(ada.get("/api/post").get("undelivered").asInt()).isZero();
            assertThat(letter).endsWith(givenUp(ada, office));
            assertThat(ada.send("DELETE", letter, "").statusCode()).isEqualTo(204);
            assertThat(ada.get("/api/post").get("letters")).isEmpty();
            Described.check(ada.get("/api/openapi.json"), exchanges, ".mail");
        }
    }

    /** Day after day it is tried, until it is given up; the id of the letter. */
    private String givenUp(Program ada, PostOffice office) {
        for (int day = 0; day < ENOUGH_DAYS; day++) {
            office.send();
            clock.moveBy(Duration.ofDays(1));
            var letters = ada.get("/api/post").get("letters");
            if (!letters.isEmpty()) {
                return letters.get(0).get("id").asText();
            }
        }
        throw new AssertionError("never given up");
    }

    private String codeInLetter() {
        var letter = GreenMailUtil.getBody(server.getReceivedMessages()[0]);
        var link = Pattern.compile("/account/email/(\\S+)").matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group(1);
    }
}
