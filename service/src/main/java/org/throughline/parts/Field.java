package org.throughline.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * One input of a form, for the partials _field, _textarea, _select, _choices, _checks and _upload.
 *
 * @param id unique on the page
 * @param labelKey the message of its label; by custom {@code field.NAME}
 * @param hintKey the message of its hint; empty for none
 * @param error what is wrong with the value, ready to read; empty for nothing
 * @param type of an input: text, email, password, date, number, search, file
 * @param buffer where its text is kept while it is written; empty where it is not
 * @param options what can be chosen; empty for free text
 */
public record Field(
        String id,
        String name,
        String labelKey,
        String hintKey,
        String value,
        String error,
        String type,
        String autocomplete,
        boolean required,
        int rows,
        String buffer,
        List<Option> options) {

    public Field {
        options = List.copyOf(options);
    }

    public static Field text(String name, String value) {
        return new Field(name, name, "field." + name, "", value, "", "text", "off", false, 1, "", List.of());
    }

    public static Field area(String name, String value, int rows) {
        return new Field(name, name, "field." + name, "", value, "", "text", "off", false, rows, "", List.of());
    }

    public static Field select(String name, List<Option> options) {
        return new Field(name, name, "field." + name, "", "", "", "text", "off", false, 1, "", options);
    }

    public Field must() {
        return new Field(id, name, labelKey, hintKey, value, error, type, autocomplete, true, rows, buffer, options);
    }

    public Field type(String other) {
        return new Field(
                id, name, labelKey, hintKey, value, error, other, autocomplete, required, rows, buffer, options);
    }

    public Field autocomplete(String token) {
        return new Field(id, name, labelKey, hintKey, value, error, type, token, required, rows, buffer, options);
    }

    /** With the hint whose message is {@code field.NAME.hint}. */
    public Field hinted() {
        return new Field(
                id,
                name,
                labelKey,
                labelKey + ".hint",
                value,
                error,
                type,
                autocomplete,
                required,
                rows,
                buffer,
                options);
    }

    public Field label(String key) {
        return new Field(id, name, key, hintKey, value, error, type, autocomplete, required, rows, buffer, options);
    }

    public Field id(String other) {
        return new Field(
                other, name, labelKey, hintKey, value, error, type, autocomplete, required, rows, buffer, options);
    }

    public Field wrong(String sentence) {
        return new Field(
                id, name, labelKey, hintKey, value, sentence, type, autocomplete, required, rows, buffer, options);
    }

    /** With nothing chosen beforehand: these words stand first, and whoever sends the form has to choose. */
    public Field unchosen(String words) {
        var all = new ArrayList<>(List.of(new Option("", words, false, "")));
        all.addAll(options);
        return new Field(id, name, labelKey, hintKey, value, error, type, autocomplete, true, rows, buffer, all);
    }

    /** With what was typed or chosen when the form was sent. */
    public Field typed(List<String> values) {
        return new Field(
                id,
                name,
                labelKey,
                hintKey,
                options.isEmpty() && !values.isEmpty() ? values.get(0) : value,
                error,
                type,
                autocomplete,
                required,
                rows,
                buffer,
                options.stream()
                        .map(o -> new Option(o.value(), o.text(), values.contains(o.value()), o.hint()))
                        .toList());
    }

    public Field buffered(String href) {
        return new Field(id, name, labelKey, hintKey, value, error, type, autocomplete, required, rows, href, options);
    }
}
