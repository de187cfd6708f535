package org.throughline.app;

import static org.throughline.app.StoryThroughTheApiTest.stream;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.kernel.Id;

/**
 * One plan of the harbour with something of everything that can hang on it: what stands for the parameters of routes, and in
 * the bodies sent to them. The words on it are ones that stand nowhere else.
 */
record Plot(String word, LocalDate today, Map<String, String> values) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String DRAFTED = "drafted ";
    private static final String NO_ID = Id.text(123_456_789L);

    /** A plan that only those of {@code visibility} read, drafted by Hana. */
    static Plot made(TenantsByApi tenants, String visibility, String word) {
        var hana = tenants.as("hana");
        var plan = hana.post(
                "/api/plans",
                "{'unit': '%s', 'tier': 'TACTICAL', 'title': 'Plan %s', 'from': '%s', 'until': '%s', 'visibility':"
                        + " '%s'}",
                tenants.unitId("harbour"),
                visibility,
                tenants.today.minusDays(9),
                tenants.today.plusDays(300),
                visibility);
        var slug = plan.get("slug").asText();
        var at = "/api/plans/" + slug;
        var values = new HashMap<String, String>();
        var provision = hana.post(
                        at + "/provisions", "{'kind': 'OBJECTIVE', 'title': '%s', 'body': 'To %s.'}", word, word)
                .at("/provisions/0/id")
                .asText();
        var measure = stream(hana.get("/api/measures"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        values.put(
                "indicator",
                hana.post(
                                at + "/provisions/" + provision + "/indicators",
                                "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 9}",
                                measure)
                        .at("/provisions/0/indicators/0/id")
                        .asText());
        var adopted = hana.post(at + "/adoption", tenants.carriedBy(tenants.meeting("harbour"), 2));
        values.put("ballot", adopted.get("ballot").asText());
        values.putAll(working(tenants, provision, word));
        var review = hana.post(at + "/reviews", "{'from': '%s', 'nil': false}", tenants.today.minusDays(9));
        values.put("review", review.get("id").asText());
        hana.put(
                "/api/reviews/" + values.get("review"),
                """
                {'verdicts': [{'objective': '%s', 'judgement': 'AT_RISK', 'sentence': '%s'}], 'revision': %d,
                 'sections': {'achieved': '%s', 'obstacles': '', 'changes': '', 'help': '', 'decided': '', 'minority': ''}}\
                """,
                provision,
                word,
                review.get("revision").asLong(),
                word);
        hana.post("/api/reviews/" + values.get("review") + "/submission", "");
        hana.post(at + "/versions", "");
        values.put(
                "version",
                hana.post(
                                at + "/circulation",
                                "{'body': '%s', 'until': '%s'}",
                                tenants.meeting("harbour"),
                                tenants.today)
                        .get("id")
                        .asText());
        values.put(
                "statement",
                hana.post("/api/statements", "{'subject': 'provision:%s', 'body': '%s'}", provision, word)
                        .get("id")
                        .asText());
        values.put(
                "amendment",
                hana.post(
                                "/api/versions/" + values.get("version") + "/amendments",
                                "{'provision': '%s', 'body': 'To %s now.'}",
                                provision,
                                word)
                        .get("id")
                        .asText());
        values.putAll(learned(tenants, visibility, word));
        values.putAll(drafting(tenants, visibility, word, measure));
        values.put("planId", plan.get("id").asText());
        values.putAll(Map.of("plan", slug, "slug", slug, "provision", provision, "objective", provision));
        values.putAll(Map.of(
                "subject",
                "provision:" + provision,
                "target",
                provision,
                "from",
                tenants.today.minusDays(9).toString()));
        return new Plot(word, tenants.today, values).around(tenants, measure);
    }

    /** A task that comes again, with a report, another for which it waits, and a figure of the body's own. */
    private static Map<String, String> working(TenantsByApi tenants, String provision, String word) {
        var hana = tenants.as("hana");
        var made = "{'unit': 'harbour', 'objective': '%s', 'title': '%s', 'due': '%s'}";
        var task = hana.post("/api/tasks", made, provision, word, tenants.today)
                .get("id")
                .asText();
        var other = hana.post("/api/tasks", made, provision, word, tenants.today)
                .get("id")
                .asText();
        var update = hana.post("/api/tasks/" + task + "/updates", "{'note': '%s', 'again': false}", word)
                .at("/updates/0/id")
                .asText();
        hana.put("/api/tasks/" + task + "/waits", "{'waitsFor': ['%s']}", other);
        hana.put(
                "/api/tasks/" + task + "/recurrence",
                "{'rhythm': 'MONTH', 'until': '%s', 'turns': false}",
                tenants.today.plusDays(200));
        hana.post("/api/progress/" + provision + "/stated", "{'amount': 40, 'reason': '%s'}", word);
        return Map.of("task", task, "other", other, "update", update);
    }

    /** A summation with a lesson; of what is meant to go up there is none for named readers. */
    private static Map<String, String> learned(TenantsByApi tenants, String visibility, String word) {
        if (visibility.equals("NAMED")) {
            return Map.of("summation", NO_ID, "finding", NO_ID);
        }
        var hana = tenants.as("hana");
        var begun = hana.post(
                "/api/summations",
                "{'kind': 'MEMBER', 'unit': '%s', 'title': '%s', 'visibility': '%s'}",
                tenants.unitId("harbour"),
                word,
                visibility);
        var at = "/api/summations/" + begun.get("id").asText();
        var finding = hana.post(
                        at + "/findings", "{'what': 'LESSON', 'kind': 'KEEP', 'reach': 'ALL', 'words': '%s'}", word)
                .at("/findings/0/id")
                .asText();
        hana.post(at + "/submission", "");
        return Map.of("summation", begun.get("id").asText(), "finding", finding);
    }

    /** A second plan that is still a draft, with an objective and an indicator. */
    private static Map<String, String> drafting(TenantsByApi tenants, String visibility, String word, String measure) {
        var hana = tenants.as("hana");
        var plan = hana.post(
                "/api/plans",
                "{'unit': '%s', 'tier': 'TACTICAL', 'title': 'Draft %s', 'from': '%s', 'until': '%s', 'visibility':"
                        + " '%s'}",
                tenants.unitId("harbour"),
                word,
                tenants.today.minusDays(9),
                tenants.today.plusDays(300),
                visibility);
        var slug = plan.get("slug").asText();
        var provision = hana.post(
                        "/api/plans/" + slug + "/provisions",
                        "{'kind': 'OBJECTIVE', 'title': '%s', 'body': 'To %s.'}",
                        word,
                        word)
                .at("/provisions/0/id")
                .asText();
        var indicator = hana.post(
                        "/api/plans/" + slug + "/provisions/" + provision + "/indicators",
                        "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 9}",
                        measure)
                .at("/provisions/0/indicators/0/id")
                .asText();
        return Map.of(
                DRAFTED + "plan", slug,
                DRAFTED + "slug", slug,
                DRAFTED + "provision", provision,
                DRAFTED + "objective", provision,
                DRAFTED + "indicator", indicator,
                DRAFTED + "version", plan.at("/version/id").asText());
    }

    /** The same, with the plan that is still a draft in place of the adopted one. */
    Plot drafted() {
        return instead(DRAFTED);
    }

    /** The same, with the plan of the region in place of the branch's. */
    Plot above() {
        return instead(Ground.ABOVE);
    }

    /** The same, with a table of another kind. */
    Plot table() {
        return instead(Ground.TABLE);
    }

    private Plot instead(String other) {
        var all = new HashMap<>(values);
        values.forEach((name, value) -> {
            if (name.startsWith(other)) {
                all.put(name.substring(other.length()), value);
            }
        });
        return new Plot(word, today, all);
    }

    /** The same where there is nothing. */
    Plot nowhere() {
        var none = new HashMap<>(values);
        List.of(
                        "summation",
                        "finding",
                        "indicator",
                        "ballot",
                        "task",
                        "other",
                        "update",
                        "review",
                        "version",
                        "statement",
                        "amendment",
                        "provision",
                        "objective",
                        "target",
                        "planId")
                .forEach(name -> none.put(name, NO_ID));
        none.keySet().removeIf(name -> name.startsWith(DRAFTED));
        none.putAll(Map.of("plan", "no-such-plan", "slug", "no-such-plan", "subject", "provision:" + NO_ID));
        return new Plot(word, today, none);
    }

    private Plot around(TenantsByApi tenants, String measure) {
        var all = new HashMap<>(values);
        all.putAll(Ground.of(tenants));
        all.putAll(Map.of(
                "number",
                "1",
                "format",
                "json",
                "unit",
                "harbour",
                "member",
                tenants.member("cal"),
                "office",
                "ORGANISER"));
        all.putAll(Map.of("session", "x", "handle", "x", "lang", "en", "what", "units", "measure", measure));
        all.putAll(Map.of("body", tenants.meeting("harbour"), "digest", "x", "name", "x"));
        all.put("unitId", tenants.unitId("harbour"));
        all.putAll(Map.of(
                "until", today.plusDays(300).toString(),
                "today", today.toString(),
                "tomorrow", today.plusDays(1).toString()));
        return new Plot(word, today, all);
    }

    String path(String pattern) {
        return PARAMETER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(found.group(1))).orElse(NO_ID)));
    }

    /** What is written with names in braces. */
    String filled(String text) {
        return path(text);
    }

    /** A small body of this kind that is well formed; what may be left out is. */
    String body(Class<?> type) {
        if (!type.isRecord()) {
            return "x";
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(component -> "\"" + component.getName() + "\": " + value(component))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String value(RecordComponent component) {
        var type = component.getType();
        var name = component.getName();
        if (type == boolean.class) {
            return "false";
        }
        if (type == long.class || type == int.class) {
            return List.of("against", "abstained", "decimals").contains(name) ? "0" : "1";
        }
        if (List.class.isAssignableFrom(type)) {
            return "[]";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "{}";
        }
        if (Id.class.isAssignableFrom(type)) {
            var kind = type.getSimpleName().replaceFirst("Id$", "").toLowerCase(java.util.Locale.ROOT);
            return "\"" + values.getOrDefault(kind.equals("unit") ? "unitId" : kind, NO_ID) + "\"";
        }
        if (type.isEnum()) {
            return name.equals("how") ? "\"HANDS\"" : "\"" + type.getEnumConstants()[0] + "\"";
        }
        if (type == LocalDate.class) {
            return "\"" + (name.equals("from") ? today.minusDays(9) : today) + "\"";
        }
        if (type == Instant.class) {
            return "\"" + today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) + "\"";
        }
        return type.isRecord() ? body(type) : "\"" + values.getOrDefault(name, "x") + "\"";
    }

    /** An answer without what differs because other things were asked for. */
    String masked(String answer) {
        var masked = answer.replaceAll("name=\"_key\" value=\"[^\"]*\"", "").replace(NO_ID, "*");
        for (var value : values.values()) {
            masked = value.length() > 8 ? masked.replace(value, "*") : masked;
        }
        return masked;
    }
}
