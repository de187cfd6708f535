package org.throughline.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.throughline.kernel.Refusal;

/**
 * What a person changed in the tree that was read from a text, in rounds: each round names pieces by their place in what the
 * round before left. No word is altered and none leaves its place; only what belongs together, how deep it stands and what it
 * is called changes.
 */
record Corrections(List<List<Correction>> rounds) {
    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_ROUNDS = 40;

    Corrections {
        rounds = List.copyOf(rounds);
    }

    /** What can be done with a piece. */
    enum Deed {
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
        SPLIT
    }

    /** One deed on the piece at this place, counted from 0. */
    record Correction(int at, Deed deed) {}

    static Corrections none() {
        return new Corrections(List.of());
    }

    /** Reads what {@link #text} wrote. @throws Refusal {@code import.corrections} */
    static Corrections of(String text) {
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
    String text() {
        return rounds.stream()
                .map(round -> round.stream()
                        .map(c -> c.at() + "." + c.deed().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }

    /** With one more round; the same where nothing was changed. */
    Corrections then(SortedMap<Integer, Deed> round) {
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
     * @throws Refusal {@code import.correction_title} where an objective or heading would get a title of more than
     *     {@value #LONGEST_TITLE} letters
     */
    Outline apply(Outline read) {
        var pieces = read.pieces();
        for (var round : rounds) {
            pieces = new Round(pieces).apply(round);
        }
        return new Outline(read.title(), read.description(), read.start(), read.end(), pieces, read.foreign());
    }

    /** A piece and how deep it stands. */
    private record Deep(Piece piece, int depth) {}

    /** One round, from the last piece to the first, so that places stay what they were. */
    private static final class Round {
        private final List<Deep> pieces = new ArrayList<>();

        Round(List<Piece> before) {
            var depths = new java.util.HashMap<String, Integer>();
            for (var piece : before) {
                int depth =
                        piece.parent().map(depths::get).map(above -> above + 1).orElse(0);
                depths.put(piece.key(), depth);
                pieces.add(new Deep(piece, depth));
            }
        }

        List<Piece> apply(List<Correction> round) {
            for (int i = round.size() - 1; i >= 0; i--) {
                var correction = round.get(i);
                if (correction.at() >= 0 && correction.at() < pieces.size()) {
                    apply(correction.at(), correction.deed());
                }
            }
            return tree();
        }

        private void apply(int at, Deed deed) {
            switch (deed) {
                case HEADING, PARAGRAPH, OBJECTIVE -> called(at, Piece.Kind.valueOf(deed.name()));
                case IN -> move(at, 1);
                case OUT -> move(at, -1);
                case JOIN -> join(at);
                case SPLIT -> split(at);
            }
        }

        private void called(int at, Piece.Kind kind) {
            var piece = pieces.get(at).piece();
            if (piece.kind() == kind) {
                return;
            }
            var words = words(piece);
            if (kind == Piece.Kind.PARAGRAPH) {
                set(at, with(piece, kind, "", words));
                return;
            }
            int end = words.indexOf('\n');
            var title = piece.title().isEmpty() ? (end < 0 ? words : words.substring(0, end)).strip() : piece.title();
            if (title.length() > LONGEST_TITLE) {
                throw Refusal.invalid("import.correction_title", at + 1, LONGEST_TITLE);
            }
            var body = piece.title().isEmpty()
                    ? (end < 0 ? "" : words.substring(end).strip())
                    : piece.body();
            set(at, with(piece, kind, title, body));
        }

        private void move(int at, int by) {
            int depth = pieces.get(at).depth();
            if (depth + by < 0
                    || (by > 0 && (at == 0 || depth > pieces.get(at - 1).depth()))) {
                return;
            }
            pieces.set(at, new Deep(pieces.get(at).piece(), depth + by));
            for (int i = at + 1; i < pieces.size() && pieces.get(i).depth() > depth; i++) {
                pieces.set(i, new Deep(pieces.get(i).piece(), pieces.get(i).depth() + by));
            }
        }

        private void join(int at) {
            if (at == 0 || pieces.get(at).piece().foreign().isPresent()) {
                return;
            }
            var before = pieces.get(at - 1).piece();
            var piece = pieces.remove(at).piece();
            var words = (piece.number() + " " + words(piece)).strip();
            var body = before.body().isEmpty() ? words : before.body() + "\n\n" + words;
            set(at - 1, with(before, before.kind(), before.title(), body));
        }

        private void split(int at) {
            var deep = pieces.get(at);
            var blocks = Arrays.stream(deep.piece().body().split("\n[ \\t]*\n", -1))
                    .map(String::strip)
                    .filter(block -> !block.isEmpty())
                    .toList();
            boolean titled = !deep.piece().title().isEmpty();
            if (blocks.size() < (titled ? 1 : 2)) {
                return;
            }
            set(at, with(deep.piece(), deep.piece().kind(), deep.piece().title(), titled ? "" : blocks.get(0)));
            var rest = titled ? blocks : blocks.subList(1, blocks.size());
            for (int i = rest.size() - 1; i >= 0; i--) {
                var key = deep.piece().key() + "-" + (i + 1);
                var made =
                        new Piece(key, Optional.empty(), Piece.Kind.PARAGRAPH, "", "", rest.get(i), Optional.empty());
                pieces.add(at + 1, new Deep(made, deep.depth() + (titled ? 1 : 0)));
            }
        }

        /** Each piece under the nearest before it that stands less deep. */
        private List<Piece> tree() {
            var open = new ArrayList<String>();
            var all = new ArrayList<Piece>();
            for (var deep : pieces) {
                int depth = Math.min(deep.depth(), open.size());
                open.subList(depth, open.size()).clear();
                var p = deep.piece();
                var parent = depth == 0 ? Optional.<String>empty() : Optional.of(open.get(depth - 1));
                all.add(new Piece(p.key(), parent, p.kind(), p.number(), p.title(), p.body(), p.foreign()));
                open.add(p.key());
            }
            return all;
        }

        private void set(int at, Piece piece) {
            pieces.set(at, new Deep(piece, pieces.get(at).depth()));
        }

        private static String words(Piece piece) {
            return piece.title().isEmpty() || piece.body().isEmpty()
                    ? piece.title() + piece.body()
                    : piece.title() + "\n\n" + piece.body();
        }

        private static Piece with(Piece p, Piece.Kind kind, String title, String body) {
            return new Piece(p.key(), p.parent(), kind, p.number(), title, body, p.foreign());
        }
    }
}
