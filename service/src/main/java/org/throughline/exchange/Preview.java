package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.throughline.text.Corrections;
import org.throughline.text.Line;

/** What a file holds, before anything is kept. */
public record Preview(PlanFormat format, Outline outline, List<Remark> remarks) {
    public Preview {
        remarks = List.copyOf(remarks);
    }

    /** The same with its tree as a person corrected it. */
    Preview corrected(Corrections corrections) {
        var before = outline.pieces();
        IntPredicate ours = place -> before.get(place - 1).foreign().isEmpty();
        var lines = corrections.apply(lines(before), ours);
        var o = outline;
        return new Preview(
                format,
                new Outline(
                        corrections.title(lines(before), ours).orElse(o.title()),
                        o.description(),
                        o.start(),
                        o.end(),
                        pieces(before, lines),
                        o.foreign()),
                remarks);
    }

    /** Each piece as a line, with its place among the pieces as its place in the source. */
    private static List<Line> lines(List<Piece> pieces) {
        var depths = new HashMap<String, Integer>();
        var lines = new ArrayList<Line>();
        for (var piece : pieces) {
            int depth = piece.parent().map(depths::get).map(above -> above + 1).orElse(0);
            depths.put(piece.key(), depth);
            var kind = Line.Kind.valueOf(piece.kind().name());
            lines.add(new Line(kind, piece.number(), depth, piece.title(), piece.body(), lines.size() + 1));
        }
        return lines;
    }

    /** The first line of a piece is that piece; the others it was parted into are new ones. */
    private static List<Piece> pieces(List<Piece> before, List<Line> lines) {
        var open = new ArrayList<String>();
        var used = new HashMap<Integer, Integer>();
        var pieces = new ArrayList<Piece>();
        for (var line : lines) {
            var was = before.get(line.sourceLine() - 1);
            int times = used.merge(line.sourceLine(), 1, Integer::sum);
            var key = times == 1 ? was.key() : was.key() + "-" + (times - 1);
            open.subList(line.depth(), open.size()).clear();
            var parent = open.isEmpty() ? Optional.<String>empty() : Optional.of(open.get(open.size() - 1));
            var kind = Piece.Kind.valueOf(line.kind().name());
            var foreign = times == 1 ? was.foreign() : Optional.<String>empty();
            pieces.add(new Piece(key, parent, kind, line.number(), line.title(), line.body(), foreign));
            open.add(key);
        }
        return pieces;
    }

    /** The remarks without those on days that are said beside the file. */
    List<Remark> remarks(ImportWish wish) {
        return remarks.stream()
                .filter(remark -> !(wish.from().isPresent()
                                && remark.sentence().key().equals("deviation.period.start"))
                        && !(wish.until().isPresent() && remark.sentence().key().equals("deviation.period.end")))
                .toList();
    }

    public Counts counts() {
        return Counts.of(outline.pieces());
    }
}
