package org.throughline.org;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.throughline.http.Page;
import org.throughline.http.Redirect;
import org.throughline.kernel.Refusal;
import org.throughline.text.Encoded;

/**
 * A table as a form sent it, as a file or pasted. First it is said what would be loaded; when the page of that answer is sent,
 * it is loaded.
 */
public final class SentTable {
    private final byte[] bytes;
    private final boolean load;

    private SentTable(byte[] bytes, boolean load) {
        this.bytes = bytes;
        this.load = load;
    }

    /** What the fields of the form hold; one that was not sent is null. */
    public static SentTable of(byte[] file, String words, String load) {
        boolean chosen = file != null && file.length > 0;
        var typed = Optional.ofNullable(words).orElse("").getBytes(StandardCharsets.UTF_8);
        return new SentTable(chosen ? file : typed, load != null);
    }

    /**
     * Answers it.
     *
     * @param rehearse what loading would do
     * @param loading loads
     * @param after where whoever loaded it is led
     */
    public Response answer(
            String lang,
            ReadScreens screens,
            ReadScreens.Frame frame,
            Function<byte[], Rehearsal> rehearse,
            Function<byte[], Loaded> loading,
            String after) {
        try {
            if (load) {
                try {
                    var loaded = loading.apply(bytes);
                    return Redirect.saying(
                            after, "said.loaded", String.valueOf(loaded.added()), String.valueOf(loaded.present()));
                } catch (Refusal no) {
                    if (no.errors().isEmpty()) {
                        throw no;
                    }
                    // it was right when it was shown; what is wrong now is shown as it would be then
                }
            }
            var rehearsal = rehearse.apply(bytes);
            var view = screens.rehearsed(lang, frame, Encoded.text(bytes), rehearsal);
            return new Page("import/table", view).status(rehearsal.wrong() > 0 ? 422 : 200);
        } catch (Refusal no) {
            return new Page("import/table", screens.refused(lang, frame, readable(), no))
                    .status(no.kind().status());
        }
    }

    /** What was sent, to be corrected; nothing where it is no text. */
    private String readable() {
        try {
            return Encoded.text(bytes);
        } catch (Refusal no) {
            return "";
        }
    }
}
