package org.throughline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a title or body stood in the file, where a plan holds it otherwise: absent, empty, or with other white space. It
 * holds no word of the text, so that a redaction need not look here.
 *
 * @param present false where the element was absent
 * @param spaces the white space of the file: around and between the words of a title, around a body; a single one where
 *     there was no word
 * @param as the title shown in place of an empty one, where even the body had no words to take one from
 */
record StratmlShape(boolean present, List<String> spaces, Optional<String> as) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}&&[^\\u00A0\\u2007\\u202F]]+");
    private static final int LONGEST = 80;

    StratmlShape {
        spaces = List.copyOf(Objects.requireNonNullElse(spaces, List.of()));
    }

    /** What a plan shows of a text that may be absent: stripped. */
    static String body(Optional<String> raw) {
        return raw.orElse("").strip();
    }

    /** The same as a title: in one line. */
    static String title(Optional<String> raw) {
        return SPACE.matcher(body(raw)).replaceAll(" ");
    }

    /** A title for something without one, from the beginning of its body. */
    static String derived(String body) {
        String line = title(Optional.of(body));
        int cut = line.lastIndexOf(' ', LONGEST);
        return line.length() <= LONGEST ? line : line.substring(0, cut > 0 ? cut : LONGEST) + "…";
    }

    static Optional<StratmlShape> ofBody(Optional<String> raw) {
        String shown = body(raw);
        if (raw.isPresent() && !shown.isEmpty()) {
            int lead = raw.get().indexOf(shown);
            var spaces = List.of(raw.get().substring(0, lead), raw.get().substring(lead + shown.length()));
            return spaces.equals(List.of("", "")) ? Optional.empty() : spaced(spaces);
        }
        return blank(raw, Optional.empty());
    }

    /**
     * The shape of a title.
     *
     * @param as what is shown for a title without words, where nothing can be derived
     */
    static Optional<StratmlShape> ofTitle(Optional<String> raw, Optional<String> as) {
        String shown = title(raw);
        if (shown.isEmpty()) {
            return blank(raw, as);
        }
        if (raw.equals(Optional.of(shown))) {
            return Optional.empty();
        }
        var spaces = new ArrayList<String>();
        Matcher matcher = SPACE.matcher(raw.orElseThrow());
        int at = 0;
        while (matcher.find()) {
            if (spaces.isEmpty() && matcher.start() > 0) {
                spaces.add("");
            }
            spaces.add(matcher.group());
            at = matcher.end();
        }
        if (at < raw.get().length()) {
            spaces.add("");
        }
        return spaced(spaces);
    }

    /** The text to send out for a body that now reads {@code body}. */
    static Optional<String> backBody(Optional<StratmlShape> shape, String body) {
        if (shape.isEmpty() || (shape.get().isBlank() && !body.isBlank())) {
            return Optional.of(body);
        }
        if (shape.get().isBlank()) {
            return shape.get().original();
        }
        String words = body.strip();
        // two spaces: what joins them is the words
        return Optional.of(words.isEmpty() ? "" : String.join(words, shape.get().spaces));
    }

    /** The text to send out for a title that now reads {@code title}, above {@code body}. */
    static Optional<String> backTitle(Optional<StratmlShape> shape, String title, String body) {
        if (shape.isEmpty()) {
            return Optional.of(title);
        }
        StratmlShape was = shape.get();
        if (was.isBlank()) {
            boolean untouched = title.isBlank() || title.equals(derived(body)) || was.as.equals(Optional.of(title));
            return untouched ? was.original() : Optional.of(title);
        }
        List<String> words = SPACE.splitAsStream(title.strip()).toList();
        if (words.size() + 1 != was.spaces.size()) {
            return Optional.of(title);
        }
        var out = new StringBuilder(was.spaces.get(0));
        for (int i = 0; i < words.size(); i++) {
            out.append(words.get(i)).append(was.spaces.get(i + 1));
        }
        return Optional.of(out.toString());
    }

    private boolean isBlank() {
        return spaces.size() < 2;
    }

    private Optional<String> original() {
        return present ? Optional.of(spaces.get(0)) : Optional.empty();
    }

    private static Optional<StratmlShape> spaced(List<String> spaces) {
        return Optional.of(new StratmlShape(true, spaces, Optional.empty()));
    }

    private static Optional<StratmlShape> blank(Optional<String> raw, Optional<String> as) {
        return Optional.of(new StratmlShape(raw.isPresent(), raw.map(List::of).orElse(List.of()), as));
    }
}
