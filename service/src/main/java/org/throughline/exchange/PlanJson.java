package org.throughline.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.plan.Fingerprint;
import org.throughline.plan.Indicator;
import org.throughline.plan.Measure;
import org.throughline.plan.MeasureId;
import org.throughline.plan.Plan;
import org.throughline.plan.Provision;
import org.throughline.plan.Version;

/**
 * A version of a plan as JSON, format {@code throughline.plan/1}. Each provision carries its words, its salt and its digest:
 * the digest is SHA-256 over the salt followed by the words in canonical JSON (RFC 8785), the fingerprint SHA-256 over the
 * digests in order, each followed by a line feed; see {@link Fingerprint}. A draft has no digests yet.
 */
record PlanJson(Plan plan, Version version, List<Measure> measures) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    byte[] write(List<Provision> provisions) {
        var root = JSON.createObjectNode();
        root.put("format", "throughline.plan/1");
        root.put("plan", plan.id().text());
        root.put("slug", plan.slug());
        root.put("title", plan.title());
        root.put("tier", plan.tier().name());
        plan.period().ifPresent(period -> root.put("from", day(period.from())).put("until", day(period.last())));
        root.put("version", version.number());
        root.put("state", version.state().name());
        root.put("language", version.lang());
        version.inForceFrom().ifPresent(day -> root.put("inForceFrom", day(day)));
        version.fingerprint().ifPresent(print -> root.put("fingerprint", print));
        var all = root.putArray("provisions");
        provisions.forEach(p -> {
            var one = all.addObject();
            one.put("salt", p.salt());
            one.put("digest", p.digest());
            one.set("words", words(p));
        });
        var list = root.putArray("measures");
        measuresOf(provisions).forEach(measure -> list.add(measure(measure)));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode words(Provision provision) {
        try {
            return JSON.readTree(Fingerprint.canonical(provision));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Measure> measuresOf(List<Provision> provisions) {
        Map<MeasureId, Measure> byId = measures.stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        return provisions.stream()
                .flatMap(p -> p.indicators().stream())
                .map(Indicator::measure)
                .distinct()
                .map(byId::get)
                .toList();
    }

    private static ObjectNode measure(Measure measure) {
        var node = JSON.createObjectNode();
        node.put("id", measure.id().text());
        node.put("slug", measure.slug());
        node.put("decimals", measure.decimals());
        var names = node.putObject("names");
        new TreeMap<>(measure.names()).forEach((lang, name) -> names.put(lang, name.name()));
        return node;
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
