package org.throughline.app;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.throughline.db.Database;
import org.throughline.exchange.ImportAnswer;
import org.throughline.exchange.ImportWish;
import org.throughline.exchange.PlanFormat;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Visibility;
import org.throughline.org.Loaded;
import org.throughline.org.Roster;
import org.throughline.plan.Tier;
import org.throughline.tables.TableKind;
import org.throughline.text.Bytes;

/** {@code import}: plans, the whole organisation, and tables from files, whole or not at all. */
final class ImportCommand extends HouseCommand {
    private static final Actor IMPORT = Actor.system("import");

    ImportCommand(Console console) {
        super(
                console,
                "import",
                "Loads a plan, units or members, other tables or all of an organisation: whole, or nothing.");
    }

    @Override
    public void configure(Subparser parser) {
        var kinds = parser.addSubparsers().dest("what").title("what to import").metavar("WHAT");
        plan(kinds);
        roster(kinds, "units", "units from a table (CSV) with the columns name, parent, level and more");
        var organisation = kinds.addParser("organisation")
                .description(
                        "Takes in a whole organisation from its archive, where none is yet; the same as “restore”.")
                .help("a whole organisation from its archive, into an empty database");
        Commands.configurable(organisation);
        organisation.addArgument("path").metavar("ARCHIVE").help("the archive");
        organisation.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
        roster(
                kinds,
                "roles",
                "offices from a table (CSV) with the columns name or email, unit, office, from and until");
        roster(kinds, "seats", "seats from a table (CSV) with the columns name or email, unit, body, seat and more");
        roster(kinds, "tasks", "tasks from a table (CSV) with the columns unit, title, plan, objective, due and more");
        roster(
                kinds,
                "readings",
                "readings from a table (CSV) with the columns unit, plan, objective, measure, date, amount");
        roster(kinds, "members", "members from a table (CSV) with the columns name, unit, email and more");
    }

    private static void plan(Subparsers kinds) {
        var plan = kinds.addParser("plan")
                .description("Makes a new plan with the file as its first draft, and says what was read"
                        + " and where the file is not as its form asks.")
                .help("a plan from StratML Part 1, Markdown or numbered text");
        Commands.configurable(plan);
        plan.addArgument("path").metavar("FILE").help("the file");
        plan.addArgument("--unit").required(true).metavar("SLUG").help("the unit whose plan it will be");
        plan.addArgument("--tier")
                .choices("strategic", "operational", "tactical")
                .setDefault("strategic")
                .help("how far the plan looks (strategic)");
        plan.addArgument("--format")
                .choices("stratml", "markdown", "text")
                .help("the form of the file; found out when not given");
        plan.addArgument("--title").metavar("TITLE").help("instead of the title in the file");
        plan.addArgument("--from").metavar("DAY").help("the first day it covers, such as 2027-01-01");
        plan.addArgument("--until").metavar("DAY").help("the last day it covers");
        plan.addArgument("--visibility")
                .choices("public", "network", "organisation", "chain", "unit")
                .setDefault("organisation")
                .help("who may read it (organisation)");
        plan.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
    }

    private static void roster(Subparsers kinds, String name, String help) {
        var parser = kinds.addParser(name).description("Loads " + help + ".").help(help);
        Commands.configurable(parser);
        parser.addArgument("path")
                .metavar("FILE")
                .help("the table; its encoding and what parts its cells are found out");
        parser.addArgument("--json").action(Arguments.storeTrue()).help("answers as JSON");
    }

    @Override
    void run(House house, Database database, Namespace words) throws IOException {
        var name = words.getString("path");
        if (words.getString("what").equals("organisation")) {
            RestoreCommand.restore(this, house, words);
            return;
        }
        try {
            if (words.getString("what").equals("plan")) {
                plan(house, words, read(name));
            } else {
                say(table(house, words.getString("what"), Bytes.of(source(name)), name), words);
            }
        } catch (Refusal refusal) {
            Complaints.tell(console, refusal, name + ": ");
            throw new Mistake("Nothing was imported.");
        }
    }

    private Loaded table(House house, String what, Bytes file, String name) {
        var roster = new Roster(house.work, house.units, house.members);
        var watch = Archiving.lines(console, what);
        return switch (what) {
            case "units" -> roster.loadUnits(IMPORT, file);
            case "members" -> roster.loadMembers(IMPORT, file, watch);
            default -> {
                var taken = house.tables.take(IMPORT, TableKind.of(what).orElseThrow(), file, watch);
                taken.notes().forEach(note -> console.complain(name + ": " + messages.say(LANG, note.sentence())));
                yield taken.loaded();
            }
        };
    }

    private void plan(House house, Namespace words, byte[] file) {
        var unit = unit(house, words.getString("unit"));
        var wish = new ImportWish(
                unit.id(),
                Tier.valueOf(words.getString("tier").toUpperCase(Locale.ROOT)),
                Visibility.valueOf(words.getString("visibility").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(words.getString("title")),
                day(words, "from"),
                day(words, "until"));
        var format = Optional.ofNullable(words.getString("format")).flatMap(PlanFormat::of);
        var preview = house.imports.read(IMPORT, unit.id(), format, file);
        var imported = house.imports.save(IMPORT, wish, preview);
        if (words.getBoolean("json")) {
            sayJson(ImportAnswer.of(imported, messages, LANG));
            return;
        }
        var counts = imported.counts();
        console.say("Plan " + imported.plan().text() + ": “" + imported.title() + "”, a draft of " + unit.name()
                + ", to be read at /plans/" + imported.slug());
        console.say("Read: provisions " + counts.provisions() + " (headings " + counts.headings() + ", paragraphs "
                + counts.paragraphs() + ", objectives " + counts.objectives() + "), indicators " + counts.indicators()
                + ".");
        imported.remarks()
                .forEach(remark -> console.say("Line " + remark.line() + ": " + messages.say(LANG, remark.sentence())));
    }

    private static Optional<LocalDate> day(Namespace words, String name) {
        try {
            return Optional.ofNullable(words.getString(name)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Mistake("--" + name + " is no day such as 2027-05-01.");
        }
    }

    private void say(Loaded loaded, Namespace words) {
        if (words.getBoolean("json")) {
            sayJson(Map.of("added", loaded.added(), "present", loaded.present()));
        } else {
            console.say(loaded.added() + " added, " + loaded.present() + " there already.");
        }
    }
}
