package org.throughline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.ballot.Recount;
import org.throughline.db.Database;
import org.throughline.kernel.Actor;
import org.throughline.task.Recounting;

/** {@code check}: names every doubt about the database, the record and what is computed from it. */
final class CheckCommand extends HouseCommand {
    CheckCommand(Console console) {
        super(console, "check", "Checks the database, its settings, the record, the results of ballots and every sum.");
    }

    @Override
    public void configure(Subparser parser) {
        Commands.configurable(parser);
        parser.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
    }

    @Override
    void run(House house, Database database, Namespace words) {
        // opening it has read its settings back
        var doubts = new ArrayList<>(database.doubts());
        doubts.addAll(house.work.read(Actor.system("check"), house.journal::check));
        doubts.addAll(house.work.read(Actor.system("check"), new Recount(house.ballots)::check));
        doubts.addAll(house.work.read(Actor.system("check"), new Recounting()::check));
        if (words.getBoolean("json")) {
            sayJson(Map.of("schema", database.schemaVersion(), "doubts", List.copyOf(doubts)));
        } else {
            console.say("The database is at version " + database.schemaVersion() + ".");
            doubts.forEach(console::say);
        }
        if (!doubts.isEmpty()) {
            throw new Mistake("There is reason to doubt: " + doubts.size() + ". Restore a backup, or ask for help.");
        }
        if (!words.getBoolean("json")) {
            console.say("No doubts: database, settings, record, ballots and sums are as they should be.");
        }
    }
}
