package org.throughline.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.throughline.kernel.Actor;
import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.MovingClock;
import org.throughline.kernel.UnitId;
import org.throughline.org.Unit;
import org.throughline.plan.MeasureId;
import org.throughline.plan.PlanId;

/** What has been told so far: the day, the units, who is who, and which plans there are. */
final class Stage {
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    final Cast cast;
    final LocalDate today;
    final SplittableRandom chance = new SplittableRandom(20271014);
    final Map<String, Unit> units = new LinkedHashMap<>();
    final Map<String, List<MemberId>> members = new HashMap<>();
    final Map<String, MemberId> secretaries = new HashMap<>();
    final Map<String, MemberId> chairs = new HashMap<>();
    final Map<String, BodyId> meetings = new HashMap<>();
    final Map<String, MeasureId> measures = new HashMap<>();
    final Map<String, PlanId> plans = new HashMap<>();
    private final TreeMap<LocalDate, List<Runnable>> events = new TreeMap<>();
    private final MovingClock clock;

    Stage(Cast cast, MovingClock clock, LocalDate today) {
        this.cast = cast;
        this.clock = clock;
        this.today = today;
    }

    /** The day so many days before today. */
    LocalDate before(int days) {
        return today.minusDays(days);
    }

    /** Plans something for the day so many days before today; what is told is told in the order of days. */
    void on(int daysBefore, Runnable event) {
        events.computeIfAbsent(before(daysBefore), day -> new ArrayList<>()).add(event);
    }

    /** Tells everything that is planned, and what is planned while it is told. */
    void play() {
        while (!events.isEmpty()) {
            var day = events.firstKey();
            to(day);
            for (var event : events.remove(day)) {
                event.run();
            }
        }
    }

    /** Moves the clock to an evening, never back. */
    private void to(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant());
    }

    /** Moves the clock on within the day. */
    void later(int minutes) {
        clock.moveBy(java.time.Duration.ofMinutes(minutes));
    }

    /** The member as they may act today. */
    Actor as(MemberId member) {
        return cast.actors().find(member).orElseThrow();
    }

    Actor secretaryOf(String unit) {
        return as(secretaries.get(unit));
    }

    UnitId id(String unit) {
        return units.get(unit).id();
    }

    List<Unit> regions() {
        return below("central");
    }

    /** The units right below this one, in the order they were founded. */
    List<Unit> below(String slug) {
        return Lines.rows("units.txt").stream()
                .filter(row -> row.get(3).equals(slug))
                .map(row -> units.get(row.get(0)))
                .toList();
    }

    List<Unit> branches() {
        return regions().stream()
                .flatMap(region -> below(region.slug()).stream())
                .toList();
    }

    /** The region whose branches say nothing. */
    static boolean isSilent(String region) {
        return region.equals("hillwards");
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** Some of them, each once. */
    <T> List<T> someOf(List<T> all, int many) {
        var left = new ArrayList<>(all);
        var taken = new ArrayList<T>();
        while (taken.size() < many && !left.isEmpty()) {
            taken.add(left.remove(chance.nextInt(left.size())));
        }
        return taken;
    }

    int between(int least, int most) {
        return chance.nextInt(least, most + 1);
    }
}
