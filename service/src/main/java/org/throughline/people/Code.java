package org.throughline.people;

import java.security.SecureRandom;
import java.util.Locale;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Id;

/**
 * A secret that lets someone in once: a hundred random bits that can be read out and typed, 20 letters in fours. Only its
 * digest is kept, so that a stolen database opens nothing; nobody guesses a hundred bits, so wrong ones are not counted.
 */
public record Code(String letters) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 20;
    private static final int GROUP = 4;

    public static Code fresh() {
        var letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(Id.ALPHABET.charAt(RANDOM.nextInt(Id.ALPHABET.length())));
        }
        return new Code(letters.toString());
    }

    /** As it was typed: capitals, dashes and spaces do not count, and letters that look like digits are read as those. */
    public static Code typed(String text) {
        var letters = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return new Code(letters);
    }

    /** By what it is known in the database. */
    public String hash() {
        return Digest.sha256("join " + letters);
    }

    /** As it is written for people: {@code 7k3m-…}. */
    public String text() {
        var text = new StringBuilder(letters);
        for (int at = GROUP * ((letters.length() - 1) / GROUP); at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    /** Never the secret itself, so that it comes into no log. */
    @Override
    public String toString() {
        return "Code";
    }
}
