package org.throughline.app;

import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.db.Database;

/** {@code migrate}: brings the database to this version. */
final class MigrateCommand extends HouseCommand {
    MigrateCommand(Console console) {
        super(console, "migrate", "Brings the database to this version of the program; makes it where there is none.");
    }

    @Override
    public void configure(Subparser parser) {
        Commands.configurable(parser);
    }

    @Override
    boolean makesDatabase() {
        return true;
    }

    @Override
    void run(House house, Database database, Namespace words) {
        console.say("The database is at version " + database.schemaVersion() + ".");
    }
}
