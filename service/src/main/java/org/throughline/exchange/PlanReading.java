package org.throughline.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Sentence;
import org.throughline.text.NumberedText;

/** Reads a file as a plan; pure. */
final class PlanReading {
    private final StratmlOutline.Headings headings;
    private final LocalDate today;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param headings for what the file gives no title, in the language of the plan */
    PlanReading(StratmlOutline.Headings headings, LocalDate today) {
        this.headings = headings;
        this.today = today;
    }

    Preview read(PlanFormat format, byte[] file) {
        var outline = format == PlanFormat.STRATML ? stratml(file) : text(file);
        return new Preview(format, dated(outline, format), remarks);
    }

    private Outline stratml(byte[] file) {
        var read = StratmlReader.read(new ByteArrayInputStream(file));
        for (var deviation : read.deviations()) {
            remark(
                    deviation.line(),
                    "deviation." + deviation.code(),
                    deviation.args().toArray());
        }
        return StratmlOutline.withDescriptionAsPiece(StratmlOutline.of(read.plan(), headings));
    }

    private Outline text(byte[] file) {
        var read = NumberedText.read(PlanFile.text(file)).withLikelyHeadings();
        for (var deviation : read.deviations()) {
            remark(
                    deviation.line(),
                    "outline." + deviation.code(),
                    deviation.arguments().toArray());
        }
        return NumberedPieces.of(read);
    }

    /** A plan covers a period: what the file does not say of it is supplied, and said. */
    private Outline dated(Outline outline, PlanFormat format) {
        if (outline.start().isPresent()
                && outline.end().isPresent()
                && outline.end().get().isBefore(outline.start().get())) {
            throw Refusal.invalid(
                    "period.reversed", outline.start().get(), outline.end().get());
        }
        var start = outline.start()
                .orElseGet(() -> outline.end()
                        .filter(end -> end.isBefore(today))
                        .map(end -> end.minusYears(1).plusDays(1))
                        .orElse(today));
        var end = outline.end().orElseGet(() -> start.plusYears(1).minusDays(1));
        if (outline.start().isEmpty()) {
            remark(1, "deviation.period.start", start);
        }
        if (outline.end().isEmpty()) {
            remark(1, "deviation.period.end", end);
        }
        return format == PlanFormat.STRATML
                ? StratmlOutline.withDates(outline, start, end)
                : new Outline(
                        outline.title(),
                        outline.description(),
                        Optional.of(start),
                        Optional.of(end),
                        outline.pieces(),
                        outline.foreign());
    }

    private void remark(int line, String key, Object... arguments) {
        remarks.add(new Remark(Math.max(1, line), Sentence.of(key, arguments)));
    }
}
