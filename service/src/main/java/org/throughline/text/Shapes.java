package org.throughline.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What kind of line a line of Markdown or plain text is by its looks. */
final class Shapes {
    /** Lines indented this far belong to the provision above. */
    static final int BODY = 4;

    private static final Pattern HEADING_SIGNS = Pattern.compile("(#{1,6})[ \\t].*");
    private static final String NUMBER = "(?:§[ \\t]*)?\\d{1,4}(?:\\.\\d{1,3}){0,9}\\)?";
    private static final String END = "[ \\t]*[:.–—-](?=[ \\t]|$)[ \\t]*";
    /** The mark of an objective: 1 the number inside it, if any; 2 the words after it. */
    static final Pattern OBJECTIVE = Pattern.compile(
            "(?:objective|objetivo)(?:[ \\t]+(" + NUMBER + "))?" + END + "(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNDERLINE = Pattern.compile("(?:={3,}|-{3,})[ \\t]*");
    private static final Pattern LIST = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])(?:[ \\t].*)?");
    private static final Pattern INTERRUPTING_LIST = Pattern.compile("(?:[-*+]|1[.)])(?:[ \\t].*)?");
    private static final Pattern TABLE_RULE_CELL = Pattern.compile(":?-+:?");
    private static final int LONGEST_FENCE = 300;
    private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*|(~{3,}).*");

    private Shapes() {}

    /** Columns of white space before the words; a tab reaches the next multiple of four. */
    static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '\t') {
                columns += BODY - columns % BODY;
            } else if (Character.isWhitespace(sign)) {
                columns++;
            } else {
                break;
            }
        }
        return columns;
    }

    /** The line with some steps of indentation less. */
    static String dedented(String line, int steps) {
        if (line.isBlank()) {
            return "";
        }
        int columns = 0;
        int at = 0;
        while (columns < steps * BODY && at < line.length() && Character.isWhitespace(line.charAt(at))) {
            columns += line.charAt(at) == '\t' ? BODY - columns % BODY : 1;
            at++;
        }
        return line.substring(at);
    }

    static boolean isUnderline(String line) {
        return indent(line) < BODY && UNDERLINE.matcher(line.stripLeading()).matches();
    }

    static boolean isRule(String line) {
        var signs = line.chars().filter(sign -> !Character.isWhitespace(sign)).toArray();
        return signs.length >= 3
                && "-*_".indexOf(signs[0]) >= 0
                && Arrays.stream(signs).allMatch(sign -> sign == signs[0]);
    }

    /** How many signs # a Markdown heading begins with, 1 to 6; 0 if the line is none. */
    static int headingRank(String line) {
        var signs = HEADING_SIGNS.matcher(line.strip());
        return signs.matches() ? signs.group(1).length() : 0;
    }

    /** The words of a Markdown heading, without the signs # that may also close it. */
    static String headingText(String line) {
        var text = line.strip().substring(headingRank(line)).strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end == 0 || (end < text.length() && Character.isWhitespace(text.charAt(end - 1)));
        return closes ? text.substring(0, end).strip() : text;
    }

    /** Whether the line begins a list, table, quotation or fenced text, whose line ends mean something. */
    static boolean isStructure(List<String> lines, int at, boolean interrupting) {
        var text = lines.get(at).stripLeading();
        return (interrupting ? INTERRUPTING_LIST : LIST).matcher(text).matches()
                || text.startsWith(">")
                || text.startsWith("|")
                || FENCE.matcher(text).matches()
                || isTableHead(lines, at);
    }

    /** The head of a table without outer bars; its second line tells. */
    private static boolean isTableHead(List<String> lines, int at) {
        var head = lines.get(at);
        if (at + 1 == lines.size() || head.indexOf('|') < 0 || isTableRule(head) || isHardEnd(head)) {
            return false;
        }
        var next = lines.get(at + 1).strip();
        return next.indexOf('|') > 0 && isTableRule(next);
    }

    /** Whether the end of the line is meant: two spaces or a backslash. */
    static boolean isHardEnd(CharSequence line) {
        int end = line.length();
        return (end > 0 && line.charAt(end - 1) == '\\')
                || (end > 1 && line.charAt(end - 1) == ' ' && line.charAt(end - 2) == ' ');
    }

    private static boolean isTableRule(String line) {
        var row = line.strip();
        int from = row.startsWith("|") ? 1 : 0;
        int to = row.length() > from && row.endsWith("|") ? row.length() - 1 : row.length();
        return Arrays.stream(row.substring(from, to).split("[|]", -1))
                .allMatch(cell -> TABLE_RULE_CELL.matcher(cell.strip()).matches());
    }

    /** The line that closes the fence opened here; the line itself if it opens none that is ever closed. */
    static int fenceEnd(List<String> lines, int at) {
        var fence = FENCE.matcher(lines.get(at).stripLeading());
        if (!fence.matches()) {
            return at;
        }
        var mark = fence.group(1) == null ? fence.group(2) : fence.group(1);
        for (int i = at + 1; i < Math.min(lines.size(), at + LONGEST_FENCE); i++) {
            var text = lines.get(i).strip();
            if (text.startsWith(mark) && text.endsWith(mark) && text.chars().allMatch(sign -> sign == mark.charAt(0))) {
                return i;
            }
        }
        return at;
    }
}
