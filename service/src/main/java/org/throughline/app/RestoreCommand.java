package org.throughline.app;

import java.util.Map;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.db.Database;
import org.throughline.kernel.Refusal;

/** {@code restore}: an organisation from its archive, into an empty installation on either database. */
final class RestoreCommand extends HouseCommand {
    RestoreCommand(Console console) {
        super(
                console,
                "restore",
                "Takes in a whole organisation from its archive, where none is yet: all of it, or nothing.");
    }

    @Override
    public void configure(Subparser parser) {
        Commands.configurable(parser);
        parser.addArgument("path").metavar("FILE").help("the archive that “export organisation” wrote");
        parser.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    void run(House house, Database database, Namespace words) {
        restore(this, house, words);
    }

    static void restore(HouseCommand command, House house, Namespace words) {
        var name = words.getString("path");
        try {
            var manifest = new Archiving(house, command.console).in(source(name));
            if (words.getBoolean("json")) {
                command.sayJson(Map.of("organisation", manifest.organisation(), "rows", manifest.rows()));
            } else {
                command.console.say("“" + manifest.organisation() + "” is here, as it was at " + manifest.madeAt()
                        + ": " + manifest.rows() + " rows, its record without a gap. Everyone signs in anew.");
            }
        } catch (Refusal refusal) {
            Complaints.tell(command.console, refusal, name + ": ");
            throw new Mistake("Nothing was taken in.");
        }
    }
}
