package org.throughline.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Whether everybody can use a page, as far as a program can tell: axe-core's rules for WCAG 2.2, levels A and AA. */
public final class Axe {
    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private Axe() {}

    /** Fails with each rule that the page breaks, and where. */
    public static void check(Page page) {
        // its other mode opens a second page for each look, for the sake of frames that our pages do not have
        var results = new AxeBuilder(page).setLegacyMode(true).withTags(LEVELS).analyze();
        if (results.getPasses().isEmpty()) {
            throw new AssertionError("axe found nothing to look at on " + page.url());
        }
        if (!results.violationFree()) {
            throw new AssertionError(page.url() + " breaks:\n"
                    + results.getViolations().stream().map(Axe::told).collect(Collectors.joining("\n")));
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " (" + rule.getHelpUrl() + ")"
                + rule.getNodes().stream().map(Axe::told).collect(Collectors.joining());
    }

    private static String told(CheckedNode node) {
        return "\n    " + node.getTarget() + " " + node.getHtml();
    }
}
