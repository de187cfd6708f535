package org.throughline.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The forms in which a plan goes out. */
public enum ExportFormat {
    STRATML1("stratml1", "application/xml;charset=UTF-8", "xml"),
    /** With what is measured, targets and results. */
    STRATML2("stratml2", "application/xml;charset=UTF-8", "xml"),
    /** To print and hand round. */
    PDF("pdf", "application/pdf", "pdf"),
    MARKDOWN("markdown", "text/markdown;charset=UTF-8", "md"),
    TEXT("text", "text/plain;charset=UTF-8", "txt"),
    /** The words with their digests, so that anyone can recompute the fingerprint. */
    JSON("json", "application/json", "json");

    private final String word;
    private final String mediaType;
    private final String ending;

    ExportFormat(String word, String mediaType, String ending) {
        this.word = word;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** The word for it in addresses and on the command line. */
    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the file's name ends, without the dot. */
    public String ending() {
        return ending;
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
