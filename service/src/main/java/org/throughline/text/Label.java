package org.throughline.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like the number of a provision at the beginning of a line. Whether it is one, {@link Numbering} judges.
 *
 * @param printed as it stands, without the sign that ends it
 * @param parts 3.2.1 is 3, 2, 1; a letter or roman figure has none
 * @param closed whether a colon, full stop or bracket ends it, as a number in a sentence has not
 * @param rest the line after it
 */
record Label(Style style, String printed, List<Integer> parts, boolean closed, String rest) {
    private static final Pattern DECIMAL = Pattern.compile(
            "(\\d{1,3}(?:\\.(?:0|[1-9]\\d{0,2}|0[1-9])){0,9})([.:)]{0,2})(?=[ \\t]|$)[ \\t]*(.*)", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("(§[ \\t]*(\\d{1,4}(?:\\.\\d{1,3}){0,9}))([.:)]?)(?=[ \\t]|$)[ \\t]*(.*)", Pattern.DOTALL);
    private static final Pattern LETTER = Pattern.compile(
            "(\\((?:[a-zA-Z]|[ivxlc]{2,6}|[IVXLC]{2,6}|\\d{1,3})\\)|[a-zA-Z]\\))[.:]?(?=[ \\t]|$)[ \\t]*(.*)",
            Pattern.DOTALL);

    private static final Pattern BARE =
            Pattern.compile("([a-zA-Z]|[ivxlc]{2,6}|[IVXLC]{2,6})[.:](?=[ \\t]|$)[ \\t]*(.*)", Pattern.DOTALL);

    /** The families of labels. */
    enum Style {
        DECIMAL,
        SECTION,
        /** (a), a), (iv), (1); and with a full stop or colon A., iv. */
        LETTER
    }

    /** The label that this text begins with; in a heading a single figure needs no sign to end it. */
    static Optional<Label> of(String text, boolean heading) {
        var decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            var label = decimal(decimal);
            return label.closed || label.parts.size() > 1 || heading ? Optional.of(label) : Optional.empty();
        }
        var section = SECTION.matcher(text);
        if (section.matches()) {
            boolean closed = !section.group(3).isEmpty();
            return Optional.of(
                    new Label(Style.SECTION, section.group(1), parts(section.group(2)), closed, section.group(4)));
        }
        var letter = LETTER.matcher(text);
        if (letter.matches()) {
            return Optional.of(new Label(Style.LETTER, letter.group(1), List.of(), true, letter.group(2)));
        }
        var bare = BARE.matcher(text);
        if (bare.matches()) {
            return Optional.of(new Label(Style.LETTER, bare.group(1), List.of(), true, bare.group(2)));
        }
        return Optional.empty();
    }

    private static Label decimal(Matcher found) {
        var bracket = found.group(2).indexOf(')') >= 0 ? ")" : "";
        return new Label(
                Style.DECIMAL,
                found.group(1) + bracket,
                parts(found.group(1)),
                !found.group(2).isEmpty(),
                found.group(3));
    }

    private static List<Integer> parts(String number) {
        return Arrays.stream(number.split("\\.", -1)).map(Integer::valueOf).toList();
    }

    /** Whether it can stand on an indented line: (a) or 3.2 can, "1." is an item of a list there. */
    boolean canBeIndented() {
        return (style == Style.LETTER && !isBare()) || (style == Style.DECIMAL && parts.size() > 1);
    }

    /** Whether it is a letter or roman figure without a bracket, which may as well begin a name. */
    boolean isBare() {
        return style == Style.LETTER && !printed.endsWith(")");
    }

    /** Whether the words after it can begin a provision: after an open number, "million" or "%" cannot. */
    boolean readsAsLabel() {
        if (closed || rest.isBlank()) {
            return true;
        }
        int first = rest.codePointAt(0);
        return Character.isLetter(first) ? !Character.isLowerCase(first) : "\"'“‘«¿¡*_[(".indexOf(first) >= 0;
    }

    /** Whether it is one figure in the row 1, 2, 3, as items of a list have it. */
    boolean isSingle() {
        return style == Style.DECIMAL && parts.size() == 1;
    }
}
