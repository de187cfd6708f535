package org.throughline.line;

import java.util.Comparator;
import java.util.List;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.line.UnitScreen.ReviewEntry;
import org.throughline.line.UnitScreen.SummationEntry;
import org.throughline.org.Unit;
import org.throughline.plan.Plan;
import org.throughline.review.ExpectedReport;
import org.throughline.review.ExpectedReports;
import org.throughline.review.ExpectedState;
import org.throughline.summation.Summations;

/** What a unit last said of its work, as far as the reader may read it: reviews in and due, and summations handed in. */
public final class UnitPast {
    private static final int MOST = 4;

    private final ExpectedReports expected;
    private final Summations summations;
    private final Messages messages;

    public UnitPast(ExpectedReports expected, Summations summations, Messages messages) {
        this.expected = expected;
        this.summations = summations;
        this.messages = messages;
    }

    /** The latest reviews on these plans, filed or due. */
    List<ReviewEntry> reviews(Tx tx, List<Plan> plans) {
        return expected.of(tx, plans).stream()
                .filter(report -> report.expected().state() != ExpectedState.NOT_YET_DUE)
                .sorted(Comparator.comparing((ExpectedReport report) ->
                                report.expected().period().from())
                        .reversed())
                .limit(MOST)
                .map(report -> entry(tx.actor().lang(), report))
                .toList();
    }

    private ReviewEntry entry(String lang, ExpectedReport report) {
        var span = report.expected().period();
        return new ReviewEntry(
                report.review()
                        .filter(review -> !review.isUnderWay())
                        .map(review -> "/reviews/" + review.id().text())
                        .orElse("/plans/" + report.plan().slug() + "/reviews"),
                messages.say(lang, "review.title.one", report.plan().title()),
                messages.say(lang, "review.state." + report.expected().state()),
                report.expected().late(),
                messages.say(lang, "review.period", span.from(), span.last()));
    }

    List<SummationEntry> summations(Tx tx, Unit unit) {
        var lang = tx.actor().lang();
        return summations.ofUnit(tx, unit.id()).stream()
                .filter(summation -> !summation.state().isOpen())
                .limit(MOST)
                .map(summation -> new SummationEntry(
                        "/" + summation.place(),
                        summation.title(),
                        summation
                                .submittedAt()
                                .map(at -> messages.say(lang, "summation.in_on", unit.today(at)))
                                .orElse("")))
                .toList();
    }
}
