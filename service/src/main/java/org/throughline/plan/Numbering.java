package org.throughline.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes the printed number of a provision that is added: one more than the last one beside it. */
final class Numbering {
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("^(.*?)(\\d{1,6})(\\.?)$");

    private Numbering() {}

    /**
     * The next number; empty where those beside it have none, for text that is not numbered stays so.
     *
     * @param text the text in order
     * @param parent what the new one will stand under
     */
    static String next(List<Provision> text, Optional<ProvisionId> parent, ProvisionKind kind) {
        var beside = text.stream()
                .filter(p -> p.parent().equals(parent) && p.kind() == kind)
                .map(Provision::number)
                .filter(number -> ENDS_IN_A_NUMBER.matcher(number).matches())
                .toList();
        if (!beside.isEmpty()) {
            return plusOne(beside.get(beside.size() - 1));
        }
        if (kind != ProvisionKind.OBJECTIVE) {
            return text.isEmpty() && kind == ProvisionKind.HEADING ? "1" : "";
        }
        return text.stream()
                .filter(p -> Optional.of(p.id()).equals(parent) && !p.number().isEmpty())
                .findFirst()
                .map(above -> above.number().replaceAll("\\.$", "") + ".1")
                .orElse("");
    }

    private static String plusOne(String number) {
        var m = ENDS_IN_A_NUMBER.matcher(number);
        if (!m.matches()) {
            return "";
        }
        return m.group(1) + (Integer.parseInt(m.group(2)) + 1) + m.group(3);
    }
}
