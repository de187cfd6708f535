package org.throughline.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form that is asked for under its own head, for the partial _asking: closed until it is wanted, or open.
 *
 * @param id unique on the page; its inputs carry it too, so that several forms may ask the same
 * @param line what follows from it, in a sentence; empty for nothing
 * @param button what the one button says
 */
public record Asking(
        String id,
        String title,
        String line,
        String action,
        List<Wrong> errors,
        List<Hidden> hidden,
        List<Input> inputs,
        String button) {

    public Asking {
        errors = List.copyOf(errors);
        hidden = List.copyOf(hidden);
        inputs = List.copyOf(inputs);
    }

    /** One input: exactly one of these is there. */
    public record Input(Optional<Field> field, Optional<Field> select, Optional<Field> area, Optional<Field> checks) {}

    /** A form without inputs yet. */
    public static Asking of(String id, String title, String line, String action, String button) {
        return new Asking(id, title, line, action, List.of(), List.of(), List.of(), button);
    }

    public Asking field(Field field) {
        return with(new Input(Optional.of(own(field)), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Asking select(Field field) {
        return with(new Input(Optional.empty(), Optional.of(own(field)), Optional.empty(), Optional.empty()));
    }

    public Asking area(Field field) {
        return with(new Input(Optional.empty(), Optional.empty(), Optional.of(own(field)), Optional.empty()));
    }

    public Asking checks(Field field) {
        return with(new Input(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(own(field))));
    }

    public Asking hiding(String name, String value) {
        var more = new ArrayList<>(hidden);
        more.add(new Hidden(name, value));
        return new Asking(id, title, line, action, errors, more, inputs, button);
    }

    /** With what was wrong when it was sent. */
    public Asking wrong(String sentence) {
        var first = inputs.stream()
                .flatMap(input -> input.field().or(input::select).or(input::area).stream())
                .findFirst()
                .map(Field::id)
                .orElse(id);
        return new Asking(id, title, line, action, List.of(new Wrong(first, sentence)), hidden, inputs, button);
    }

    private Field own(Field field) {
        return field.id(id + "-" + field.name());
    }

    /** With what was typed into each of its fields. */
    public Asking filled(UnaryOperator<Field> typed) {
        var again = inputs.stream()
                .map(input -> new Input(
                        input.field().map(typed),
                        input.select().map(typed),
                        input.area().map(typed),
                        input.checks().map(typed)))
                .toList();
        return new Asking(id, title, line, action, errors, hidden, again, button);
    }

    private Asking with(Input input) {
        var more = new ArrayList<>(inputs);
        more.add(input);
        return new Asking(id, title, line, action, errors, hidden, more, button);
    }
}
