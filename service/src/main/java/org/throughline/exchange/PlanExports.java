package org.throughline.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.db.Tx;
import org.throughline.http.Messages;
import org.throughline.kernel.Period;
import org.throughline.plan.ForeignParts;
import org.throughline.plan.Measures;
import org.throughline.plan.Plan;
import org.throughline.plan.Plans;
import org.throughline.plan.Provision;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.Texts;
import org.throughline.plan.Version;
import org.throughline.plan.VersionId;

/** Writes a version of a plan as a file. */
public final class PlanExports {
    /** The signs of a numbered heading, which bears its rank in its number. */
    private static final Pattern NUMBERED_HEADING =
            Pattern.compile("(?m)^#{2,6} (?=[^\\s:]*\\d[^\\s:]*: |(?:Objective|Objetivo)\\b)");

    private final Plans plans;
    private final Texts texts;
    private final Measures measures;
    private final PlanReports reports;
    private final PlanPaper paper;
    private final Messages messages;
    private final ForeignParts foreignParts = new ForeignParts();

    public PlanExports(
            Plans plans, Texts texts, Measures measures, PlanReports reports, PlanPaper paper, Messages messages) {
        this.plans = plans;
        this.texts = texts;
        this.measures = measures;
        this.reports = reports;
        this.paper = paper;
        this.messages = messages;
    }

    /** The file of a version. @throws Refusal unknown unless the actor may read its plan */
    public byte[] write(Tx tx, VersionId id, ExportFormat format) {
        return prepare(tx, id, format).get();
    }

    /** As {@link #write}; what takes long and needs no database is done when the file is asked for. */
    Supplier<byte[]> prepare(Tx tx, VersionId id, ExportFormat format) {
        var version = plans.version(tx, id);
        var plan = plans.readable(tx, version.plan());
        var provisions = texts.provisions(tx, id);
        if (format == ExportFormat.PDF) {
            var sheet = paper.sheet(tx, plan, version, provisions);
            return () -> paper.set(sheet);
        }
        byte[] file = write(tx, plan, version, provisions, format);
        return () -> file;
    }

    private byte[] write(Tx tx, Plan plan, Version version, List<Provision> provisions, ExportFormat format) {
        var id = version.id();
        return switch (format) {
            case PDF -> paper.set(paper.sheet(tx, plan, version, provisions));
            case STRATML1 -> file(StratmlOutline.toPlan(outline(plan, provisions, foreign(tx, id))));
            case STRATML2 -> {
                var foreign = foreign(tx, id);
                var report = reports.of(tx, plan, version, provisions, foreign);
                yield file(StratmlOutline.toPlan(outline(plan, provisions, foreign), report));
            }
            case MARKDOWN -> utf8(markdown(plan, version, provisions));
            case TEXT ->
                utf8(NUMBERED_HEADING
                        .matcher(markdown(plan, version, provisions))
                        .replaceAll(""));
            case JSON -> new PlanJson(plan, version, measures.all(tx)).write(provisions);
        };
    }

    private Map<ProvisionId, String> foreign(Tx tx, VersionId version) {
        return foreignParts.of(tx, version, StratmlOutline.FORMAT).stream()
                .collect(Collectors.toMap(ForeignParts.Part::provision, ForeignParts.Part::content));
    }

    private static Outline outline(Plan plan, List<Provision> provisions, Map<ProvisionId, String> foreign) {
        var pieces = provisions.stream()
                .map(p -> new Piece(
                        p.id().text(),
                        p.parent().map(ProvisionId::text),
                        Piece.Kind.valueOf(p.kind().name()),
                        p.number(),
                        p.title(),
                        p.body(),
                        Optional.ofNullable(foreign.get(p.id()))))
                .toList();
        return new Outline(
                plan.title(),
                "",
                plan.period().map(Period::from),
                plan.period().map(Period::last),
                pieces,
                Optional.ofNullable(foreign.get(ForeignNotes.WHOLE)));
    }

    private static byte[] file(StratmlPlan plan) {
        var out = new ByteArrayOutputStream();
        StratmlWriter.write(plan, out);
        return out.toByteArray();
    }

    private String markdown(Plan plan, Version version, List<Provision> provisions) {
        var objective = messages.say(version.lang(), "exchange.stratml.objective");
        return NumberedPieces.text(plan.title(), provisions).toText(objective);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
