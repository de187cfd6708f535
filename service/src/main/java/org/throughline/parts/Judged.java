package org.throughline.parts;

/** What a body said of an objective, as shape and word; none: no report. */
public record Judged(
        String text, boolean onTrack, boolean atRisk, boolean offTrack, boolean done, boolean dropped, boolean none) {
    /** @param judgement ON_TRACK, AT_RISK, OFF_TRACK, DONE, DROPPED, or anything else for no report */
    public static Judged of(String judgement, String text) {
        boolean onTrack = judgement.equals("ON_TRACK");
        boolean atRisk = judgement.equals("AT_RISK");
        boolean offTrack = judgement.equals("OFF_TRACK");
        boolean done = judgement.equals("DONE");
        boolean dropped = judgement.equals("DROPPED");
        return new Judged(
                text, onTrack, atRisk, offTrack, done, dropped, !(onTrack || atRisk || offTrack || done || dropped));
    }
}
