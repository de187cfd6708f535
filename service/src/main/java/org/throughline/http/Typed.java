package org.throughline.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.parts.Asking;
import org.throughline.parts.Field;
import org.throughline.parts.Wrong;

/**
 * What a form is shown with: nothing at first; where it was refused, everything that was typed and chosen, and why it cannot
 * be. So a form that is refused comes back in its place, with names where there were names.
 */
public record Typed(Form form, Optional<Refusal> no) {
    private static final Typed NOTHING = new Typed(Form.of(Map.of()), Optional.empty());
    private static final Set<Refusal.Kind> MENDED_HERE =
            Set.of(Refusal.Kind.MALFORMED, Refusal.Kind.CONFLICT, Refusal.Kind.INVALID);

    /** A form not filled in yet. */
    public static Typed nothing() {
        return NOTHING;
    }

    /** A form that is shown again to be changed, with nothing wrong in it. */
    public static Typed before(Form form) {
        return new Typed(form, Optional.empty());
    }

    /**
     * The page with the form, filled in again.
     *
     * @throws Refusal the same one, where filling in again does not help: for who may not do this, or where someone else
     *     changed the text meanwhile, which the page of refusals shows beside theirs
     */
    public static Response again(Form form, Refusal no, Function<Typed, Page> page) {
        if (!MENDED_HERE.contains(no.kind()) || !no.kept().isEmpty()) {
            throw no;
        }
        return page.apply(new Typed(form, Optional.of(no))).status(no.kind().status());
    }

    /**
     * As {@link #again}, for a form that its page does not have any more once things stand otherwise: then the page of refusals
     * gives back what was typed.
     */
    public static Response againWhileOpen(Form form, Refusal no, Function<Typed, Page> page) {
        if (no.kind() == Refusal.Kind.CONFLICT) {
            throw no;
        }
        return again(form, no, page);
    }

    /** The field with what was typed into it; as it is, where the form was not sent or does not have it. */
    public Field field(Field field) {
        return form.names().contains(field.name()) ? field.typed(form.all(field.name())) : field;
    }

    /** The form as it comes back where it was this one that was refused; as it is otherwise. */
    public Asking asking(Asking form, String sent, Messages messages, String lang) {
        return form.id().equals(sent)
                ? no.map(refusal -> form.filled(this::field).wrong(messages.say(lang, refusal)))
                        .orElse(form)
                : form;
    }

    /**
     * What is wrong, each sentence leading to its field.
     *
     * @param first the id of the field that is led to where the sentence names none
     */
    public List<Wrong> errors(Messages messages, String lang, String first) {
        return no.map(refusal -> {
                    var id = named(refusal).orElse(first);
                    return Stream.concat(
                                    Stream.of(messages.say(lang, refusal)),
                                    refusal.errors().stream().map(error -> messages.say(lang, error)))
                            .map(text -> new Wrong(id, text))
                            .toList();
                })
                .orElse(List.of());
    }

    private static Optional<String> named(Refusal refusal) {
        return refusal.arguments().stream()
                .filter(argument ->
                        argument instanceof Sentence label && label.key().startsWith("field."))
                .map(label -> ((Sentence) label).key().substring("field.".length()))
                .findFirst();
    }
}
