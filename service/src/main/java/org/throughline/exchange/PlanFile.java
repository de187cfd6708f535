package org.throughline.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.throughline.kernel.Refusal;

/** A text file from outside, which must be UTF-8. */
final class PlanFile {
    private PlanFile() {}

    /**
     * The words of the file, without the mark that some programs put before them.
     *
     * @throws Refusal {@code import.encoding} with the line where it is not UTF-8; {@code import.not_text};
     *     {@code import.empty}; {@code too_large}
     */
    static String text(byte[] file) {
        if (file.length > XmlFile.MOST_BYTES) {
            throw Refusal.tooLarge(XmlFile.MOST_BYTES);
        }
        var bytes = ByteBuffer.wrap(file);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("import.encoding", lines(file, bytes.position()));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.malformed("import.not_text");
        }
        if (text.isBlank()) {
            throw Refusal.invalid("import.empty");
        }
        return text;
    }

    private static int lines(byte[] file, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
