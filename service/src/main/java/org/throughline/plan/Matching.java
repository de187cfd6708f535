package org.throughline.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which provisions of a draft a pasted text keeps. First those with the very same words; then those with the same number
 * and words that are alike by 600 thousandths or more; what is left of both is asked about, never guessed.
 *
 * @param kept index of the entry to the provision it is
 * @param doubts entries that may be one of the provisions left over
 * @param left provisions that no entry was matched with
 */
public record Matching(Map<Integer, ProvisionId> kept, List<Doubt> doubts, List<ProvisionId> left) {
    /** What is less alike than this is not even asked about, unless it bears the same number. */
    private static final int WORTH_ASKING = 300;
    /** Nobody answers more; the rest is new and gone. */
    private static final int MOST_QUESTIONS = 100;

    public Matching {
        kept = Map.copyOf(kept);
        doubts = List.copyOf(doubts);
        left = List.copyOf(left);
    }

    /**
     * One question: is this entry that provision?
     *
     * @param entry index of the entry
     * @param provision the likeliest of those left over
     * @param alike how alike, in thousandths
     */
    public record Doubt(int entry, ProvisionId provision, int alike) {}

    /** Matches the entries with the provisions of the draft, in order. Needs no answer for what is certain. */
    public static Matching of(List<Provision> provisions, Outline outline) {
        var kept = new HashMap<Integer, ProvisionId>();
        var left = new LinkedHashMap<ProvisionId, Provision>();
        provisions.forEach(p -> left.put(p.id(), p));
        sameWords(provisions, outline, kept, left);
        sameNumber(outline, kept, left);
        return new Matching(kept, doubts(outline, kept, left), List.copyOf(left.keySet()));
    }

    private static void sameWords(
            List<Provision> provisions,
            Outline outline,
            Map<Integer, ProvisionId> kept,
            Map<ProvisionId, Provision> left) {
        var byWords = new HashMap<List<String>, Deque<Provision>>();
        for (var p : provisions) {
            byWords.computeIfAbsent(words(Wording.of(p)), key -> new ArrayDeque<>())
                    .add(p);
        }
        for (int i = 0; i < outline.entries().size(); i++) {
            var wording = outline.entries().get(i).wording();
            var same = byWords.get(words(wording));
            if (same != null && !same.isEmpty()) {
                // of several with the same words, the one with the same number, else the first
                var found = same.stream()
                        .filter(p -> p.number().equals(wording.number()))
                        .findFirst()
                        .orElse(same.getFirst());
                same.remove(found);
                kept.put(i, found.id());
                left.remove(found.id());
            }
        }
    }

    private static void sameNumber(Outline outline, Map<Integer, ProvisionId> kept, Map<ProvisionId, Provision> left) {
        var byNumber = new HashMap<String, Provision>();
        left.values().stream().filter(p -> !p.number().isEmpty()).forEach(p -> byNumber.putIfAbsent(p.number(), p));
        for (int i = 0; i < outline.entries().size(); i++) {
            var wording = outline.entries().get(i).wording();
            var candidate = byNumber.get(wording.number());
            if (kept.containsKey(i) || candidate == null) {
                continue;
            }
            if (alike(wording).with(alike(Wording.of(candidate))) >= Similarity.SAME_NUMBER) {
                kept.put(i, candidate.id());
                left.remove(candidate.id());
                byNumber.remove(wording.number());
            }
        }
    }

    private static List<Doubt> doubts(
            Outline outline, Map<Integer, ProvisionId> kept, Map<ProvisionId, Provision> left) {
        var doubts = new ArrayList<Doubt>();
        var free = new LinkedHashMap<Provision, Similarity>();
        left.values().forEach(p -> free.put(p, alike(Wording.of(p))));
        for (int i = 0; i < outline.entries().size() && doubts.size() < MOST_QUESTIONS && !free.isEmpty(); i++) {
            if (kept.containsKey(i)) {
                continue;
            }
            int entry = i;
            likeliest(outline.entries().get(i).wording(), free).ifPresent(found -> {
                free.remove(found.getKey());
                doubts.add(new Doubt(entry, found.getKey().id(), found.getValue()));
            });
        }
        return doubts;
    }

    /** The one most like the words, if any is worth asking about. */
    private static Optional<Map.Entry<Provision, Integer>> likeliest(Wording wording, Map<Provision, Similarity> free) {
        var words = alike(wording);
        return free.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), words.with(entry.getValue())))
                .filter(entry -> entry.getValue() >= WORTH_ASKING
                        || (!wording.number().isEmpty()
                                && wording.number().equals(entry.getKey().number())))
                .max(Map.Entry.comparingByValue());
    }

    private static List<String> words(Wording wording) {
        return List.of(wording.title(), wording.body().strip());
    }

    private static Similarity alike(Wording wording) {
        return Similarity.of(wording.title() + " " + wording.body());
    }
}
