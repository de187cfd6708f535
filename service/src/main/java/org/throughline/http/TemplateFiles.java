package org.throughline.http;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.IterableCode;
import com.github.mustachejava.codes.WriteCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates in one language. Words that stand in a template by their key are put in when it is read, and what does not change from
 * page to page is kept as bytes.
 */
final class TemplateFiles extends DefaultMustacheFactory {
    private static final Pattern COMMENT = Pattern.compile("\\{\\{![^}]*}}\n?");
    private static final Pattern INDENT = Pattern.compile("\\s*\n\\s*");
    private static final Pattern WORDS = Pattern.compile("\\{\\{#t}}\\s*([A-Za-z0-9_.-]+)\\s*\\{\\{/t}}");

    private final UnaryOperator<String> say;

    /** @param say the message of a key */
    TemplateFiles(TemplateNames names, UnaryOperator<String> say) {
        this.say = say;
        setObjectHandler(names);
    }

    @Override
    public Reader getReader(String name) {
        try (var in = TemplateFiles.class.getResourceAsStream("/web/templates/" + name)) {
            if (in == null) {
                throw new MustacheException("there is no template " + name);
            }
            var text = COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
            return new StringReader(said(INDENT.matcher(text).replaceAll("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part goes by one name, from whichever folder it is asked for; a folder in a jar cannot be left by two dots. */
    @Override
    public String resolvePartialPath(String folder, String name, String ending) {
        return URI.create(super.resolvePartialPath(folder, name, ending))
                .normalize()
                .getPath();
    }

    private String said(String text) {
        return WORDS.matcher(text).replaceAll(found -> {
            var words = Utf8.escape(say.apply(found.group(1)));
            // what would be read as a name is said when the page is made
            return Matcher.quoteReplacement(words.contains("{{") ? found.group() : words);
        });
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            if (writer instanceof Utf8 page) {
                page.escaped(value);
            } else {
                writer.write(Utf8.escape(value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new Visitor(this);
    }

    private static final class Visitor extends DefaultMustacheVisitor {
        Visitor(DefaultMustacheFactory factory) {
            super(factory);
        }

        private void add(Code code) {
            list.add(code);
        }

        @Override
        public void write(TemplateContext context, String text) {
            if (!text.isEmpty()) {
                add(new Fixed(context, df, text));
            }
        }

        @Override
        public void iterable(TemplateContext context, String name, Mustache inner) {
            if (name.equals("t")) {
                add(new Said(context, df, inner, name));
            } else {
                super.iterable(context, name, inner);
            }
        }
    }

    /** Text that stands in the template. */
    private static final class Fixed extends WriteCode {
        private final byte[] bytes;

        Fixed(TemplateContext context, DefaultMustacheFactory factory, String text) {
            super(context, factory, text);
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Writer execute(Writer writer, List<Object> scopes) {
            if (writer instanceof Utf8 page) {
                page.ready(bytes);
                return writer;
            }
            return super.execute(writer, scopes);
        }
    }

    /** A message whose key or arguments stand in the model. */
    private static final class Said extends IterableCode {
        Said(TemplateContext context, DefaultMustacheFactory factory, Mustache inner, String name) {
            super(context, factory, inner, name);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Writer handleFunction(Writer writer, Function function, List<Object> scopes) {
            try {
                writer.write(function.apply(run(new StringWriter(), scopes).toString())
                        .toString());
                return writer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
