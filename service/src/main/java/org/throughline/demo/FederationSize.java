package org.throughline.demo;

/**
 * How large an invented federation is.
 *
 * @param regions below the centre
 * @param branches in all, shared out among the regions in turn
 * @param goals objectives in the plan of each branch
 */
public record FederationSize(int regions, int branches, int goals) {
    static final String CENTRE = "federation";

    /** That of which the goals of speed speak: 50 regions, 1,000 branches, 5,000 objectives in their plans. */
    public static FederationSize large() {
        return new FederationSize(50, 1_000, 5);
    }

    public FederationSize {
        if (regions < 1 || branches < regions || goals < 1) {
            throw new IllegalArgumentException("a federation has regions, each with branches, each with goals");
        }
    }

    /** The slug of a region, counted from 1. */
    public static String region(int number) {
        return "region-" + number;
    }

    /** The slug of a branch, counted from 1. */
    public static String branch(int number) {
        return "branch-" + number;
    }

    /** The title of a unit's plan; its slug is the same with hyphens. */
    public static String plan(String unit) {
        return "Plan " + unit;
    }

    /** The region of a branch, both counted from 1. */
    public int regionOf(int branch) {
        return (branch - 1) % regions + 1;
    }
}
