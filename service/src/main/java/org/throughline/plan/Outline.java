package org.throughline.plan;

import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.Refusal;

/**
 * A whole text about to be put into a draft: its entries in order, each after the one it stands under.
 *
 * @param entries at most {@value #MOST}
 */
public record Outline(List<Entry> entries) {
    /** The most provisions that a plan may have. */
    public static final int MOST = 5_000;

    /**
     * One entry.
     *
     * @param parent the index of the entry it stands under; -1 for none
     */
    public record Entry(int parent, Wording wording) {}

    /** What was read from numbered text, ready for a draft. */
    public static Outline of(org.throughline.text.Outline read) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < read.lines().size(); i++) {
            var line = read.lines().get(i);
            var kind = ProvisionKind.valueOf(line.kind().name());
            entries.add(
                    new Entry(read.parent(i).orElse(-1), Wording.of(kind, line.number(), line.title(), line.body())));
        }
        return new Outline(entries);
    }

    /** Refuses too many entries: {@code outline.too_many}; and none: {@code outline.empty}. */
    public Outline {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw Refusal.invalid("outline.empty");
        }
        if (entries.size() > MOST) {
            throw Refusal.invalid("outline.too_many", MOST);
        }
        for (int i = 0; i < entries.size(); i++) {
            int parent = entries.get(i).parent();
            if (parent < -1 || parent >= i) {
                throw new IllegalArgumentException("an entry stands under one before it, or none: " + i);
            }
        }
    }
}
