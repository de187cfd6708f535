package org.throughline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables that an invented federation of garden associations brings along: 60 units with the centre, 2,000 members with
 * who sets it up. Each time the same, once as it should be and once with five mistakes in either table, each of another kind.
 */
final class FederationTables {
    static final List<String> REGIONS = List.of("North", "East", "South", "West");
    private static final List<String> PLACES = List.of("Mill", "Ferry", "Quarry", "Orchard", "Chapel");
    private static final List<String> KINDS =
            List.of("Lane", "Green", "Bank", "Field", "Row", "Hill", "Dyke", "Bridge", "Wood", "Gate", "Common");
    private static final List<String> FIRST = List.of(
            "Ana", "Bo", "Cleo", "Dov", "Esra", "Finn", "Gita", "Hugo", "Iris", "Jon", "Kaja", "Luz", "Milan", "Noor",
            "Olga", "Piet", "Rosa", "Samir", "Tove", "Ugo");
    private static final List<String> LAST = List.of(
            "Abel", "Brook", "Castro", "Dahl", "Ek", "Ferrer", "Grau", "Holt", "Ibarra", "Janda", "Kranz", "Lund",
            "Mora", "Nagy", "Otero", "Prado", "Quist", "Reyes", "Soto", "Tamm", "Ulloa", "Vidal", "Wolf", "Ybarra",
            "Zapata");

    private FederationTables() {}

    /** The branches, the first 14 in the north. */
    static List<String> branches() {
        return KINDS.stream()
                .flatMap(kind -> PLACES.stream().map(place -> place + " " + kind))
                .toList();
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Branches before their regions, by semicolons and in Spanish, as one office keeps it. */
    static List<String> units() {
        var all = branches();
        var lines = new ArrayList<>(List.of("nombre;nivel;superior"));
        IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i) + ";local;" + REGIONS.get(i / 14))
                .forEach(lines::add);
        REGIONS.forEach(region -> lines.add(region + ";regional;"));
        return lines;
    }

    /** By commas and in English, as another keeps it: the secretary of each unit first, then everyone else. */
    static List<String> members() {
        var all = branches();
        var lines = new ArrayList<>(List.of("name,email,unit,standing,office,language,joined"));
        Stream.concat(REGIONS.stream(), all.stream())
                .forEach(unit -> lines.add("Secretary of %s,%s@example.org,%s,full,secretary,%s,2019-05-01"
                        .formatted(unit, slug(unit), slug(unit), unit.startsWith("Ferry") ? "es" : "en")));
        for (int i = 0; lines.size() < 2_000; i++) {
            var email = i % 4 == 0 ? "m" + i + "@example.org" : "";
            lines.add("%s %s,%s,%s,%s,,%s,2021-02-0%d"
                    .formatted(
                            FIRST.get(i % FIRST.size()),
                            LAST.get(i / FIRST.size() % LAST.size()),
                            email,
                            slug(all.get(i % all.size())),
                            i % 29 == 0 ? "candidate" : "full",
                            i % 3 == 0 ? "es" : "en",
                            1 + i % 9));
        }
        return lines;
    }

    /** A line of a file by its number, counted from 1, as whoever mends it finds it. */
    record Mistake(int line, String written, String said) {}

    static final List<Mistake> IN_UNITS = List.of(
            new Mistake(8, "Ferry Green;local;Nroth", "Nroth"),
            new Mistake(17, "Mill Field;lokal;East", "lokal"),
            new Mistake(25, "Chapel Row;local;Chapel Row", "circle"),
            new Mistake(33, "Quarry Dyke;local;South;12;Dyke Road", "more cells"),
            new Mistake(58, "East;central;Mill Lane", "Mill Lane"));

    static final List<Mistake> IN_MEMBERS = List.of(
            new Mistake(101, "Ana Soto,,mil-lane,full,,en,2021-02-01", "mil-lane"),
            new Mistake(555, "Bo Soto,,mill-lane,full,,en,31.02.2021", "31.02.2021"),
            new Mistake(901, "Cleo Soto,,mill-lane,full,cheir,en,2021-02-01", "cheir"),
            new Mistake(1402, "Dov Soto,dov(at)example.org,mill-lane,full,,en,2021-02-01", "e-mail"),
            new Mistake(1777, "Secretary of North,north@example.org,north,full,,en,2019-05-01", "twice"));

    /** The table with these mistakes in it. */
    static String with(List<Mistake> mistakes, List<String> lines) {
        var all = new ArrayList<>(lines);
        mistakes.forEach(mistake -> all.set(mistake.line() - 1, mistake.written()));
        return text(all);
    }

    static String text(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
