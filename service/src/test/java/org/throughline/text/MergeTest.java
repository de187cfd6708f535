package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String BASE = "We visit 20,000 households before May Day.";

    @Test
    void carriedChangesOfDifferentWordsStandTogether() {
        var merged = Merge.of(
                BASE,
                List.of(
                        new Change(1, "We visit 25,000 households before May Day."),
                        new Change(2, "We visit 20,000 households and shops before May Day."),
                        new Change(3, "We visit 20,000 households before May Day, in pairs.")));

        assertThat(merged)
                .isEqualTo(new Merge.Merged("We visit 25,000 households and shops before May Day, in pairs."));
    }

    @Test
    void twoWishesForTheSameWordsCollide() {
        var merged = Merge.of(
                BASE,
                List.of(
                        new Change(9, "We visit 25,000 households before May Day."),
                        new Change(4, "We visit 18,000 homes before May Day.")));

        assertThat(merged)
                .isEqualTo(new Merge.Collides(List.of(new Collision(
                        Collision.Kind.OVERLAP,
                        4,
                        9,
                        9,
                        26,
                        "20,000 households",
                        "18,000 homes",
                        "25,000 households"))));
    }

    @Test
    void theSameWishTwiceIsOneChange() {
        var proposed = "We call on 20,000 households before May Day.";

        assertThat(Merge.of(BASE, List.of(new Change(1, proposed), new Change(2, proposed))))
                .isEqualTo(new Merge.Merged(proposed));
    }

    @Test
    void insertionsAtOnePlaceAreAQuestionOfOrder() {
        var pairs = new Change(1, "We visit 20,000 households before May Day, in pairs.");
        var foot = new Change(2, "We visit 20,000 households before May Day, on foot.");

        assertThat(Merge.of(BASE, List.of(pairs, foot))).isInstanceOfSatisfying(Merge.Collides.class, collides -> {
            assertThat(collides.collisions()).hasSize(1);
            assertThat(collides.collisions().get(0).kind()).isEqualTo(Collision.Kind.SAME_PLACE);
            assertThat(collides.collisions().get(0).wordsB()).isEqualTo(", on foot");
        });
        assertThat(Merge.inOrder(BASE, List.of(foot, pairs)))
                .isEqualTo(new Merge.Merged("We visit 20,000 households before May Day, on foot, in pairs."));
    }

    @Test
    void anInsertionInsideStruckWordsCollides() {
        assertThat(Merge.of(
                        BASE,
                        List.of(
                                new Change(1, "We visit 20,000 households."),
                                new Change(2, "We visit 20,000 households before this May Day."))))
                .isInstanceOf(Merge.Collides.class);
    }

    @Test
    void neighbouringDeletionsMayShareTheirSpace() {
        var merged = Merge.of("a b c d", List.of(new Change(1, "a b d"), new Change(2, "a b c")));

        assertThat(merged)
                .isInstanceOfSatisfying(
                        Merge.Merged.class, it -> assertThat(it.text().strip()).isEqualTo("a b"));
    }

    @Test
    void oneChangeAloneGivesItsText() {
        var texts = new Texts(3);
        for (int i = 0; i < 1000; i++) {
            var base = texts.text(texts.upTo(30));
            var proposed = texts.changed(base, 4);

            assertThat(Merge.of(base, List.of(new Change(1, proposed), new Change(2, base))))
                    .isEqualTo(new Merge.Merged(proposed));
        }
    }

    @Test
    void theOrderOfChangesNeverMatters() {
        var texts = new Texts(4);
        var random = new Random(5);
        int merged = 0;
        for (int i = 0; i < 2000; i++) {
            var base = texts.text(30);
            var changes = new ArrayList<Change>();
            for (int id = 1; id <= 3; id++) {
                changes.add(new Change(id, texts.changed(base, 1)));
            }
            var first = Merge.of(base, changes);
            Collections.shuffle(changes, random);

            assertThat(Merge.of(base, changes)).isEqualTo(first);
            assertThat(Collisions.between(base, changes.get(0), changes.get(1)))
                    .isEqualTo(Collisions.between(base, changes.get(1), changes.get(0)));
            merged += first instanceof Merge.Merged ? 1 : 0;
        }
        assertThat(merged).isBetween(300, 1900);
    }

    @Test
    void changesOfDifferentSentencesAreAllThere() {
        var random = new Random(6);
        for (int i = 0; i < 300; i++) {
            var before = new ArrayList<String>();
            for (int n = 0; n < 12; n++) {
                before.add("Sentence " + n + " has words of its own.");
            }
            var after = new ArrayList<>(before);
            var changes = new ArrayList<Change>();
            for (int n = random.nextInt(2); n < 12; n += 1 + random.nextInt(3)) {
                var replaced = random.nextBoolean() ? "Another " + n + " stands here." : before.get(n) + " And more.";
                var alone = new ArrayList<>(before);
                alone.set(n, replaced);
                after.set(n, replaced);
                changes.add(new Change(n, String.join(" ", alone)));
            }

            assertThat(Merge.of(String.join(" ", before), changes))
                    .isEqualTo(new Merge.Merged(String.join(" ", after)));
        }
    }
}
