package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A federation of 60 units and 2,000 members comes with what it has, lives through a year, and leaves with everything. */
class FederationStoryTest {
    private final FederationByApi federation = new FederationByApi();
    private final Program ada = federation.ada;

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void itArrivesLivesAndLeaves() {
        itsTablesComeInOnceTheirMistakesAreMended();
    }

    private void itsTablesComeInOnceTheirMistakesAreMended() {
        comesIn("units", FederationTables.units(), FederationTables.IN_UNITS);
        comesIn("members", FederationTables.members(), FederationTables.IN_MEMBERS);

        assertThat(ada.get("/api/units")).hasSize(60);
        assertThat(ada.all("/api/units/" + FederationByApi.ROOT + "/members")).hasSize(2_000);
    }

    private void comesIn(String what, List<String> lines, List<FederationTables.Mistake> mistakes) {
        var path = "/api/import/" + what;
        var wrong = ada.send("POST", path, "text/csv", FederationTables.with(mistakes, lines));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var errors = RunningService.json(wrong).get("errors");
        assertThat(errors).hasSameSizeAs(mistakes);
        IntStream.range(0, errors.size())
                .forEach(i -> assertThat(errors.get(i).asText())
                        .matches("Line " + mistakes.get(i).line() + "[:,] .*")
                        .contains(mistakes.get(i).said()));
        assertThat(ada.get("/api/units/" + FederationByApi.ROOT + "/members")).hasSize(1);

        var right = FederationTables.text(lines);
        assertThat(RunningService.json(ada.send("POST", path, "text/csv", right)))
                .isEqualTo(loaded(lines.size() - 1, 0));
        assertThat(RunningService.json(ada.send("POST", path, "text/csv", right)))
                .as("the same file again changes nothing")
                .isEqualTo(loaded(0, lines.size() - 1));
    }

    private static JsonNode loaded(int added, int present) {
        return Program.json("{'added': %d, 'present': %d}", added, present);
    }
}
