package org.throughline.app;

import java.nio.file.Files;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.throughline.db.Database;
import org.throughline.db.Dialect;

/** {@code backup}: a copy of the database as it is at one moment, while the service runs. */
final class BackupCommand extends HouseCommand {
    BackupCommand(Console console) {
        super(console, "backup", "Writes a copy of the database (SQLite) into a new file; the service may go on.");
    }

    @Override
    public void configure(Subparser parser) {
        Commands.configurable(parser);
        parser.addArgument("--out").required(true).metavar("FILE").help("the file to be made");
    }

    @Override
    void run(House house, Database database, Namespace words) {
        if (database.dialect() != Dialect.SQLITE) {
            throw new Mistake("This database is PostgreSQL: back it up with pg_dump.");
        }
        var file = target(words.getString("out"));
        if (Files.exists(file)) {
            throw new Mistake(words.getString("out") + " is there already; name a new file.");
        }
        database.backup(file);
        console.say("The copy is " + file + ".");
    }
}
