package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** How a branch lives of whose people one alone ever signs in: by sheets that its meetings write on. */
final class SheetsByPages {
    private final FederationByApi federation;

    SheetsByPages(FederationByApi federation) {
        this.federation = federation;
    }

    /** @param served the objective above that the branch serves */
    void aBranchLivesByMeetingSheetsAlone(String served) {
        var ada = federation.ada;
        var secretary = federation.secretary("Ferry Green");
        federation.meetWithoutWaiting(secretary, "ferry-green");
        var objective =
                federation.plan(secretary, "ferry-green", "TACTICAL", "Ferry Green", "Roofs with gutters", served);
        var bo = federation.member("Bo Abel", "ferry-green");
        federation.task(secretary, "ferry-green", objective, "Gutters of the long shed", bo);
        var draft = federation.draft(ada, FederationByApi.ROOT, "OPERATIONAL", "Paths for all", "");
        federation.objective(ada, draft, "1", "Paths that carry a barrow");
        federation.meetWithoutWaiting(ada, FederationByApi.ROOT);
        ada.post(
                "/api/plans/" + draft + "/circulation",
                "{'body': '%s', 'until': '2027-05-01'}",
                federation.meeting(FederationByApi.ROOT));
        federation.clock.moveBy(Duration.ofDays(31));

        var browser = federation.browser("ferry-green@example.org");
        var sheet =
                Jsoup.parse(federation.page(browser, "/units/ferry-green/sheet").body());
        assertThat(sheet.select("main").text())
                .contains("Gutters of the long shed", "Bo Abel", "Paths for all", "Roofs with gutters");

        var form = Jsoup.parse(
                federation.page(browser, "/units/ferry-green/sheet/answers").body());
        var entered = FederationByApi.send(
                browser,
                "/units/ferry-green/sheet/answers",
                "held",
                federation.today().minusDays(1).toString(),
                field(form, "Gutters of the long shed", "[name^=who]"),
                bo,
                field(form, "Gutters of the long shed", "[name^=said]"),
                "six people, both gutters hang",
                field(form, "Gutters of the long shed", "[name^=done]"),
                "on",
                field(form, "Paths for all", "[name^=who]"),
                federation.member("Rosa Ferrer", "ferry-green"),
                field(form, "Paths for all", "[name^=words]"),
                "Wide enough for a chair on wheels, please.");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);

        var told = secretary.get("/api/units/ferry-green/updates").get(0);
        assertThat(told.at("/member/name").asText()).isEqualTo("Bo Abel");
        assertThat(told.at("/enteredBy/name").asText()).isEqualTo("Secretary of Ferry Green");
        assertThat(Jsoup.parse(federation
                                .page(browser, "/units/ferry-green/updates")
                                .body())
                        .select("main")
                        .text())
                .contains("both gutters hang", "Bo Abel", "Secretary of Ferry Green");
        assertThat(Jsoup.parse(federation
                                .page(federation.browser("ada@example.org"), "/plans/" + draft + "/debate")
                                .body())
                        .select("main")
                        .text())
                .contains("a chair on wheels", "Rosa Ferrer", "Secretary of Ferry Green");
        theMeetingDecides(secretary, objective);
    }

    private static String field(Element form, String row, String field) {
        return form.select("fieldset").stream()
                .filter(one -> one.select("legend").text().contains(row))
                .map(one -> one.select(field).attr("name"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no row " + row + " in " + form.select("form").text()));
    }

    /** What it decided goes in with its count, and its report is accepted by it. */
    private void theMeetingDecides(Program secretary, String objective) {
        var meeting = secretary.post("/api/meetings", """
            {'body': '%s', 'words': {'heldOn': '%s', 'begins': '18:30', 'place': 'The long shed', 'agenda': '1. Gutters',
             'present': 11, 'minutes': 'It rained.', 'revision': 0}}\
            """, federation.meeting("ferry-green"), federation.today());
        var path = "/api/meetings/" + meeting.at("/meeting/id").asText();
        secretary.put(
                path + "/presence", "{'member': '%s', 'came': '18:40'}", federation.member("Bo Abel", "ferry-green"));
        var decided = secretary.post(
                path + "/decisions",
                "{'motion': 'A second gutter', 'how': 'NO_OBJECTION', 'present': 11, 'inFavour': 11, 'against': 0,"
                        + " 'abstained': 0}");
        assertThat(decided.get("decisions")).hasSize(1);
        assertThat(secretary
                        .send(
                                "POST",
                                path + "/decisions",
                                Program.write("{'motion': 'A third', 'how': 'HANDS', 'present': 12, 'inFavour': 12,"
                                        + " 'against': 0, 'abstained': 0}"))
                        .statusCode())
                .as("more than were there")
                .isEqualTo(422);

        var expected = secretary.get("/api/plans/ferry-green/reviews").get(0);
        var begun = secretary.post(
                "/api/plans/ferry-green/reviews",
                "{'from': '%s', 'nil': false}",
                expected.at("/period/from").asText());
        var review = "/api/reviews/" + begun.get("id").asText();
        secretary.put(review, """
            {'verdicts': [{'objective': '%s', 'judgement': 'ON_TRACK', 'sentence': 'The long shed has its gutters.'}],
             'sections': {'achieved': 'Gutters.', 'obstacles': '', 'changes': '', 'help': '', 'decided': '',
              'minority': ''}, 'revision': %d}\
            """, objective, begun.get("revision").asLong());
        secretary.post(review + "/submission", "");
        var accepted = secretary.post(review + "/decision", federation.carried(federation.meeting("ferry-green"), 11));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
    }
}
