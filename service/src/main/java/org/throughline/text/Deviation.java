package org.throughline.text;

import java.util.List;

/**
 * Something in a numbered text that its author may want to look at; nothing was changed for it.
 *
 * @param line where, counted from 1
 * @param code names the sentence {@code outline.CODE} in {@code web/messages}
 * @param arguments fill the sentence
 */
public record Deviation(int line, String code, List<String> arguments) {
    public Deviation {
        arguments = List.copyOf(arguments);
    }
}
