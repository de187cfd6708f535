package org.throughline.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.plan.ForeignParts;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.VersionId;

/** What an imported plan says beside its provisions (stakeholders, other information), to be shown with them. */
public final class ForeignNotes {
    /** Under this id stand the notes on the plan as a whole. */
    public static final ProvisionId WHOLE = new ProvisionId(0);

    private final ForeignParts parts = new ForeignParts();

    /**
     * The notes of a version by provision, those on the whole under {@link #WHOLE}; what has none is left out. Asks nobody's
     * leave: whoever shows them asks whether the plan may be read.
     */
    public Map<ProvisionId, List<Note>> of(Tx tx, VersionId version) {
        var notes = new HashMap<ProvisionId, List<Note>>();
        for (var part : parts.of(tx, version, StratmlOutline.FORMAT)) {
            var of = StratmlOutline.notes(part.content());
            if (!of.isEmpty()) {
                notes.put(part.provision(), of);
            }
        }
        return notes;
    }
}
