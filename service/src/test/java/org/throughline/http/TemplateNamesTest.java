package org.throughline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mustachejava.MustacheException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.Office;

/** What names in templates stand for. */
class TemplateNamesTest {
    private record Page(String title, Optional<Line> line, boolean open) {}

    private record Line(String text, Office office) {
        @SuppressWarnings("UnusedMethod") // a template names it
        String shout() {
            return text + "!";
        }
    }

    private static final Page PAGE = new Page("Page", Optional.of(new Line("Line", Office.CHAIR)), true);

    private final TemplateNames names = new TemplateNames();

    private Object read(String name, Object... scopes) {
        return names.createBinding(name, null, null).get(List.of(scopes));
    }

    @Test
    void theNearestThingThatHasTheNameIsMeant() {
        var line = new Line("Line", Office.CHAIR);

        assertThat(read("text", PAGE, line)).isEqualTo("Line");
        assertThat(read("title", PAGE, line)).isEqualTo("Page");
        assertThat(read("shout", PAGE, line)).isEqualTo("Line!");
        assertThat(read("title", new Page("Around", Optional.empty(), false), PAGE))
                .isEqualTo("Page");
    }

    @Test
    void onePlaceServesThingsOfSeveralKinds() {
        var title = names.createBinding("title", null, null);

        assertThat(title.get(List.of(PAGE))).isEqualTo("Page");
        assertThat(title.get(List.of(PAGE, new Line("", Office.CHAIR)))).isEqualTo("Page");
        assertThat(title.get(List.of(PAGE, true, "words"))).isEqualTo("Page");
    }

    @Test
    void aWayOfNamesIsGoneStepByStepAndEndsWhereThereIsNothing() {
        assertThat(read("line.text", PAGE)).isEqualTo("Line");
        assertThat(read("line.office.name", PAGE)).isEqualTo("CHAIR");
        assertThat(read("line.text", new Page("", Optional.empty(), false))).isNull();
        assertThat(read("open", PAGE)).isEqualTo(true);
    }

    @Test
    void aPartGoesByOneNameFromEachFolder() {
        // in a jar a folder cannot be left by two dots
        assertThat(new TemplateFiles(names, key -> key).resolvePartialPath("account/", "../_hidden", ".mustache"))
                .isEqualTo("_hidden.mustache");
    }

    @Test
    void aMisspeltNameIsAnErrorAndWhatTextsCanDoIsNoName() {
        assertThatThrownBy(() -> read("titel", PAGE))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("no titel in [Page]");
        assertThatThrownBy(() -> read("line.txet", PAGE)).hasMessageContaining("no txet");
        assertThatThrownBy(() -> read("length", PAGE, "words")).hasMessageContaining("no length");
    }
}
