package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.exchange.StratmlFixture.canonical;
import static org.throughline.exchange.StratmlFixture.mustBeValid;
import static org.throughline.exchange.StratmlFixture.mustBeValid2;
import static org.throughline.exchange.StratmlFixture.resource;
import static org.throughline.exchange.StratmlFixture.tenants;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.db.BothDatabases;
import org.throughline.db.TestDatabase;
import org.throughline.kernel.Period;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.plan.Indicator;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.Tier;

/** Plans from files become drafts, whole or not at all. */
class PlanImportsTest {
    private static final String TEXT = """
        # Housing plan

        Why we write.

        ## 1 Repairs

        1.1 Objective: Register every repair

            Within ninety days.

        1.2 Visit the stairwells.
        """;

    @BothDatabases
    void aStratmlPlanComesInWholeAndGoesOutAsItCame(TestDatabase db) {
        var house = new ExchangeHouse(db);

        var imported = house.imported(tenants());

        assertThat(imported.counts()).isEqualTo(new Counts(16, 9, 2, 5, 0));
        var plan = house.house.read(tx -> house.house.plans.get(tx, imported.plan()));
        assertThat(plan.period()).contains(new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2027-03-01")));
        assertThat(imported.remarks())
                .extracting(remark -> remark.sentence().key())
                .contains("deviation.period.end");
        var out = house.exported(imported.plan(), ExportFormat.STRATML1);
        mustBeValid(out);
        assertThat(canonical(out)).isEqualTo(canonical(tenants()));
    }

    @BothDatabases
    void aReportBringsWhatItMeasuresAndGoesOutAsItCame(TestDatabase db) {
        var house = new ExchangeHouse(db);

        var imported = house.imported(resource("report.xml"));

        assertThat(imported.counts()).isEqualTo(new Counts(6, 3, 1, 2, 3));
        var evenings = indicators(house, imported);
        assertThat(evenings).hasSize(1);
        assertThat(evenings.get(0).target()).isEqualTo(1205);
        assertThat(evenings.get(0).due()).contains(LocalDate.parse("2027-12-31"));
        var out = house.exported(imported.plan(), ExportFormat.STRATML2);
        mustBeValid2(out);
        assertThat(canonical(out)).isEqualTo(canonical(resource("report.xml")));
        mustBeValid(house.exported(imported.plan(), ExportFormat.STRATML1));
        // the same name is the same measure
        house.imported(resource("report.xml"));
        assertThat(house.house.read(house.house.measures::all)).hasSize(1);
    }

    @BothDatabases
    void aChangedTargetGoesOutChangedAndARemovedIndicatorNotAtAll(TestDatabase db) {
        var house = new ExchangeHouse(db);
        var imported = house.imported(resource("report.xml"));
        var indicator = indicators(house, imported).get(0);
        var draft = house.house.draftOf(imported.plan());

        house.house.indicators.change(
                house.secretary(),
                draft,
                indicator.id(),
                new NewIndicator(
                        indicator.measure(), indicator.kind(), 0, 900, Optional.of(LocalDate.parse("2027-11-30"))));
        var changed = new String(house.exported(imported.plan(), ExportFormat.STRATML2), StandardCharsets.UTF_8);
        house.house.indicators.remove(house.secretary(), draft, indicator.id());
        var removed = new String(house.exported(imported.plan(), ExportFormat.STRATML2), StandardCharsets.UTF_8);

        mustBeValid2(changed.getBytes(StandardCharsets.UTF_8));
        assertThat(changed)
                .contains(
                        "<NumberOfUnits>90.0</NumberOfUnits>", "<EndDate>2027-11-30</EndDate>", "Two fell to a storm.")
                .doesNotContain("120.5");
        assertThat(removed).doesNotContain("Evenings opened").contains("How readers find it");
    }

    @BothDatabases
    void whoDoesNotKeepTheListOfMeasuresAddsNothingToIt(TestDatabase db) {
        var house = new ExchangeHouse(db);
        var actor = house.house.as(house.house.federation.northSecretary);
        var wish = new ImportWish(
                house.house.federation.north, Tier.OPERATIONAL, Visibility.ORGANISATION, Optional.empty());

        var imported = house.imports.save(actor, wish, house.read(resource("report.xml")));

        assertThat(house.house.read(house.house.measures::all)).isEmpty();
        assertThat(imported.remarks())
                .extracting(remark -> remark.sentence().key())
                .contains("deviation.measure");
        assertThat(canonical(house.exported(imported.plan(), ExportFormat.STRATML2)))
                .isEqualTo(canonical(resource("report.xml")));
    }

    private static List<Indicator> indicators(ExchangeHouse house, Imported imported) {
        return house.house.read(tx -> house.house.texts.provisions(tx, house.version(imported.plan()))).stream()
                .flatMap(provision -> provision.indicators().stream())
                .toList();
    }

    @BothDatabases
    void anEditedPlanGoesOutEditedAndALaterVersionInheritsTheRest(TestDatabase db) {
        var house = new ExchangeHouse(db);
        var imported = house.imported(tenants());
        var federation = house.house.federation;
        house.house.adopt(federation.secretary, imported.plan(), federation.centre);
        house.house.next.nextDraft(house.secretary(), imported.plan());
        var draft = house.house.draftOf(imported.plan());
        var repairs = house.house.read(tx -> house.house.texts.provisions(tx, draft)).stream()
                .filter(p -> p.title().equals("Repairs"))
                .findFirst()
                .orElseThrow();
        house.house.drafts.edit(
                house.secretary(),
                draft,
                repairs.id(),
                org.throughline.plan.Wording.of(repairs).withBody("At once."),
                repairs.revision());

        var out = db.work().read(house.secretary(), tx -> house.exports.write(tx, draft, ExportFormat.STRATML1));

        mustBeValid(out);
        assertThat(canonical(out))
                .isEqualTo(
                        canonical(tenants()).replace("Get every reported repair done within ninety days.", "At once."));
        var notes = house.house.read(tx -> new ForeignNotes().of(tx, draft));
        assertThat(notes).containsKeys(repairs.id(), ForeignNotes.WHOLE);
    }

    @BothDatabases
    void aMarkdownPlanIsKeptInItsOrderAndReadsBackTheSame(TestDatabase db) {
        var house = new ExchangeHouse(db);

        var imported = house.imported(TEXT);

        assertThat(imported.title()).isEqualTo("Housing plan");
        assertThat(imported.counts()).isEqualTo(new Counts(4, 1, 2, 1, 0));
        assertThat(house.house.printed(house.version(imported.plan())))
                .containsExactly(
                        "Why we write.",
                        "1 Repairs",
                        "  1.1 Register every repair Within ninety days.",
                        "  1.2 Visit the stairwells.");
        for (var format : new ExportFormat[] {ExportFormat.MARKDOWN, ExportFormat.TEXT}) {
            var again = house.imported(house.exported(imported.plan(), format));
            assertThat(house.house.printed(house.version(again.plan())))
                    .as(format.word())
                    .isEqualTo(house.house.printed(house.version(imported.plan())));
        }
    }

    @BothDatabases
    void nothingIsHalfDone(TestDatabase db) {
        var house = new ExchangeHouse(db);
        var tooLong = "# Plan\n\n1. Fine\n\n2. Objective: " + "long ".repeat(300) + "\n";
        var member = house.house.as(house.house.federation.harbourMember);

        refused("import.provisions", () -> house.imported(tooLong));
        refused("import.untitled", () -> house.imported("1. Only words\n"));
        refused("import.empty", () -> house.imported(" \n"));
        refused("import.not_text", () -> house.imported("a\0b"));
        refused("import.encoding", () -> house.imported(new byte[] {'a', '\n', (byte) 0xff}));
        refused("xml.malformed", () -> house.imported("<StrategicPlan><Name>x</Name>"));
        refused("xml.doctype", () -> house.imported("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]><x>&e;</x>"));
        refused("plan.keepers_only", () -> house.imports.save(member, house.wish(), house.read(tenants())));

        assertThat(house.plans()).isZero();
        int kept = db.work()
                .read(
                        TestDatabase.SYSTEM,
                        tx -> tx.handle()
                                .createQuery("SELECT COUNT(*) FROM foreign_part")
                                .mapTo(Integer.class)
                                .one());
        assertThat(kept).isZero();
    }

    @Test
    void theFormIsFoundOut() {
        assertThat(PlanFormat.guess(tenants())).isEqualTo(PlanFormat.STRATML);
        assertThat(PlanFormat.guess("\uFEFF <a/>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(PlanFormat.STRATML);
        assertThat(PlanFormat.guess(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(PlanFormat.MARKDOWN);
        assertThat(PlanFormat.guess("1. One\n2. Two".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PlanFormat.TEXT);
    }

    @Test
    void whatTheFileDoesNotSayOfItsDaysIsSuppliedAndSaid() {
        try (var db = TestDatabase.sqlite()) {
            var preview = new ExchangeHouse(db).read(TEXT.getBytes(StandardCharsets.UTF_8));

            assertThat(preview.outline().start()).contains(LocalDate.parse("2027-03-01"));
            assertThat(preview.outline().end()).contains(LocalDate.parse("2028-02-29"));
            assertThat(preview.remarks())
                    .extracting(remark -> remark.sentence().key())
                    .containsExactly("deviation.period.start", "deviation.period.end");
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
