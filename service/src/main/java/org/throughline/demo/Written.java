package org.throughline.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.Actor;
import org.throughline.plan.IndicatorId;
import org.throughline.plan.IndicatorKind;
import org.throughline.plan.NewIndicator;
import org.throughline.plan.Outline;
import org.throughline.plan.ProvisionId;
import org.throughline.plan.ProvisionKind;
import org.throughline.plan.VersionId;
import org.throughline.plan.Wording;
import org.throughline.text.NumberedText;

/** A plan's text put into a draft, and what its objectives are measured by; everything found again by its number. */
final class Written {
    final Map<String, ProvisionId> provisions = new HashMap<>();
    final Map<String, IndicatorId> indicators = new HashMap<>();

    private final Cast cast;
    private final Stage stage;
    private final Actor writer;
    private final VersionId version;

    private Written(Stage stage, Actor writer, VersionId version) {
        this.stage = stage;
        this.cast = stage.cast;
        this.writer = writer;
        this.version = version;
    }

    static Written in(Stage stage, Actor writer, VersionId version, String text) {
        var written = new Written(stage, writer, version);
        written.paste(text);
        return written;
    }

    private void paste(String text) {
        var outline = NumberedText.read(text);
        var entries = new ArrayList<Outline.Entry>();
        for (int i = 0; i < outline.lines().size(); i++) {
            var line = outline.lines().get(i);
            entries.add(new Outline.Entry(
                    outline.parent(i).orElse(-1),
                    Wording.of(ProvisionKind.valueOf(line.kind().name()), line.number(), line.title(), line.body())));
        }
        var ids = cast.pastes().replaceAll(writer, version, new Outline(entries), Map.of());
        for (int i = 0; i < ids.size(); i++) {
            if (!entries.get(i).wording().number().isEmpty()) {
                provisions.put(entries.get(i).wording().number(), ids.get(i));
            }
        }
    }

    /** Says by what an objective is measured, and which indicator above that feeds. */
    Written measured(String number, String measure, IndicatorKind kind, long baseline, long target) {
        indicators.put(
                number,
                cast.indicators()
                        .add(
                                writer,
                                version,
                                provisions.get(number),
                                new NewIndicator(
                                        stage.measures.get(measure), kind, baseline, target, Optional.empty())));
        return this;
    }

    /** Says which objective above this one serves, and feeds its indicator where both measure the same. */
    Written serving(String number, Written above, String target) {
        cast.links().serve(writer, provisions.get(number), above.provisions.get(target), 1);
        var own = indicators.get(number);
        var theirs = above.indicators.get(target);
        if (own != null && theirs != null) {
            cast.links().feed(writer, own, theirs);
        }
        return this;
    }

    List<String> numbers() {
        return provisions.keySet().stream().sorted().toList();
    }
}
