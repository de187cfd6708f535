package org.throughline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.app.RouteList.Route;

/** What a program or a browser sends to each route: {@code bodies.txt}, and otherwise what the route's types ask for. */
final class Bodies {
    /** One form for all pages: each takes from it the fields that it knows. */
    private static final String FORM =
            "unit={unitId}&tier=TACTICAL&name=Another&title=Another&heading=Another&body=To+do."
                    + "&words=Another&why=Because.&reason=Because.&note=Noted.&text=Another&from={from}&until={until}"
                    + "&closes={tomorrow}T12:00&held={today}&how=HANDS&present=2&for=2&body_of={body}&revision=1&position=0&seen=0"
                    + "&vote=FOR&member={member}&office=ORGANISER&standing=FULL&language=en&lang=en&zone=UTC&level=LOCAL"
                    + "&measure={measure}&target=5&kind=OBJECTIVE&disposition=SET_ASIDE&amendment=1&visibility=ORGANISATION"
                    + "&weight=1&again=on&serves=";

    private static final String BOUNDARY = "b";

    private final Map<String, Line> lines = new HashMap<>();

    /** What is sent: its type and its words. */
    record Sent(String type, String body) {}

    /** Of which plan, by a mark, what it is asked with, and what is sent. */
    private record Line(String about, String asked, String body) {
        static Line of(String route, String about, String said) {
            if (route.startsWith("GET ")) {
                return new Line(about, said, "");
            }
            if (!said.startsWith("?")) {
                return new Line(about, "", said);
            }
            var sides = said.substring(1).split(" ", 2);
            return new Line(about, sides[0], sides[1]);
        }
    }

    Bodies() {
        for (var line : read("/bodies.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                var sides = line.split(" \\|", 2);
                var marked = sides[0].split(" @", 2);
                lines.put(marked[0], Line.of(marked[0], marked.length == 2 ? marked[1] : "", sides[1].strip()));
            }
        }
    }

    /** The routes that are written about. */
    java.util.Set<String> routes() {
        return lines.keySet();
    }

    /** The plot as this route is asked about it. */
    Plot plot(Route route, Plot plot) {
        return switch (line(route).map(Line::about).orElse("")) {
            case "draft" -> plot.drafted();
            case "above" -> plot.above();
            case "table" -> plot.table();
            default -> plot;
        };
    }

    /** Where this route is asked about this plot. */
    String address(Route route, Plot plot) {
        var about = plot(route, plot);
        var query = line(route)
                .map(Line::asked)
                .filter(asked -> !asked.isEmpty())
                .map(asked -> "?" + about.filled(asked))
                .orElse("");
        return about.path(route.path()) + query;
    }

    /** What is sent to this route about this plot. */
    Sent of(Route route, Plot plot) {
        var about = plot(route, plot);
        var said = line(route).map(Line::body).filter(body -> !body.isEmpty());
        if (route.type().startsWith("multipart/")) {
            return new Sent("multipart/form-data; boundary=" + BOUNDARY, parts(form(said, about)));
        }
        if (route.type().contains("form-urlencoded")) {
            return new Sent(route.type(), written(form(said, about)));
        }
        var type = route.type().equals("*/*") ? "text/plain" : route.type();
        return new Sent(
                type,
                said.map(body -> about.filled(body.replace('\'', '"').replace("\\n", "\n")))
                        .orElseGet(() -> route.body().map(about::body).orElse("")));
    }

    private Optional<Line> line(Route route) {
        return Optional.ofNullable(lines.get(route.name()));
    }

    private static Map<String, String> form(Optional<String> said, Plot plot) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : (FORM + said.map(more -> "&" + more).orElse("")).split("&", -1)) {
            var sides = pair.split("=", 2);
            fields.put(plot.filled(sides[0]), plot.filled(URLDecoder.decode(sides[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Map<String, String> form) {
        var body = new StringBuilder();
        form.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        if (!form.containsKey("file")) {
            part(body, "name=\"file\"; filename=\"plan.txt\"", "1. Objective: Another\n");
        }
        return body + "--" + BOUNDARY + "--\r\n";
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(name)
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n");
    }

    private static String read(String name) {
        try (var stream = Bodies.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
