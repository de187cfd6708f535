package org.throughline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final List<String> ALLOWED = List.of(
            "p",
            "br",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "h3",
            "h4",
            "h5",
            "h6",
            "a");

    @Test
    void showsWhatPeopleWrite() {
        assertThat(html("# Rents\n\nWe **fight** for *all*:\n\n3. one\n4. two")).isEqualTo("""
            <h3>Rents</h3>
            <p>We <strong>fight</strong> for <em>all</em>:</p>
            <ol start="3"><li>one</li><li>two</li></ol>
            """);
        assertThat(html("| a | b |\n|:--|--:|\n| 1 | 2 |"))
                .contains("<th align=\"left\">a</th>", "<td align=\"right\">2");
        assertThat(html("###### deep")).contains("<h6>deep</h6>");
    }

    @Test
    void linksLeadOutsideAndSaySo() {
        assertThat(html("[site](https://example.org/a?b=1)"))
                .contains("<a href=\"https://example.org/a?b&#61;1\" rel=\"nofollow noopener\">site</a>");
        assertThat(html("<mailto:a@example.org>")).contains("href=\"mailto:a&#64;example.org\"");
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        assertThat(Jsoup.parse(html("a <b>b</b>\n\n<div>c</div>")).text()).isEqualTo("a <b>b</b> <div>c</div>");
        assertThat(Markdown.plain("a <b>b</b>")).isEqualTo("a <b>b</b>");
    }

    @Test
    void anImageIsItsDescription() {
        assertThat(html("see ![the *new* hall](https://example.org/x.png)!"))
                .contains("see the <em>new</em> hall!")
                .doesNotContain("img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))",
                "[x](&#x6A&#x61;vascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/sign-out)",
                "[x](https://example.org \"t\" onmouseover=alert(1))",
                "[x](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")",
                "<a href=\"https://example.org\" onclick=alert(1)>x</a>",
                "<https://example.org/\"onclick=alert(1)>",
                "<javascript:alert(1)>",
                "<p style=\"position:fixed\">x</p>",
                "<style>*{display:none}</style>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "![x](javascript:alert(1))",
                "![\" onerror=\"alert(1)](x)",
                "[![x](x onerror=y)](javascript:alert(1))",
                "```html\" onmouseover=\"alert(1)\nx\n```",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "<!-- --><b>x</b><!--",
                "<math><mtext></p><style><img src=x onerror=alert(1)>",
            })
    void nothingHostileComesThrough(String hostile) {
        for (var text : List.of(hostile, "> - " + hostile, "**" + hostile + "**", "a\n\n" + hostile + "\n\nb")) {
            for (var element : Jsoup.parse(html(text)).body().getAllElements()) {
                if (element.tagName().equals("body")) {
                    continue;
                }
                assertThat(ALLOWED).as(text).contains(element.tagName());
                for (var attribute : element.attributes()) {
                    assertThat(List.of("href", "rel", "align", "start"))
                            .as(text)
                            .contains(attribute.getKey());
                }
                if (element.hasAttr("href")) {
                    assertThat(element.attr("href")).as(text).matches("(https?://|mailto:).*");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "* ", "1. ", "**a ", "*a **b ", "[", "![", "[a](", "<a ", "`", "\\[", "((", "| a ", "_a*", "<!--",
                "&", " ", "](x)"
            })
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void noNestingTakesLong(String nested) {
        var text = nested.repeat(65_536 / nested.length());

        assertThat(html(text)).isNotNull();
        assertThat(Markdown.plain(text)).isNotNull();
        assertThat(html(text + "x" + new StringBuilder(text).reverse())).isNotNull();
    }

    @Test
    void plainTextHasTheWordsAlone() {
        assertThat(Markdown.plain("""
            # Rents

            We **fight**
            for [all](https://example.org):

            - one
            - `two`

            | a | b |
            |---|---|
            | 1 | 2 |\
            """)).isEqualTo("Rents\nWe fight for all:\none\ntwo\na\nb\n1\n2");
    }

    private static String html(String markdown) {
        return Markdown.toHtml(markdown).html();
    }
}
