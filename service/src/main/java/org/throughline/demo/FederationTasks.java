package org.throughline.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The tasks of an invented federation as a table (CSV), as many under each objective, the same for the same seed. */
public final class FederationTasks {
    private static final int WORDS = 20_000;
    private static final int IN_TITLE = 6;
    private static final int IN_BODY = 10;
    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "lo", "mu", "ra", "ne", "ti",
        "so", "du", "pa", "re", "li", "no", "tu", "ca", "ve"
    };

    private final FederationSize size;
    private final long tasks;
    private final LocalDate today;
    private final long seed;
    private final SplittableRandom chance;
    private final int every;
    private final List<String> vocabulary = vocabulary();

    /** In all branches. */
    public FederationTasks(FederationSize size, long tasks, LocalDate today, long seed) {
        this(size, tasks, today, seed, 1);
    }

    private FederationTasks(FederationSize size, long tasks, LocalDate today, long seed, int every) {
        this.seed = seed;
        this.every = every;
        this.size = size;
        this.tasks = tasks;
        this.today = today;
        this.chance = new SplittableRandom(seed);
    }

    /** As many in all, but in one branch of so many. */
    public FederationTasks inOneOf(int branches) {
        return new FederationTasks(size, tasks, today, seed, branches);
    }

    /** The words from which titles and texts are made, the commonest first. */
    public static List<String> vocabulary() {
        var words = new ArrayList<String>();
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int rest = i + SYLLABLES.length * SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
                word.append(SYLLABLES[rest % SYLLABLES.length]);
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    /** Writes the head and a line for each task. */
    public void write(Appendable table) throws IOException {
        table.append("unit,title,text,plan,objective,due\n");
        long places = (long) Math.max(1, size.branches() / every) * size.goals();
        for (long i = 0; i < tasks; i++) {
            // branch after branch, as a table from other software would come
            int place = (int) (i * places / tasks);
            var unit = FederationSize.branch(place / size.goals() * every + 1);
            table.append(unit)
                    .append(',')
                    .append(words(IN_TITLE))
                    .append(',')
                    .append(words(IN_BODY))
                    .append(",plan-")
                    .append(unit)
                    .append(',')
                    .append(Integer.toString(place % size.goals() + 1))
                    .append(',')
                    .append(today.plusDays(chance.nextInt(-20, 300)).toString())
                    .append('\n');
        }
    }

    /** So many words, a few of them very often, as in real texts. */
    private String words(int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            // the nth word about 1/n as often as the first
            int word = (int) Math.exp(chance.nextDouble() * Math.log(WORDS)) - 1;
            text.append(i == 0 ? "" : " ").append(vocabulary.get(Math.min(word, WORDS - 1)));
        }
        return text.toString();
    }
}
