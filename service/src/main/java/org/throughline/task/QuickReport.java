package org.throughline.task;

import java.util.List;

/**
 * What was read from one line such as "14 people, 540 papers, 100 pamphlets" or "14 personas, 540 periódicos y 100 folletos".
 * It is shown to the writer and saved only when confirmed.
 *
 * @param quantities what was understood, in the order typed
 * @param questions what can be read in more than one way
 * @param note everything else that was typed: nothing is lost
 * @param uncounted what of the note looks like an amount of something known and cannot be read as one: "-5 people"
 */
public record QuickReport(List<Quantity> quantities, List<Question> questions, String note, List<String> uncounted) {
    /** One line; what is longer is a note. */
    public static final int LONGEST = 1_000;

    public QuickReport {
        quantities = List.copyOf(quantities);
        questions = List.copyOf(questions);
        uncounted = List.copyOf(uncounted);
    }

    /**
     * Reads a line in English and Spanish alike. A number goes with the measure before it ("people: 14", "personas 14") or else
     * with the words after it; words that name no measure make a free quantity; a number with nothing to count stays in the note,
     * as do dates, times, ranges and percentages. No input makes it fail.
     *
     * @param measures what the organisation counts; matched without regard to case, accents, number or language
     * @param language the reader's, {@code en} or {@code es}: decides which reading of a doubtful number comes first
     */
    public static QuickReport read(String line, List<MeasureWords> measures, String language) {
        return line.length() > LONGEST
                ? new QuickReport(List.of(), List.of(), line.strip(), List.of())
                : new QuickReader(line, new Nouns(measures), language).read();
    }
}
