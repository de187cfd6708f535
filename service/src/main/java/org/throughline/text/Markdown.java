package org.throughline.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write, as HTML that is safe to show: CommonMark with tables. Headings begin two levels down, for the page
 * owns the first two; an image becomes its description; raw HTML is shown as it was typed. Depth of nesting is bounded,
 * so no text takes long.
 */
public final class Markdown {
    private static final int DEEPEST_BLOCKS = 30;
    private static final int DEEPEST_INLINE = 50;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST_BLOCKS)
            .maxInlineNesting(DEEPEST_INLINE)
            .postProcessor(Markdown::fitted)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(
                    Pattern.compile("(?i)(?:https?://|mailto:)[^\\s]+|/(?:reviews|summations|syntheses)/[0-9a-z]{13}"))
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .toFactory();

    private Markdown() {}

    /** The text as safe HTML; any text is Markdown, so there is nothing to refuse. */
    public static SafeHtml toHtml(String markdown) {
        return new SafeHtml(ALLOWED.sanitize(RENDERER.render(PARSER.parse(markdown))));
    }

    /** The words alone, for search and gists: one line per paragraph, heading, list item or table cell. */
    public static String plain(String markdown) {
        var words = new PlainWords();
        PARSER.parse(markdown).accept(words);
        return words.text();
    }

    private static Node fitted(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 2));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.unlink();
            }
        });
        return document;
    }
}
