package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;

/** Templates, messages, styles and migrations keep the habits of the house. */
class WebHouseTest {
    private static final Pattern PLACES = Pattern.compile("\\{#?\\d}");
    private static final Pattern SAID = Pattern.compile("\\{\\{#t}}\\s*([a-z][A-Za-z0-9_.]*)\\s*(?:\\||\\{\\{/t}})");
    private final Messages messages = new Messages();

    @Test
    void bothLanguagesHoldTheSameKeysWithTheSamePlaces() {
        var en = new TreeSet<>(messages.keys("en"));

        assertThat(new TreeSet<>(messages.keys("es"))).isEqualTo(en);
        for (var key : en) {
            assertThat(places("es", key)).as(key).isEqualTo(places("en", key));
        }
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (var lang : Messages.LANGUAGES) {
            var keys = Files.readAllLines(Path.of("web/messages", lang + ".properties")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyMessageThatATemplateNamesExists() {
        for (var template : files("web/templates", ".mustache")) {
            var match = SAID.matcher(read(template));
            while (match.find()) {
                assertThat(messages.keys("en")).as(template.toString()).contains(match.group(1));
            }
        }
    }

    @Test
    void aFieldWithoutALabelOfItsOwnIsNamedAllTheSame() {
        for (var lang : Messages.LANGUAGES) {
            assertThat(messages.say(lang, Refusal.invalid("field.missing", Sentence.of("field.no_such"))))
                    .contains(messages.say(lang, "field.any"));
            assertThat(messages.say(lang, Refusal.invalid("field.missing", Sentence.of("field.reason-0sa72h9kr040"))))
                    .contains(messages.say(lang, "field.reason"));
        }
    }

    @Test
    void rawOutputStandsOnlyWhereSanitisedMarkdownIsShown() {
        var raw = files("web/templates", ".mustache").stream()
                .filter(template ->
                        read(template).contains("{{{") || read(template).contains("{{&"))
                .map(template -> template.getFileName().toString())
                .toList();

        assertThat(raw).containsExactly("_prose.mustache");
        assertThat(read(Path.of("web/templates/_prose.mustache"))).contains("{{{html}}}");
    }

    @Test
    void templatesHoldNoScriptAndNoStyle() {
        for (var template : files("web/templates", ".mustache")) {
            assertThat(read(template))
                    .as(template.toString())
                    .doesNotContainPattern("(?i)\\sstyle=|\\son[a-z]+=|<style|javascript:")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void templatesStayShort() {
        for (var template : files("web/templates", ".mustache")) {
            assertThat(read(template).lines().count()).as(template.toString()).isLessThanOrEqualTo(80);
        }
    }

    @Test
    void mainFilesStayShort() {
        for (var file : files("service/src/main/java", ".java")) {
            assertThat(read(file).lines().count()).as(file.toString()).isLessThanOrEqualTo(400);
        }
    }

    @Test
    void migrationsAreNamedAndNumberedOnce() {
        var names = new ArrayList<String>();
        for (var folder : List.of("migrations", "sqlite")) {
            files("db/" + folder, ".sql")
                    .forEach(file -> names.add(file.getFileName().toString()));
        }

        assertThat(names).allMatch(name -> name.matches("V\\d{4}(_\\d+)?__[a-z0-9_]+\\.sql"));
        assertThat(names.stream().map(name -> name.substring(0, name.indexOf("__"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatOneDatabaseHasAloneTheOtherHasToo() {
        assertThat(files("db/sqlite", ".sql").stream().map(Path::getFileName).toList())
                .isEqualTo(files("db/postgresql", ".sql").stream()
                        .map(Path::getFileName)
                        .toList());
    }

    private Set<String> places(String lang, String key) {
        var places = new TreeSet<String>();
        PLACES.matcher(messages.say(lang, key)).results().forEach(match -> places.add(match.group()));
        return places;
    }

    private static List<Path> files(String folder, String ending) {
        try (var all = Files.walk(Path.of(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
