package org.throughline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.db.TestDatabase;
import org.throughline.http.Messages;
import org.throughline.kernel.Visibility;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.Tier;
import org.throughline.progress.Campaign;
import org.throughline.progress.Spread;

/** What was answered on a scale is frozen as it was spread, and not its middle alone. */
class FrozenSpreadTest {
    private final TestDatabase db = TestDatabase.sqlite();
    private final Campaign campaign = new Campaign(db);
    private final Campaign.Aimed at = campaign.drafted(
            campaign.house.federation.north,
            Tier.OPERATIONAL,
            Visibility.ORGANISATION,
            campaign.house.measure("trust"),
            IndicatorKind.SCALE,
            1);

    @AfterEach
    void close() {
        db.close();
    }

    private Evidence frozen(String subject) {
        var evidences = new Evidences(campaign.figures);
        campaign.write(tx -> evidences.freeze(
                tx,
                subject,
                campaign.house.plans.current(tx, at.plan()).orElseThrow(),
                List.of(at.objective()),
                Campaign.TODAY));
        return campaign.house
                .read(tx -> evidences.of(tx, subject))
                .get(at.objective())
                .evidence();
    }

    private void answers(LocalDate day, long answer, long many) {
        campaign.report(at, day, answer, OptionalLong.of(many), OptionalLong.empty());
    }

    @Test
    void evidenceKeepsHowManyGaveEachAnswerAndSaysIt() {
        campaign.inForce(at.plan(), "IN_FORCE");
        answers(Campaign.TODAY.minusDays(3), 2, 4);
        answers(Campaign.TODAY.minusDays(2), 5, 6);
        var measured = frozen("review:1").results().get(0);
        answers(Campaign.TODAY, 1, 100);

        assertThat(measured.spread()).contains(new Spread(0, 4, 0, 0, 6));
        var words = new EvidenceWords(campaign.house.measures, new Messages());
        assertThat(campaign.house.<String>read(tx -> words.said(tx, measured)))
                .contains("5 in the middle of 10 answers", "1: 0, 2: 4, 3: 0, 4: 0, 5: 6");

        var later = frozen("review:2").results().get(0);
        var voices = List.of(voice(measured), voice(later));
        assertThat(Beneath.sum(later, voices).orElseThrow().spread()).contains(new Spread(100, 8, 0, 0, 12));
        assertThat(Beneath.sum(later, voices).orElseThrow().num()).isEqualTo(1);
    }

    private static Beneath.Voice voice(Evidence.Measured measured) {
        return new Beneath.Voice(null, Optional.empty(), List.of(measured));
    }

    @Test
    void whatWasFrozenBeforeTheSpreadWasKeptIsReadAsItStands() {
        campaign.inForce(at.plan(), "IN_FORCE");
        answers(Campaign.TODAY, 4, 3);
        var json = EvidenceJson.write(frozen("review:1"));
        var before = json.replaceAll(",\"spread\":\\{[^}]*}", "");

        assertThat(before).doesNotContain("spread");
        var measured = EvidenceJson.read(before).results().get(0);
        assertThat(measured.spread()).isEmpty();
        assertThat(measured.num()).isEqualTo(4);
        assertThat(measured.den()).isEqualTo(3);
    }
}
