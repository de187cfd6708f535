package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What stands behind a question mark and means nothing: in every list the same kind of answer, in a sentence. */
final class FiltersByApi {
    private final TenantsByApi tenants;
    private final PlansByApi plans;
    private final List<String> otherwise = new ArrayList<>();

    FiltersByApi(PlansByApi plans) {
        this.tenants = plans.tenants;
        this.plans = plans;
    }

    /** One wrong word, and how it is answered. */
    private record Wrong(String path, int status, String code) {}

    void whatAFilterDoesNotKnowIsRefusedInASentence() {
        var objective = plans.p("Every door");
        var council = tenants.council;
        for (var wrong : List.of(
                new Wrong("search?q=door&from=tomorrow", 422, "field.no_date"),
                new Wrong("search?q=door&until=2027-13-01", 422, "field.no_date"),
                new Wrong("search?q=door&kind=odd", 422, "query.value"),
                new Wrong("search?q=door&unit=nowhere", 404, "unknown"),
                new Wrong("search?q=door&after=odd", 400, "query.after"),
                new Wrong("lessons?kind=ODD", 422, "query.value"),
                new Wrong("lessons?reach=ODD", 422, "query.value"),
                new Wrong("lessons?duty=odd", 422, "query.value"),
                new Wrong("lessons?like=odd", 422, "query.id"),
                new Wrong("lessons?like=" + objective, 404, "unknown"),
                new Wrong("lessons?unit=nowhere", 404, "unknown"),
                new Wrong("lessons?after=odd", 400, "query.after"),
                new Wrong("lessons?size=10", 400, "query.unknown"),
                new Wrong("units/harbour/tasks?state=odd", 422, "query.value"),
                new Wrong("units/harbour/tasks?who=odd", 422, "query.id"),
                new Wrong("units/harbour/tasks?on=odd", 422, "query.id"),
                new Wrong("units/harbour/tasks?duty=odd", 422, "query.value"),
                new Wrong("units/harbour/tasks?after=odd", 400, "query.after"),
                new Wrong("units/harbour/updates?after=odd", 400, "query.after"),
                new Wrong("units/harbour/members?after=odd", 400, "query.after"),
                new Wrong("units?after=odd", 400, "query.after"),
                new Wrong("plans?unit=nowhere", 404, "unknown"),
                new Wrong("plans?after=odd", 400, "query.after"),
                new Wrong("ballots?body=odd", 422, "query.id"),
                new Wrong("bodies/" + council + "/rules?day=odd", 422, "field.no_date"),
                new Wrong("meetings", 422, "field.missing"),
                new Wrong("meetings?unit=nowhere", 404, "unknown"),
                new Wrong("statements", 422, "field.missing"),
                new Wrong("calendar?of=ALL", 422, "query.value"),
                new Wrong("progress/" + objective + "?as-of=odd", 422, "progress.no_day"),
                new Wrong("plans/homes-for-all/progress?known=odd", 422, "progress.no_day"),
                new Wrong("plans/homes-for-all/difference?earlier=odd", 422, "field.no_number"),
                new Wrong("plans/homes-for-all/mapping?version=odd", 422, "field.no_number"),
                new Wrong("plans/homes-for-all/export/json?version=odd", 422, "field.no_number"))) {
            refused("GET", wrong);
        }
        refused("POST", new Wrong("tables/roles?reherse=true", 400, "query.unknown"));
        refused("POST", new Wrong("tables/roles?rehearse=yes", 422, "query.value"));
        assertThat(otherwise).isEmpty();
    }

    private void refused(String verb, Wrong wrong) {
        var type = verb.equals("GET") ? "application/json" : "text/csv";
        var hana = tenants.as("hana");
        var english = hana.send(verb, "/api/" + wrong.path(), type, "");
        var problem = RunningService.json(english);
        if (english.statusCode() != wrong.status()
                || !problem.path("code").asText().equals(wrong.code())) {
            otherwise.add(wrong + " but: " + english.body());
            return;
        }
        assertThat(english.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("detail").asText()).as(wrong.path()).endsWith(".");
        var spanish = RunningService.json(hana.in("es").send(verb, "/api/" + wrong.path(), type, ""));
        assertThat(spanish.get("detail").asText())
                .as(wrong.path())
                .isNotEqualTo(problem.get("detail").asText());
    }

    void aUnitIsNamedByItsNameInAddressesOrByItsId() {
        var hana = tenants.as("hana");
        for (var list : List.of("plans?unit=", "lessons?unit=", "meetings?unit=", "search?q=door&unit=")) {
            assertThat(hana.get("/api/" + list + tenants.unitId("harbour")))
                    .as(list)
                    .isEqualTo(hana.get("/api/" + list + "harbour"));
        }
        assertThat(hana.get("/api/plans?unit=" + tenants.unitId("harbour"))).isNotEmpty();
    }
}
