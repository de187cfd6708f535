package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Files;

/** P4, P6, P7 and the pages of P9: what is read, beside the bare service and with few tasks. */
final class Reads {
    private static final int READERS = 16;

    private final Setting setting;
    private final Running bare;
    private final Running less;
    private final People few;
    private final Running more;
    private final People many;

    Reads(Setting setting, Running bare, Running less, People few, Running more, People many) {
        this.setting = setting;
        this.bare = bare;
        this.less = less;
        this.few = few;
        this.more = more;
        this.many = many;
    }

    void measure() throws IOException {
        if (setting.wanted("P4", "P9")) {
            branches();
        }
        if (setting.wanted("P6", "P9")) {
            Turns.of(
                    setting,
                    bare("P6 bare", "table"),
                    new Turns.Asked("P6 few", less, READERS, chance -> few.dashboard()),
                    new Turns.Asked("P6 many", more, READERS, chance -> many.dashboard()));
        }
        if (setting.wanted("P6")) {
            // a tag holds for a quarter of an hour at most
            Turns.of(setting, bare("P6 bare page", "page"), new Turns.Asked("P6 tag", more, READERS, () -> {
                var again = many.dashboard("If-None-Match: " + etag(more.port, many.dashboard()));
                return chance -> again;
            }));
        }
        if (setting.wanted("P7")) {
            Turns.of(setting, bare("P7 bare one", "json"), new Turns.Asked("P7 one", more, READERS, many::task));
            Turns.of(setting, bare("P7 bare list", "list"), new Turns.Asked("P7 list", more, READERS, many::list));
        }
        if (setting.wanted("P9")) {
            Turns.of(
                    setting,
                    new Turns.Asked("P9 page few", less, READERS, few::taskPage),
                    new Turns.Asked("P9 page many", more, READERS, many::taskPage));
        }
    }

    /** With few tasks in all, the branches that are asked for have as many as fill a page there too. */
    private void branches() throws IOException {
        var file = setting.copy(setting.crowded(), "rows");
        var people = People.into(file.toString());
        try (var crowded = setting.ours(file)) {
            Turns.of(
                    setting,
                    bare("P4 bare", "table"),
                    new Turns.Asked("P4 few", crowded, READERS, people::page),
                    new Turns.Asked("P4 many", more, READERS, many::page));
        }
        Files.delete(file);
    }

    private Turns.Asked bare(String name, String path) {
        var request = Load.get("/" + path);
        return new Turns.Asked(name, bare, READERS, chance -> request);
    }

    private static String etag(int port, byte[] request) {
        return Load.head(port, request)
                .lines()
                .filter(line -> line.startsWith("etag:"))
                .map(line -> line.substring(5).strip())
                .findFirst()
                .orElseThrow();
    }
}
