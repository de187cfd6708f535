package org.throughline.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what deviates while a file is read; after {@link #MOST} it only counts. */
final class Deviations {
    static final int MOST = 500;
    private static final int LONGEST = 80;

    private final List<Deviation> list = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int more;
    private int lastLine;

    void add(int line, String code, Object... args) {
        if (list.size() == MOST) {
            more++;
            lastLine = line;
            return;
        }
        var shown = new ArrayList<Object>();
        for (Object arg : args) {
            shown.add(arg instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : arg);
        }
        list.add(new Deviation(line, code, shown));
    }

    /** The same, but the same words only once in a file. */
    void addOnce(int line, String code, String arg) {
        if (said.add(code + " " + arg)) {
            add(line, code, arg);
        }
    }

    List<Deviation> all() {
        var all = new ArrayList<>(list);
        if (more > 0) {
            all.add(new Deviation(lastLine, "more", List.of(more)));
        }
        return List.copyOf(all);
    }
}
