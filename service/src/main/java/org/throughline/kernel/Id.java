package org.throughline.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A name for one thing for ever: 63 bits made by {@link Ids}, sorted by time of making. Each kind of thing has its own
 * record with the single component {@code value}; in addresses and JSON it is 13 letters of Crockford's base 32.
 */
public interface Id {
    long value();

    /** The id as people and programs see it, such as {@code 0c3w9v1m4k2p8}. */
    @JsonValue
    default String text() {
        return text(value());
    }

    static String text(long value) {
        var letters = new char[13];
        for (int i = 12; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (value & 31));
            value >>>= 5;
        }
        return new String(letters);
    }

    /**
     * Reads what {@link #text(long)} wrote, upper or lower case.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    static long parse(String text) {
        if (text.length() != 13) {
            throw new IllegalArgumentException("an id has 13 letters: " + text);
        }
        long value = 0;
        for (int i = 0; i < 13; i++) {
            int digit = ALPHABET.indexOf(Character.toLowerCase(text.charAt(i)));
            if (digit < 0 || (i == 0 && digit > 7)) {
                throw new IllegalArgumentException("not an id: " + text);
            }
            value = (value << 5) | digit;
        }
        return value;
    }

    /** Crockford's base 32: no i, l, o, u, so that an id can be read out. */
    String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
}
