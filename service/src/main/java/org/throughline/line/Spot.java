package org.throughline.line;

import java.util.Optional;
import org.throughline.kernel.UnitId;
import org.throughline.plan.PlanId;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Tier;
import org.throughline.plan.VersionState;

/**
 * Where a provision stands today: its words in the version of its plan that counts, and whose plan that is.
 *
 * @param scope who may read the plan, and so these words
 * @param figuresRise whether its figures count above for those who may not read it
 * @param state of the version that the words are from
 */
public record Spot(
        ProvisionId provision,
        PlanId plan,
        String slug,
        String planTitle,
        Tier tier,
        String scope,
        boolean figuresRise,
        UnitId unit,
        VersionState state,
        String number,
        String title,
        String body) {

    private static final int FIRST_WORDS = 80;

    /** Number and title; the first words where there is no title. */
    public String label() {
        var words = title.isEmpty() ? firstWords() : title;
        return (number + " " + words).strip();
    }

    /** The address of the provision on its plan's page. */
    public String href() {
        return "/plans/" + slug + "#p" + provision.text();
    }

    /** Whether it is worked under, or may come to be: not withdrawn, rejected or replaced. */
    boolean counts() {
        return state.isOpen() || state.guides() || state == VersionState.ADOPTED;
    }

    private String firstWords() {
        var line = body.lines().findFirst().map(String::strip).orElse("");
        return line.length() <= FIRST_WORDS
                ? line
                : Optional.of(line.lastIndexOf(' ', FIRST_WORDS))
                        .filter(at -> at > 0)
                        .map(at -> line.substring(0, at) + " …")
                        .orElse(line.substring(0, FIRST_WORDS));
    }
}
