package org.throughline.org;

import org.throughline.kernel.BodyId;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.UnitId;

/** What the set-up made: the root of the tree, its first secretary, its members' meeting. */
public record Founded(UnitId root, MemberId secretary, BodyId meeting) {}
