package org.throughline.progress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.kernel.Refusal;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Version;

/**
 * Which moment a page or program asks about, as the address has it; all empty for now.
 *
 * @param day {@code as-of}: what had happened by then
 * @param known {@code known}: as it was known at the end of that day; empty for as it is known today
 * @param version {@code version}: the number of the plan's text
 */
record Asked(String day, String known, String version) {
    static final Asked NOW = new Asked("", "", "");

    Asked {
        day = day.strip();
        known = known.strip();
        version = version.strip();
    }

    boolean isNow() {
        return day.isEmpty() && known.isEmpty() && version.isEmpty();
    }

    /**
     * The moment meant.
     *
     * @throws Refusal {@code progress.no_day}, {@code progress.future}, {@code progress.no_version}
     */
    Optional<AsOf> at(Tx tx, Plans plans, Plan plan) {
        if (isNow()) {
            return Optional.empty();
        }
        var today = plans.today(tx, plan);
        var on = parsed(day, today).orElse(today);
        var knownBefore = parsed(known, today)
                .map(last -> last.plusDays(1).atStartOfDay(plans.zone(tx, plan)).toInstant())
                .orElse(tx.now().plusSeconds(1));
        return Optional.of(new AsOf(on, knownBefore, text(tx, plans, plan).map(Version::id)));
    }

    private Optional<Version> text(Tx tx, Plans plans, Plan plan) {
        if (version.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(plans.versions(tx, plan.id()).stream()
                .filter(one -> version.equals(Integer.toString(one.number())))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("progress.no_version", version)));
    }

    private static Optional<LocalDate> parsed(String text, LocalDate today) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parsed = LocalDate.parse(text);
            if (parsed.isAfter(today)) {
                throw Refusal.invalid("progress.future", parsed);
            }
            return Optional.of(parsed);
        } catch (DateTimeException e) {
            throw Refusal.invalid("progress.no_day", text);
        }
    }

    /** What stands behind the question mark of an address, without it. */
    String query() {
        var parts = new ArrayList<String>();
        for (var one : List.of(List.of("as-of", day), List.of("known", known), List.of("version", version))) {
            if (!one.get(1).isEmpty()) {
                parts.add(one.get(0) + "=" + URLEncoder.encode(one.get(1), StandardCharsets.UTF_8));
            }
        }
        return String.join("&", parts);
    }

    /** The address, asking about the same moment. */
    String on(String address) {
        return isNow() ? address : address + (address.contains("?") ? "&" : "?") + query();
    }
}
