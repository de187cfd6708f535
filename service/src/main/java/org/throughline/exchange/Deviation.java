package org.throughline.exchange;

import java.util.List;

/**
 * Something in a file that is not as its format says, and was read all the same.
 *
 * @param line where, from 1
 * @param code names the sentence {@code deviation.CODE} in {@code web/messages}
 * @param args what fills the sentence
 */
public record Deviation(int line, String code, List<Object> args) {
    public Deviation {
        args = List.copyOf(args);
    }
}
