package org.throughline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.exchange.StratmlForeign.OfPiece;
import org.throughline.exchange.StratmlForeign.OfPlan;
import org.throughline.exchange.StratmlPlan.Administration;
import org.throughline.exchange.StratmlPlan.Kept;
import org.throughline.exchange.StratmlPlan.Organization;
import org.throughline.exchange.StratmlPlan.Stakeholder;
import org.throughline.exchange.StratmlPlan.Submitter;

/** Foreign parts as text to read. */
final class StratmlNotes {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");
    private static final Pattern START = Pattern.compile("^([0-9]+(?=[.)]))?([-+=.)])");
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

    private final List<Note> notes = new ArrayList<>();

    private StratmlNotes() {}

    static List<Note> of(OfPlan plan) {
        var notes = new StratmlNotes();
        notes.add("other", paragraphs(plan.otherInformation()));
        notes.add("organizations", list(plan.organizations().stream().map(StratmlNotes::organization)));
        plan.organizations().forEach(organization -> notes.stakeholders(organization.stakeholders()));
        Optional<Administration> administration = plan.administration();
        notes.add("published", line(administration.flatMap(Administration::publicationDate)));
        notes.add("source", link(administration.flatMap(Administration::source)));
        notes.add(
                "submitter",
                plan.submitter()
                        .or(() -> administration.flatMap(Administration::submitter))
                        .map(StratmlNotes::submitter)
                        .orElse(""));
        notes.kept(Stream.concat(plan.kept().stream(), plan.keptInCore().stream()));
        return List.copyOf(notes.notes);
    }

    static List<Note> of(OfPiece piece) {
        var notes = new StratmlNotes();
        notes.add("other", paragraphs(piece.otherInformation()));
        notes.stakeholders(piece.stakeholders());
        notes.add(
                "indicators",
                list(piece.indicators().stream()
                        .filter(one -> one.made().isEmpty())
                        .map(one -> entry(line(Optional.of(one.dimension())), line(Optional.of(one.unit()))))));
        notes.add(
                "sequence",
                piece.sequence()
                        .filter(sequence -> !says(sequence.number(), sequence.text()))
                        .map(sequence -> line(Optional.of(sequence.text())))
                        .orElse(""));
        notes.kept(piece.kept().stream());
        return List.copyOf(notes.notes);
    }

    /** One list for each kind, since the kind is told by the label. */
    private void stakeholders(List<Stakeholder> stakeholders) {
        for (String type : List.of("Person", "Organization", "Generic_Group", "")) {
            String label = "stakeholders" + (type.isEmpty() ? "" : "." + type.toLowerCase(Locale.ROOT));
            add(
                    label,
                    list(stakeholders.stream()
                            .filter(one -> one.type()
                                    .filter(StratmlTypes.STAKEHOLDER_TYPES::contains)
                                    .orElse("")
                                    .equals(type))
                            .map(one -> entry(line(Optional.of(one.name())), line(one.description())))));
        }
    }

    private void kept(Stream<Kept> kept) {
        add("kept", list(kept.map(one -> line(Optional.of(one.xml())))));
    }

    private void add(String label, String text) {
        if (!text.isEmpty()) {
            notes.add(new Note("exchange.note." + label, text));
        }
    }

    private static String organization(Organization organization) {
        String acronym = line(organization.acronym());
        String name = line(organization.name());
        String called = name.isEmpty() || acronym.isEmpty() ? name + acronym : name + " (" + acronym + ")";
        return entry(called, line(organization.description()));
    }

    private static String submitter(Submitter submitter) {
        String name = joined(" ", line(submitter.givenName()), line(submitter.surname()));
        return joined(", ", name, line(submitter.phoneNumber()), line(submitter.emailAddress()));
    }

    private static String entry(String name, String description) {
        return joined(": ", name.isEmpty() ? "" : "**" + name + "**", description);
    }

    private static String joined(String between, String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static String list(Stream<String> entries) {
        return entries.filter(entry -> !entry.isEmpty())
                .map(entry -> "- " + entry)
                .collect(Collectors.joining("\n"));
    }

    private static String link(Optional<String> address) {
        String text = StratmlTypes.trim(address.orElse(""));
        return text.matches("https?://[^\\s<>]+") ? "<" + text + ">" : line(address);
    }

    /** Plain text as one line of Markdown that shows it as it is. */
    private static String line(Optional<String> text) {
        return escaped(StratmlShape.title(text));
    }

    private static String paragraphs(Optional<String> text) {
        return LINES.splitAsStream(StratmlShape.body(text))
                .map(StratmlNotes::escaped)
                .collect(Collectors.joining("\n\n"));
    }

    private static String escaped(String text) {
        return START.matcher(MARKS.matcher(text).replaceAll("\\\\$0")).replaceAll("$1\\\\$2");
    }

    private static boolean says(String number, String sequence) {
        String text = StratmlShape.title(Optional.of(sequence));
        return text.isEmpty() || number.equals(text) || number.endsWith("." + text);
    }
}
