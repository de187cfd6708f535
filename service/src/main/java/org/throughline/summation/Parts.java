package org.throughline.summation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The guided sections of a summation, as Markdown; any may be empty.
 *
 * @param aim what we set out to do, and under which provision
 * @param did what we did
 * @param came what came of it, meant and not meant
 * @param conditions what conditions and others did
 * @param strengths what we did well
 * @param shortcomings criticism and self-criticism
 * @param tookPart who took part
 * @param differences where views differ
 */
public record Parts(
        String aim,
        String did,
        String came,
        String conditions,
        String strengths,
        String shortcomings,
        String tookPart,
        String differences) {
    public static final Parts EMPTY = new Parts("", "", "", "", "", "", "", "");

    public Parts {
        aim = aim.strip();
        did = did.strip();
        came = came.strip();
        conditions = conditions.strip();
        strengths = strengths.strip();
        shortcomings = shortcomings.strip();
        tookPart = tookPart.strip();
        differences = differences.strip();
    }

    /** With an aim and nothing else. */
    public static Parts aim(String aim) {
        return new Parts(aim, "", "", "", "", "", "", "");
    }

    /** In the order in which they are read. */
    public List<String> all() {
        return List.of(aim, did, came, conditions, strengths, shortcomings, tookPart, differences);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** All of it as one text, for search and for the writer whose text was overtaken. */
    public String asText() {
        return all().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
