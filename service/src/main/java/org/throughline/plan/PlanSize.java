package org.throughline.plan;

import java.util.List;

/**
 * How large a plan is. Of plans with fewer than twenty objectives and indicators most are carried through, of those with sixty
 * or more hardly any; nobody is kept from writing a large one.
 */
public record PlanSize(long objectives, long indicators) {
    public static final int MANY = 20;
    public static final int TOO_MANY = 60;

    /** How large. */
    public enum Grade {
        SMALL,
        /** Twenty elements or more. */
        LARGE,
        /** Sixty or more. */
        TOO_LARGE
    }

    /** Of a text. */
    public static PlanSize of(List<Provision> provisions) {
        return new PlanSize(
                provisions.stream().filter(Provision::isObjective).count(),
                provisions.stream().mapToLong(p -> p.indicators().size()).sum());
    }

    public long elements() {
        return objectives + indicators;
    }

    public Grade grade() {
        return elements() >= TOO_MANY ? Grade.TOO_LARGE : elements() >= MANY ? Grade.LARGE : Grade.SMALL;
    }
}
