package org.throughline.http;

import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The Mustache templates below {@code web/templates}, read once for each language. A misspelt name is an error, not a blank. */
public final class Templates {
    private final Messages messages;
    private final TemplateNames names = new TemplateNames();
    private final Map<String, MustacheFactory> languages = new ConcurrentHashMap<>();

    public Templates(Messages messages) {
        this.messages = messages;
    }

    /** The template filled with the model, in the language. */
    public String render(String template, String lang, Object frame, Object model) {
        return new String(renderBytes(template, lang, frame, model), StandardCharsets.UTF_8);
    }

    /** The same as UTF-8. */
    byte[] renderBytes(String template, String lang, Object frame, Object model) {
        var out = new Utf8();
        var known = Messages.LANGUAGES.contains(lang) ? lang : Messages.LANGUAGES.get(0);
        Function<String, String> say = inner -> sayInside(known, inner);
        try {
            languages
                    .computeIfAbsent(known, one -> new TemplateFiles(names, key -> messages.say(one, key)))
                    .compile(template + ".mustache")
                    .execute(out, List.of(new Around(say, frame), model))
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /**
     * What every template can name besides its model.
     *
     * @param t says a message whose key or arguments are known only when the page is made
     */
    private record Around(Function<String, String> t, Object frame) {}

    /** {@code key|argument|argument}, the arguments escaped already: the message, escaped, with them filled in. */
    private String sayInside(String lang, String inner) {
        var parts = inner.strip().split("\\|", -1);
        var said = Utf8.escape(messages.say(lang, parts[0].strip()));
        for (int i = 1; i < parts.length; i++) {
            said = said.replace("{" + (i - 1) + "}", parts[i]);
        }
        return said;
    }
}
