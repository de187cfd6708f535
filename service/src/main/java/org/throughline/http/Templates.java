package org.throughline.http;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The Mustache templates below {@code web/templates}. A misspelt name is an error, not a blank. */
public final class Templates {
    private final Messages messages;
    private final DefaultMustacheFactory factory;
    private final Map<String, String> escaped = new ConcurrentHashMap<>();

    public Templates(Messages messages) {
        this.messages = messages;
        this.factory = new Strict();
    }

    /** The template filled with the model, in the language. */
    public String render(String template, String lang, Object frame, Object model) {
        return new String(renderBytes(template, lang, frame, model), StandardCharsets.UTF_8);
    }

    /** The same as UTF-8. */
    byte[] renderBytes(String template, String lang, Object frame, Object model) {
        var out = new Utf8();
        Function<String, String> say = inner -> sayInside(lang, inner);
        try {
            factory.compile(template + ".mustache")
                    .execute(out, List.of(Map.of("t", say, "frame", frame), model))
                    .flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /** {@code key|argument|argument}, the arguments escaped already: the message, escaped, with them filled in. */
    private String sayInside(String lang, String inner) {
        var parts = inner.strip().split("\\|", -1);
        // of the words that stand in templates there is a bounded number
        var said = escaped.computeIfAbsent(
                lang + " " + parts[0].strip(), key -> escape(messages.say(lang, parts[0].strip())));
        for (int i = 1; i < parts.length; i++) {
            said = said.replace("{" + (i - 1) + "}", parts[i]);
        }
        return said;
    }

    private static String escape(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : escapeAll(text);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && c != '`' && c != '|';
    }

    private static String escapeAll(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                // parts the arguments of a message
                case '|' -> out.append("&#124;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static final class Strict extends DefaultMustacheFactory {
        Strict() {
            setObjectHandler(new Handler());
        }

        @Override
        public Reader getReader(String name) {
            var in = Templates.class.getResourceAsStream("/web/templates/" + name);
            if (in == null) {
                throw new MustacheException("there is no template " + name);
            }
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(escape(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Handler extends ReflectionObjectHandler {
        @Override
        public Binding createBinding(String name, TemplateContext context, Code code) {
            return new GuardedBinding(this, name, context, code) {
                @Override
                protected synchronized Wrapper getWrapper(String wanted, List<Object> scopes) {
                    var wrapper = super.getWrapper(wanted, scopes);
                    if (wrapper instanceof MissingWrapper) {
                        throw new MustacheException(
                                "no " + wanted + " in " + kinds(scopes) + ", asked for by " + context);
                    }
                    return wrapper;
                }
            };
        }

        /** Optionals read as their value, or as nothing. */
        @Override
        public Object coerce(Object value) {
            if (value instanceof Optional<?> optional) {
                return optional.orElse(null);
            }
            return value;
        }

        private static String kinds(List<Object> scopes) {
            return Arrays.toString(scopes.stream()
                    .map(scope -> scope == null ? "nothing" : scope.getClass().getSimpleName())
                    .toArray());
        }
    }
}
