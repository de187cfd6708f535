package org.throughline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person knows their device by, read from what its browser calls itself; the names are the makers' own. */
final class Device {
    // more particular names come first: most browsers also call themselves by those they are made from
    private static final Map<String, String> BROWSERS =
            ordered("Firefox/", "Firefox", "Edg/", "Edge", "OPR/", "Opera", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private Device() {}

    /** Browser and system, as {@code Firefox, Android}; the whole name where neither is known. */
    static String of(String agent) {
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        if (browser.isEmpty() && system.isEmpty()) {
            return agent.isEmpty() ? "–" : agent;
        }
        return browser.flatMap(name -> system.map(other -> name + ", " + other))
                .or(() -> browser)
                .or(() -> system)
                .orElseThrow();
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
