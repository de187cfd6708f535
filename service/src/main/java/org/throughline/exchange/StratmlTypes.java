package org.throughline.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    /** The attributes that take a word, and the words they take. */
    static final String STAKEHOLDER_TYPE = "StakeholderTypeType";

    static final Set<String> STAKEHOLDER_TYPES = words("Person", "Organization", "Generic_Group");
    static final String TYPE = "Type";
    static final Set<String> TYPES = words("Strategic_Plan", "Performance_Plan", "Performance_Report");
    static final String STAGE = "ValueChainStage";
    static final Set<String> STAGES = words("Outcome", "Output_Processing", "Output", "Input_Processing", "Input");
    static final String INDICATOR_TYPE = "PerformanceIndicatorType";
    static final Set<String> INDICATOR_TYPES = words("Quantitative", "Qualitative");
    static final String RELATIONSHIP_TYPE = "RelationshipType";
    static final Set<String> RELATIONSHIP_TYPES = words("Broader_Than", "Peer_To", "Narrower_Than");
    static final Set<String> ROLE_TYPES = words("Performer", "Beneficiary");

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

    /** A date; where the part allows it, an empty one too. */
    static boolean isDate(String text, boolean orEmpty) {
        return date(text).isPresent() || (orEmpty && text.isEmpty());
    }

    /** {@code xs:decimal}, or nothing. */
    static boolean isNumber(String text) {
        return text.isEmpty() || NUMBER.matcher(trim(text)).matches();
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
    static boolean isSchemaLocation(String text, boolean two) {
        List<String> addresses = List.of(trim(text).split("[ \\t\\r\\n]+", -1));
        return addresses.size() % 2 == 0
                && addresses.contains(two ? StratmlPlan.NAMESPACE_2 : StratmlPlan.NAMESPACE)
                && addresses.stream().allMatch(StratmlTypes::isAddress);
    }

    /** In their order. */
    private static Set<String> words(String... words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
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
