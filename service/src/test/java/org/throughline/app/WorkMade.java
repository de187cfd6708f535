package org.throughline.app;

import java.util.HashMap;
import java.util.Map;

/** Plans, tasks and lessons to report, plan and sum up on, made through the API. */
final class WorkMade {
    private final TenantsByApi tenants;
    private final Program keeper;
    private final Map<String, String> measures = new HashMap<>();

    /** @param keeper of the unit Harbour */
    WorkMade(TenantsByApi tenants, Program keeper) {
        this.tenants = tenants;
        this.keeper = keeper;
    }

    String plan(Program by, String unit, String tier, String title) {
        return by.post(
                        "/api/plans",
                        "{'unit': '%s', 'tier': '%s', 'title': '%s', 'from': '2020-01-01', 'until': '2099-12-31'}",
                        tenants.unitId(unit),
                        tier,
                        title)
                .get("slug")
                .asText();
    }

    String objective(Program by, String plan, String title) {
        return by.post(
                        "/api/plans/" + plan + "/provisions",
                        "{'kind': 'OBJECTIVE', 'number': '1', 'title': '%s', 'body': 'To do.'}",
                        title)
                .at("/provisions/0/id")
                .asText();
    }

    /** The measure of this name, made when it is first asked for. */
    String measure(String slug) {
        return measures.computeIfAbsent(
                slug,
                key -> tenants.ada
                        .post(
                                "/api/measures",
                                "{'slug': '%s', 'decimals': 0, 'names': {'en': {'name': '%s', 'words': ''}}}",
                                key,
                                key)
                        .get("id")
                        .asText());
    }

    String indicator(String plan, String objective, String measure) {
        return keeper.post(
                        "/api/plans/" + plan + "/provisions/" + objective + "/indicators",
                        "{'measure': '%s', 'kind': 'FLOW', 'baseline': 0, 'target': 9}",
                        measure)
                .at("/provisions/0/indicators/0/id")
                .asText();
    }

    String task(String objective, String title) {
        return keeper.post(
                        "/api/tasks",
                        "{'unit': 'harbour', 'objective': '%s', 'title': '%s', 'due': '%s'}",
                        objective,
                        title,
                        tenants.today.plusDays(7))
                .get("id")
                .asText();
    }

    String begun(Program by, String kind) {
        return by.post(
                        "/api/summations",
                        "{'kind': '%s', 'unit': '%s', 'title': 'Spring'}",
                        kind,
                        tenants.unitId("harbour"))
                .get("id")
                .asText();
    }

    String lesson(String member, String words) {
        var by = tenants.as(member);
        var summation = "/api/summations/" + begun(by, "MEMBER");
        var finding = by.post(
                        summation + "/findings",
                        "{'what': 'LESSON', 'kind': 'KEEP', 'reach': 'ALL', 'words': '%s'}",
                        words)
                .at("/findings/0/id")
                .asText();
        by.post(summation + "/submission", "");
        return finding;
    }
}
