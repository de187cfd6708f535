package org.throughline.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.org.BodyKind;
import org.throughline.org.Founding;
import org.throughline.org.Level;
import org.throughline.org.LevelWord;
import org.throughline.org.NewMember;
import org.throughline.org.NewUnit;
import org.throughline.org.Rules;
import org.throughline.org.SeatKind;
import org.throughline.plan.Measure;

/** The founding: units, members, offices, the council and what is measured. */
final class People {
    private final Stage stage;
    private final Cast cast;
    private int next;

    People(Stage stage) {
        this.stage = stage;
        this.cast = stage.cast;
    }

    void plan() {
        stage.on(1500, this::begin);
    }

    private void begin() {
        var system = Actor.system("demo");
        found(system);
        for (var unit : stage.units.values()) {
            if (unit.level() == Level.LOCAL) {
                settle(system, unit.slug());
            }
        }
        officers(system);
        council(system);
        measure(system);
    }

    private void found(Actor system) {
        var rows = Lines.rows("units.txt");
        var centre = rows.get(0);
        var founded = cast.setUp()
                .setUp(new Founding(
                        centre.get(1),
                        Optional.of(centre.get(0)),
                        Level.CENTRAL,
                        List.of("en", "es"),
                        Stage.ZONE.getId(),
                        List.of(
                                new LevelWord(Level.CENTRAL, "en", "federation", "federations"),
                                new LevelWord(Level.CENTRAL, "es", "federación", "federaciones"),
                                new LevelWord(Level.REGIONAL, "en", "region", "regions"),
                                new LevelWord(Level.REGIONAL, "es", "región", "regiones"),
                                new LevelWord(Level.LOCAL, "en", "branch", "branches"),
                                new LevelWord(Level.LOCAL, "es", "agrupación", "agrupaciones")),
                        "Inés Carvalho",
                        Optional.of("ines.carvalho@harbour.example"),
                        Optional.empty(),
                        true));
        stage.secretaries.put("central", founded.secretary());
        stage.meetings.put("central", founded.meeting());
        stage.units.put("central", cast.work().read(system, tx -> cast.units().get(tx, founded.root())));
        for (var row : rows.subList(1, rows.size())) {
            var id = cast.units()
                    .found(
                            system,
                            new NewUnit(
                                    row.get(1),
                                    Optional.of(row.get(0)),
                                    Level.valueOf(row.get(2)),
                                    row.get(4),
                                    stage.id(row.get(3)),
                                    row.get(4).startsWith("workplace"),
                                    row.get(5),
                                    Stage.ZONE.getId()));
            stage.units.put(
                    row.get(0), cast.work().read(system, tx -> cast.units().get(tx, id)));
            var bodies = cast.work().read(system, tx -> cast.bodies().of(tx, id));
            stage.meetings.put(row.get(0), bodies.get(0).id());
        }
    }

    /** Eight to eleven members, two of them candidates, and the branch's own officers. */
    private void settle(Actor system, String branch) {
        var unit = stage.units.get(branch);
        var members = new ArrayList<MemberId>();
        int many = stage.between(9, 11);
        for (int i = 0; i < many; i++) {
            var name = name(branch, i);
            // before the organisation was entered here, where everyone begins on the day of its founding
            var joined = stage.before(1500 + stage.between(0, 1100));
            members.add(cast.members()
                    .add(
                            system,
                            new NewMember(
                                    name,
                                    Optional.of(address(name)),
                                    unit.lang(),
                                    unit.id(),
                                    i >= many - 2 ? Standing.CANDIDATE : Standing.FULL,
                                    joined)));
        }
        stage.members.put(branch, members);
        appoint(system, branch, members.get(0), Office.SECRETARY);
        appoint(system, branch, members.get(1), Office.CHAIR);
    }

