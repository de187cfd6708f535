package org.throughline.org;

import org.throughline.kernel.Id;

/** Names one requisition. */
public record RequisitionId(long value) implements Id {
    @Override
    public String toString() {
        return text();
    }
}
