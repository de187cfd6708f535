package org.throughline.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.http.Filters;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.plan.ProvisionId;

/**
 * Which of a unit's tasks a list is asked for, in the words of its address, so that a list can be kept as a bookmark and passed on.
 *
 * @param state one of {@link Filter#STATES}, or empty for what is unasked
 * @param who {@code me}, {@code nobody}, a member's id, or empty for all
 * @param objective an objective's id, or empty for all
 * @param duty a duty's word, or empty for all
 * @param view {@code board} for columns by state, or empty for a list by day
 */
record Wanted(String state, String who, String objective, String duty, String view) {
    static final String BOARD = "board";
    static final String ME = "me";
    static final String NOBODY = "nobody";

    /** @throws Refusal {@code query.value} for a word that no list knows */
    Wanted {
        Filter.states(state);
        Filters.one("view", view, List.of(BOARD));
    }

    /** All that is to be done. */
    static Wanted all() {
        return new Wanted("", "", "", "", "");
    }

    boolean asBoard() {
        return view.equals(BOARD);
    }

    Set<TaskState> states() {
        return asBoard() && state.isEmpty()
                ? EnumSet.complementOf(EnumSet.of(TaskState.DROPPED))
                : Filter.states(state);
    }

    boolean nobody() {
        return who.equals(NOBODY);
    }

    /** Only those that this member works on; {@code me} is who reads. */
    Optional<MemberId> member(Optional<MemberId> me) {
        return who.isEmpty() || nobody()
                ? Optional.empty()
                : who.equals(ME) ? me : Filters.id("who", who).map(MemberId::new);
    }

    Optional<ProvisionId> on() {
        return Filters.id("on", objective).map(ProvisionId::new);
    }

    Wanted as(String otherView) {
        return new Wanted(state, who, objective, duty, otherView);
    }

    Wanted standing(String otherState) {
        return new Wanted(otherState, who, objective, duty, "");
    }

    /** What stands behind the path; empty where nothing was chosen. */
    String query() {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("state", state);
        chosen.put("who", who);
        chosen.put("on", objective);
        chosen.put("duty", URLEncoder.encode(duty, StandardCharsets.UTF_8));
        chosen.put("view", view);
        return chosen.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(Wanted::pair)
                .collect(Collectors.joining("&"));
    }

    /** The path with what was chosen. */
    String at(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** All of them can stand in an address as they are. */
    private static String pair(Map.Entry<String, String> pair) {
        return pair.getKey() + "=" + pair.getValue();
    }
}
