package org.throughline.plan;

import java.util.List;
import java.util.Optional;

/** Small values for tests of rules. */
final class Samples {
    private Samples() {}

    static Provision provision(long id, ProvisionKind kind, String number, String title, String body) {
        return new Provision(
                new ProvisionId(id),
                new VersionId(1),
                Optional.empty(),
                (int) id,
                0,
                number,
                kind,
                title,
                body,
                1,
                Optional.empty(),
                Optional.empty(),
                "",
                "00",
                "",
                1,
                List.of());
    }

    static Provision paragraph(long id, String number, String body) {
        return provision(id, ProvisionKind.PARAGRAPH, number, "", body);
    }

    static Outline.Entry entry(String number, String body) {
        return new Outline.Entry(-1, Wording.of(ProvisionKind.PARAGRAPH, number, "", body));
    }
}
