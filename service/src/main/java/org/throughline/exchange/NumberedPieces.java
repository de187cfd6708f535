package org.throughline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.plan.Provision;
import org.throughline.text.Line;

/** Numbered text as an outline, and provisions as numbered text. */
final class NumberedPieces {
    private NumberedPieces() {}

    /** What was read, in order; the text says nothing of dates. */
    static Outline of(org.throughline.text.Outline text) {
        var pieces = IntStream.range(0, text.lines().size())
                .mapToObj(i -> piece(text, i))
                .toList();
        return new Outline(text.title().orElse(""), "", Optional.empty(), Optional.empty(), pieces, Optional.empty());
    }

    private static Piece piece(org.throughline.text.Outline text, int at) {
        var line = text.lines().get(at);
        var parent = text.parent(at);
        return new Piece(
                "line-" + at,
                parent.isPresent() ? Optional.of("line-" + parent.getAsInt()) : Optional.empty(),
                Piece.Kind.valueOf(line.kind().name()),
                line.number(),
                line.title(),
                line.body(),
                Optional.empty());
    }

    /** The plan as lines; the words under a heading become a paragraph below it, and a paragraph's title its first. */
    static org.throughline.text.Outline text(String title, List<Provision> provisions) {
        var lines = new ArrayList<Line>();
        for (var p : provisions) {
            switch (p.kind()) {
                case HEADING -> {
                    lines.add(line(p, Line.Kind.HEADING, p.title(), ""));
                    if (!p.body().isBlank()) {
                        lines.add(new Line(Line.Kind.PARAGRAPH, "", p.depth() + 1, "", p.body(), 0));
                    }
                }
                case OBJECTIVE -> lines.add(line(p, Line.Kind.OBJECTIVE, p.title(), p.body()));
                case PARAGRAPH -> {
                    var between = p.title().isEmpty() || p.body().isBlank() ? "" : "\n\n";
                    lines.add(line(p, Line.Kind.PARAGRAPH, "", p.title() + between + p.body()));
                }
            }
        }
        return new org.throughline.text.Outline(Optional.of(title), lines, List.of());
    }

    private static Line line(Provision p, Line.Kind kind, String title, String body) {
        return new Line(kind, p.number(), p.depth(), title, body, 0);
    }
}
