package org.throughline.ballot;

import java.util.ArrayList;
import java.util.List;
import org.throughline.http.Form;
import org.throughline.kernel.Refusal;

/** Reads the paper that a form sends. */
final class PaperForm {
    private PaperForm() {}

    /** @throws Refusal {@code field.missing}, {@code field.no_choice}, {@code ballot.name_and_none} */
    static Paper read(Form form, Ballot ballot) {
        if (ballot.places() == 0) {
            return Paper.of(form.requiredChoice("vote", Choice.class));
        }
        var ticked = form.all("vote");
        var named = new ArrayList<Integer>();
        for (var value : ticked) {
            if (value.matches("[1-9][0-9]{0,5}")) {
                named.add(Integer.parseInt(value));
            }
        }
        if (named.isEmpty() && ticked.size() <= 1) {
            return Paper.of(form.requiredChoice("vote", Choice.class));
        }
        if (named.size() < ticked.size()) {
            throw Refusal.invalid("ballot.name_and_none");
        }
        return new Paper(Choice.FOR, List.copyOf(named));
    }
}
