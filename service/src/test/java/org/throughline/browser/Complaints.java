package org.throughline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What goes wrong behind a page: errors on the console (what the content security policy stopped is among them), errors
 * in scripts, and styles, scripts and pictures that the server does not have. A page, or a part of one, that answers
 * with a refusal is none: refusals are meant to be shown.
 */
final class Complaints {
    private static final Set<String> MAY_REFUSE = Set.of("document", "xhr", "fetch");

    /** The console's words for any answer from 400 up; {@link #hear(Response)} tells which of them matter. */
    private static final String FAILED_ANSWER = "Failed to load resource: the server responded";

    private final List<String> heard = new ArrayList<>();

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> heard.add(error.error()));
        context.onResponse(this::hear);
    }

    /** Empties the list, after each open page has told what it had to say. */
    List<String> take(List<BrowserContext> contexts) {
        contexts.forEach(context -> context.pages().forEach(page -> page.evaluate("() => true")));
        var taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(FAILED_ANSWER)) {
            heard.add(message.text() + " (" + message.location() + ")");
        }
    }

    private void hear(Response response) {
        if (response.status() >= 400 && !MAY_REFUSE.contains(response.request().resourceType())) {
            heard.add(response.status() + " " + response.url());
        }
    }
}
