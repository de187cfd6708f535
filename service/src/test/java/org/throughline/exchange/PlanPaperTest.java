package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.plan.NewProvision;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionId;

/** A plan as PDF says what it is and holds every word, whatever was typed. */
class PlanPaperTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final ExchangeHouse exchange = new ExchangeHouse(db);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anAdoptedPlanSaysWhoDecidedByWhichRuleAndItsFingerprint() throws IOException {
        var plan = plan();
        add(plan, ProvisionKind.HEADING, "2", "What we set out to do", "");
        add(plan, ProvisionKind.OBJECTIVE, "2.1", "Warm homes", "Every home, *every* winter.");
        var house = exchange.house;
        var version = house.draftOf(plan);
        house.adopt(house.federation.secretary, plan, house.federation.centre);

        var words = words(version);

        assertThat(words)
                .contains(
                        "Homes for all",
                        "In force",
                        "2.1",
                        "Warm homes",
                        "Every home, every winter.",
                        "standing rules of the body, version 1",
                        house.version(version).fingerprint().orElseThrow(),
                        "1 / 1");
    }

    @Test
    void whatIsTypedStaysAsItIsAndNamesNothingToFetch() throws IOException {
        var plan = plan();
        add(
                plan,
                ProvisionKind.PARAGRAPH,
                "§ 4",
                "",
                "<b>Łódź</b> & ¿qué? \u0007<img src=\"file:///etc/passwd\"> ![x](http://127.0.0.1/x.png)\n\n"
                        + "- one\n"
                        + "- two\n\n"
                        + "| a | b |\n"
                        + "|---|---|\n"
                        + "| 1 | 2 |\n\n"
                        + "line  \n"
                        + "broken\n\n"
                        + "---\n");

        var words = words(exchange.house.draftOf(plan));

        assertThat(words).contains("§ 4", "<b>Łódź</b> & ¿qué?", "file:///etc/passwd", "one", "broken", "Draft");
    }

    private PlanId plan() {
        var house = exchange.house;
        return house.plan(house.federation.secretary, house.federation.centre, Tier.STRATEGIC, "Homes for all");
    }

    private void add(PlanId plan, ProvisionKind kind, String number, String title, String body) {
        var house = exchange.house;
        house.drafts.add(
                exchange.secretary(),
                house.draftOf(plan),
                NewProvision.atEnd(java.util.Optional.empty(), kind, number, title, body));
    }

    private String words(VersionId version) throws IOException {
        byte[] file = db.work().read(exchange.secretary(), tx -> exchange.exports.write(tx, version, ExportFormat.PDF));
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
