package org.throughline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.app.StoryThroughTheApiTest.stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A federation of 60 units and 2,000 members comes with what it has, lives through a year, and leaves with everything. */
class FederationStoryTest {
    private final FederationByApi federation = new FederationByApi();

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void itArrivesLivesAndLeaves() {
        itsTablesComeInOnceTheirMistakesAreMended();
    }

    private void itsTablesComeInOnceTheirMistakesAreMended() {
        var ada = federation.ada;
        var wrong = ada.send(
                "POST",
                "/api/import/units",
                "text/csv",
                FederationTables.with(FederationTables.IN_UNITS, FederationTables.units()));
        System.out.println(wrong.body());
        var loaded = ada.send("POST", "/api/import/units", "text/csv", FederationTables.text(FederationTables.units()));
        System.out.println(loaded.body());
        var t = System.nanoTime();
        wrong = ada.send(
                "POST",
                "/api/import/members",
                "text/csv",
                FederationTables.with(FederationTables.IN_MEMBERS, FederationTables.members()));
        System.out.println(wrong.body());
        System.out.println((System.nanoTime() - t) / 1_000_000);
        t = System.nanoTime();
        loaded = ada.send("POST", "/api/import/members", "text/csv", FederationTables.text(FederationTables.members()));
        System.out.println(loaded.body());
        System.out.println((System.nanoTime() - t) / 1_000_000);
        assertThat(stream(ada.get("/api/units"))).hasSize(60);
        System.out.println(ada.get("/api/units/mill-lane/members").get(0));
    }
}
