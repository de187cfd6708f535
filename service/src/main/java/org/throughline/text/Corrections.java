package org.throughline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.Refusal;

/**
 * What a person changed in the tree that was read from a text, in rounds: each round names pieces by their place in what the
 * round before left. No word is altered and none leaves its place; only what belongs together, how deep it stands and what it
 * is called changes.
 */
public record Corrections(List<List<Correction>> rounds) {
    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_ROUNDS = 40;

    public Corrections {
        rounds = List.copyOf(rounds);
    }

    /** What can be done with a piece. */
    public enum Deed {
        HEADING,
        PARAGRAPH,
        OBJECTIVE,
        /** One level deeper, with all below it. */
        IN,
        /** One level out, with all below it. */
        OUT,
        /** Joined to the piece before it. */
        JOIN,
        /** Parted where its body has empty lines. */
        SPLIT,
        /** The title of the whole, and no piece of it; the first piece alone can be. */
        TITLE
    }

    /** One deed on the piece at this place, counted from 0. */
    public record Correction(int at, Deed deed) {}

    public static Corrections none() {
        return new Corrections(List.of());
    }

    /** Reads what {@link #text} wrote. @throws Refusal {@code import.corrections} */
    public static Corrections of(String text) {
        if (text.isEmpty()) {
            return none();
        }
        try {
            return new Corrections(Arrays.stream(text.split("\\|", MOST_ROUNDS + 1))
                    .map(round -> Arrays.stream(round.split(",", -1))
                            .map(Corrections::correction)
                            .toList())
                    .toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("import.corrections");
        }
    }

    private static Correction correction(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Correction(Integer.parseInt(parts[0]), Deed.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    /** As a form carries it along: {@code 3.in,7.join|4.heading}. */
    public String text() {
        return rounds.stream()
                .map(round -> round.stream()
                        .map(c -> c.at() + "." + c.deed().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }

    /** With one more round; the same where nothing was changed. */
    public Corrections then(SortedMap<Integer, Deed> round) {
        if (round.isEmpty()) {
            return this;
        }
        if (rounds.size() >= MOST_ROUNDS) {
            throw Refusal.invalid("import.corrections_many", MOST_ROUNDS);
        }
        var all = new ArrayList<>(rounds);
        all.add(round.entrySet().stream()
                .map(e -> new Correction(e.getKey(), e.getValue()))
                .toList());
        return new Corrections(all);
    }

    /**
     * The tree as corrected.
     *
     * @throws Refusal as {@link #apply(List, IntPredicate)}
     */
    public Outline apply(Outline read) {
        return new Outline(
                title(read.lines(), line -> true).or(read::title),
                apply(read.lines(), line -> true),
                read.deviations());
    }

    /**
     * The lines as corrected; those that a line was parted into keep its place in the source.
     *
     * @param joins whether a line of this place in the source may be joined to another
     * @throws Refusal {@code import.correction_title} where an objective or heading would get a title of more than
     *     {@value #LONGEST_TITLE} letters
     */
    public List<Line> apply(List<Line> read, IntPredicate joins) {
        var lines = read;
        for (var round : rounds) {
            lines = new Round(lines, joins).apply(round);
        }
        return lines;
    }

    /** The words of the piece that was said to be the title of the whole, if one was. */
    public Optional<String> title(List<Line> read, IntPredicate joins) {
        var found = Optional.<String>empty();
        var lines = read;
        for (var corrections : rounds) {
            var round = new Round(lines, joins);
            lines = round.apply(corrections);
            var words = Stream.concat(found.stream(), round.titled.stream()).collect(Collectors.joining(" "));
            found = Optional.of(words).filter(title -> !title.isEmpty());
        }
        return found;
    }

    /** One round, from the last line to the first, so that places stay what they were. */
    private static final class Round {
        private final List<Line> lines;
        private final IntPredicate joins;
        private Optional<String> titled = Optional.empty();

        Round(List<Line> before, IntPredicate joins) {
            this.lines = new ArrayList<>(before);
            this.joins = joins;
        }

        List<Line> apply(List<Correction> round) {
            for (int i = round.size() - 1; i >= 0; i--) {
                var correction = round.get(i);
                if (correction.at() >= 0 && correction.at() < lines.size()) {
                    apply(correction.at(), correction.deed());
                }
            }
            return tree();
        }

        private void apply(int at, Deed deed) {
            switch (deed) {
                case HEADING, PARAGRAPH, OBJECTIVE -> called(at, Line.Kind.valueOf(deed.name()));
                case IN -> move(at, 1);
                case OUT -> move(at, -1);
                case JOIN -> join(at);
                case SPLIT -> split(at);
                case TITLE -> entitle(at);
            }
        }

        /** Something must stand after the title, and nothing hang on it that would be lost. */
        private void entitle(int at) {
            if (at == 0 && lines.size() > 1 && joins.test(lines.get(0).sourceLine())) {
                var line = lines.remove(0);
                titled = Optional.of((line.number() + " " + words(line))
                        .replaceAll("\\s+", " ")
                        .strip());
            }
        }

        private void called(int at, Line.Kind kind) {
            var line = lines.get(at);
            if (line.kind() == kind) {
                return;
            }
            var words = words(line);
            if (kind == Line.Kind.PARAGRAPH) {
                lines.set(at, with(line, kind, "", words));
                return;
            }
            int end = words.indexOf('\n');
            var title = line.title().isEmpty() ? (end < 0 ? words : words.substring(0, end)).strip() : line.title();
            if (title.length() > LONGEST_TITLE) {
                throw Refusal.invalid("import.correction_title", at + 1, LONGEST_TITLE);
            }
            var body = line.title().isEmpty()
                    ? (end < 0 ? "" : words.substring(end).strip())
                    : line.body();
            lines.set(at, with(line, kind, title, body));
        }

        private void move(int at, int by) {
            int depth = lines.get(at).depth();
            boolean tooFar = by > 0 && (at == 0 || depth > lines.get(at - 1).depth());
            if (depth + by < 0 || tooFar) {
                return;
            }
            deepen(at, by);
            for (int i = at + 1; i < lines.size() && lines.get(i).depth() > depth; i++) {
                deepen(i, by);
            }
        }

        private void deepen(int at, int by) {
            var line = lines.get(at);
            lines.set(at, line.at(line.depth() + by, line.sourceLine()));
        }

        private void join(int at) {
            if (at == 0 || !joins.test(lines.get(at).sourceLine())) {
                return;
            }
            var before = lines.get(at - 1);
            var line = lines.remove(at);
            var words = (line.number() + " " + words(line)).strip();
            var body = before.body().isEmpty() ? words : before.body() + "\n\n" + words;
            lines.set(at - 1, with(before, before.kind(), before.title(), body));
        }

        private void split(int at) {
            var line = lines.get(at);
            var blocks = Arrays.stream(line.body().split("\n[ \\t]*\n", -1))
                    .map(String::strip)
                    .filter(block -> !block.isEmpty())
                    .toList();
            boolean titled = !line.title().isEmpty();
            if (blocks.size() < (titled ? 1 : 2)) {
                return;
            }
            lines.set(at, with(line, line.kind(), line.title(), titled ? "" : blocks.get(0)));
            var rest = titled ? blocks : blocks.subList(1, blocks.size());
            for (int i = rest.size() - 1; i >= 0; i--) {
                int depth = line.depth() + (titled ? 1 : 0);
                lines.add(at + 1, new Line(Line.Kind.PARAGRAPH, "", depth, "", rest.get(i), line.sourceLine()));
            }
        }

        /** Each line no deeper than one below the line before it. */
        private List<Line> tree() {
            int before = -1;
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                before = Math.min(line.depth(), before + 1);
                lines.set(i, line.at(before, line.sourceLine()));
            }
            return List.copyOf(lines);
        }

        private static String words(Line line) {
            return line.title().isEmpty() || line.body().isEmpty()
                    ? line.title() + line.body()
                    : line.title() + "\n\n" + line.body();
        }

        private static Line with(Line line, Line.Kind kind, String title, String body) {
            return new Line(kind, line.number(), line.depth(), title, body, line.sourceLine());
        }
    }
}