    /** Each region takes its officers from its branches, and so does the federation. */
    private void officers(Actor system) {
        for (var region : stage.regions()) {
            var branches = stage.below(region.slug());
            appoint(
                    system,
                    region.slug(),
                    stage.members.get(branches.get(0).slug()).get(2),
                    Office.SECRETARY);
            appoint(
                    system,
                    region.slug(),
                    stage.members.get(branches.get(1).slug()).get(2),
                    Office.CHAIR);
            stage.members.put(
                    region.slug(),
                    branches.stream()
                            .flatMap(branch -> stage.members.get(branch.slug()).stream())
                            .toList());
        }
        appoint(system, "central", stage.members.get("lime-wharf").get(3), Office.CHAIR);
        // the first secretary is at home in a branch like everyone else
        cast.memberships().enrol(system, stage.secretaries.get("central"), stage.id("lime-wharf"), Standing.FULL);
    }

    private void appoint(Actor system, String unit, MemberId member, Office office) {
        var from = stage.before(1490);
        // one term has run out: the holder acts until replaced
        var until = unit.equals("mill-lane") ? Optional.of(stage.before(20)) : Optional.of(stage.today.plusDays(200));
        cast.members().appoint(system, stage.id(unit), member, office, from, until);
        (office == Office.SECRETARY ? stage.secretaries : stage.chairs).put(unit, member);
    }

    /** The coordinating council drafts; the congress, two delegates a branch, adopts. */
    private void council(Actor system) {
        var central = stage.id("central");
        var council = cast.bodies().found(system, central, "Coordinating council", BodyKind.COMMITTEE);
        cast.bodies().setRules(system, council, new Rules(1, 2, "SIMPLE", "VOTES_CAST", 0, 0, 0));
        cast.bodies().seat(system, council, stage.secretaries.get("central"), Optional.of(central), SeatKind.FULL, 1);
        for (var region : stage.regions()) {
            cast.bodies()
                    .seat(
                            system,
                            council,
                            stage.secretaries.get(region.slug()),
                            Optional.of(region.id()),
                            SeatKind.FULL,
                            1);
        }
        stage.meetings.put("council", council);
        var congress = cast.bodies().found(system, central, "Congress", BodyKind.CONGRESS);
        cast.bodies().setRules(system, congress, new Rules(1, 2, "ABSOLUTE", "VOTES_CAST", 21, 3, 3));
        for (var branch : stage.branches()) {
            for (var delegate : stage.members.get(branch.slug()).subList(3, 5)) {
                cast.bodies().seat(system, congress, delegate, Optional.of(branch.id()), SeatKind.FULL, 1);
            }
        }
        stage.meetings.put("congress", congress);
        for (var unit : stage.units.values()) {
            if (unit.level() != Level.CENTRAL) {
                int discussion = unit.level() == Level.REGIONAL ? 7 : 0;
                cast.bodies()
                        .setRules(
                                system,
                                stage.meetings.get(unit.slug()),
                                new Rules(1, 5, "SIMPLE", "VOTES_CAST", discussion, 0, 1));
            }
        }
    }

    private void measure(Actor system) {
        for (var row : Lines.rows("measures.txt")) {
            stage.measures.put(
                    row.get(0),
                    cast.measures()
                            .define(
                                    system,
                                    row.get(0),
                                    0,
                                    Map.of(
                                            "en", new Measure.Name(row.get(1), row.get(2)),
                                            "es", new Measure.Name(row.get(3), row.get(4)))));
        }
    }

    /** Some who are named in the pictures of the look are at home where they are there. */
    private String name(String branch, int index) {
        var named = Map.of(
                "tidewater", List.of("Jonas Lindqvist", "Wen Li", "Amara Okoye"),
                "chandlers-row", List.of("Leila Haddad"),
                "tannery", List.of("Samuel Adeyemi"));
        var here = named.getOrDefault(branch, List.of());
        if (index < here.size()) {
            return here.get(index);
        }
        var lists = Lines.text("names.txt").lines().skip(1).toList();
        var first = Arrays.asList(lists.get(0).split(" ", -1));
        var last = Arrays.asList(lists.get(1).split(" ", -1));
        // each pair once: another surname each time round the first names
        int turn = next++;
        return first.get(turn % first.size()) + " " + last.get((turn * 7 + turn / first.size() * 3 + 1) % last.size());
    }

    private static String address(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@harbour.example";
    }
}
