package org.throughline.text;

import java.util.regex.Pattern;

/** Cells of a table that other programs open: what parts them, and what keeps a text from being run as a formula. */
public final class Cells {
    private static final String SEPARATORS = ",;\t|";

    /** What spreadsheets take for the beginning of a formula, after any apostrophes. */
    private static final Pattern RUNS = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** What is meant as a formula by whoever wrote it, and not as words that begin with a sign. */
    private static final Pattern FORMULA = Pattern.compile("^(=|[+\\-@]\\S[^(|]*[(|]).*", Pattern.DOTALL);

    private Cells() {}

    /** Whether the cell holds a formula instead of what it comes to; one behind an apostrophe is words. */
    public static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    /** The text as a cell that no spreadsheet runs: an apostrophe before what would begin a formula. */
    public static String safe(String text) {
        return RUNS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that {@link #safe} made this cell of; any other cell as it is. */
    public static String plain(String cell) {
        return cell.startsWith("'") && RUNS.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** What parts the cells of a table: the sign that stands most often in its first line, outside quotes; a comma in doubt. */
    public static char separator(String table) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
