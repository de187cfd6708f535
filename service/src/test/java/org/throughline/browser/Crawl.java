package org.throughline.browser;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.throughline.app.RunningService;
import org.throughline.http.Messages;

/**
 * One reader who follows every link inside the service, without a browser, up to so many pages, and notes what is wrong
 * with each. Pages of one kind stand for one another: of each kind only some are read.
 */
final class Crawl {
    private static final int OF_ONE_KIND = 6;
    private static final Pattern IDS = Pattern.compile("(?<=[/:=])(?:[0-9a-z]{8,16}|\\d+)(?=$|[/?#&])");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}|\\{\\{");
    private static final Pattern KEY = Pattern.compile("\\b[a-z_]+(?:\\.[A-Za-z_]+)+\\b");

    private final RunningService service;
    private final String cookie;
    private final Set<String> keys = new HashSet<>(new Messages().keys("en"));
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Crawl(RunningService service, String cookie) {
        this.service = service;
        this.cookie = cookie;
    }

    /** What is wrong on the pages that can be reached from here; empty when all is well. */
    List<String> faults(String start, int most) {
        follow(start);
        for (int read = 0; read < most && !waiting.isEmpty(); read++) {
            read(waiting.remove());
        }
        return faults;
    }

    /** How many pages were read of each kind, an address with its identities left out. */
    Map<String, Integer> kinds() {
        return kinds;
    }

    private void read(String path) {
        var answer = service.send(HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Cookie", cookie)
                .build());
        if (answer.statusCode() == 303) {
            follow(answer.headers().firstValue("Location").orElse(""));
            return;
        }
        if (answer.statusCode() != 200) {
            faults.add(answer.statusCode() + " " + path);
            return;
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        var page = Jsoup.parse(answer.body(), service.address() + path);
        look(page, path);
        page.select("main a[href], nav a[href]").forEach(link -> follow(link.absUrl("href")));
    }

    private void look(Document page, String path) {
        if (page.select("main h1").size() != 1 || page.select("main").text().length() < 20) {
            faults.add("hardly a page: " + path);
        }
        // what members wrote may look like anything; what the service says may not
        var text = page.text();
        if (PLACE.matcher(text).find()) {
            faults.add("an open place in the words of " + path);
        }
        KEY.matcher(text)
                .results()
                .map(match -> match.group())
                .filter(keys::contains)
                .forEach(key -> faults.add("untranslated " + key + " on " + path));
    }

    private void follow(String href) {
        var path = href.startsWith(service.address())
                ? href.substring(service.address().length())
                : href;
        path = path.replaceFirst("#.*$", "");
        if (!path.startsWith("/") || path.startsWith("/language/") || !seen.add(path)) {
            return;
        }
        var kind = IDS.matcher(path.replaceFirst("^/(plans|units)/(?!new)[^/?]+", "/$1/*"))
                .replaceAll("*");
        if (kinds.merge(kind, 1, Integer::sum) <= OF_ONE_KIND) {
            waiting.add(path);
        }
    }
}
