package org.throughline.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts the standard's simple types take. Where these are in doubt they say no: what is refused is kept aside. */
final class StratmlTypes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]"
            + "[A-Za-z0-9._\\-\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]*");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?");
    private static final Set<String> STAKEHOLDERS = Set.of("Person", "Organization", "Generic_Group");

    private StratmlTypes() {}

    /** {@code xs:ID}. */
    static boolean isIdentifier(String text) {
        return NAME.matcher(trim(text)).matches();
    }

    /** {@code xs:date}, without the zone it may carry. */
    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(trim(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group(1));
            return day.getYear() == 0 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code xs:anyURI}, in which letters that a URI would have to escape may stand as they are. */
    static boolean isAddress(String text) {
        var escaped = new StringBuilder();
        for (byte b : trim(text).getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || "\"<>\\^`{|}".indexOf(b) >= 0 || b == 0x7F) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            } else {
                escaped.append((char) b);
            }
        }
        try {
            // equal whenever it is a URI at all
            return new URI(escaped.toString()).toString().equals(escaped.toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** {@code xsi:schemaLocation}: namespaces and addresses in turn, ours among them. */
    static boolean isSchemaLocation(String text) {
        List<String> addresses = List.of(trim(text).split("[ \\t\\r\\n]+", -1));
        return addresses.size() % 2 == 0
                && addresses.contains(StratmlPlan.NAMESPACE)
                && addresses.stream().allMatch(StratmlTypes::isAddress);
    }

    /** One of the three kinds that the attribute {@code StakeholderTypeType} takes. */
    static boolean isStakeholderType(String text) {
        return STAKEHOLDERS.contains(text);
    }

    /** Without the four characters that XML calls white space. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
