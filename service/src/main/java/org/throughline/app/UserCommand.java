package org.throughline.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.throughline.db.Database;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Office;
import org.throughline.kernel.Standing;
import org.throughline.org.NewMember;

/** {@code user}: makes a member with a password, gives a new one, gives or takes an office. */
final class UserCommand extends HouseCommand {
    private static final Actor KEEPER = Actor.system("user");

    UserCommand(Console console) {
        super(console, "user", "Makes a member who can sign in, resets a password, gives or takes an office.");
    }

    @Override
    public void configure(Subparser parser) {
        var deeds = parser.addSubparsers().dest("deed").title("what to do").metavar("DEED");
        var create = deed(deeds, "create", "Makes a member with a password, which is shown once.");
        create.addArgument("--name").required(true).metavar("NAME").help("as shown to others");
        unit(create).required(true);
        create.addArgument("--lang").setDefault("en").choices("en", "es").help("the language they read (en)");
        deed(deeds, "reset", "Gives a member a new password, shown once, and ends their sessions and tokens.");
        var role = deed(deeds, "role", "Gives a member an office in a unit, or takes it.");
        unit(role).required(true);
        role.addArgument("--office")
                .required(true)
                .choices("chair", "deputy", "secretary", "treasurer", "organiser", "observer")
                .help("the office");
        role.addArgument("--until").metavar("DATE").help("the first day after the term, as 2028-05-01");
        role.addArgument("--remove").action(Arguments.storeTrue()).help("takes the office");
    }

    private static Subparser deed(Subparsers deeds, String name, String description) {
        var parser = deeds.addParser(name).description(description).help(description);
        Commands.configurable(parser);
        parser.addArgument("--email").required(true).metavar("ADDRESS").help("what they sign in with");
        return parser;
    }

    private static net.sourceforge.argparse4j.inf.Argument unit(Subparser parser) {
        return parser.addArgument("--unit").metavar("SLUG").help("the unit");
    }

    @Override
    void run(House house, Database database, Namespace words) {
        switch (words.getString("deed")) {
            case "create" -> create(house, words);
            case "reset" -> reset(house, words);
            default -> role(house, words);
        }
    }

    private void create(House house, Namespace words) {
        var unit = unit(house, words.getString("unit"));
        var password = house.passwords.fresh();
        var hash = house.passwords.hash(password);
        house.work.writing(KEEPER, tx -> {
            var member = house.members.add(
                    tx,
                    new NewMember(
                            words.getString("name"),
                            Optional.of(words.getString("email")),
                            words.getString("lang"),
                            unit.id(),
                            Standing.FULL,
                            unit.today(tx.now())));
            house.members.password(tx, member, hash);
        });
        console.say(words.getString("name") + " may sign in as " + words.getString("email") + " with the password "
                + password);
    }

    private void reset(House house, Namespace words) {
        var password = house.passwords.fresh();
        house.accounts.reset(KEEPER, member(house, words), house.passwords.hash(password));
        console.say("The new password of " + words.getString("email") + " is " + password);
    }

    private void role(House house, Namespace words) {
        var unit = unit(house, words.getString("unit"));
        var member = member(house, words);
        var office = Office.valueOf(words.getString("office").toUpperCase(Locale.ROOT));
        if (words.getBoolean("remove")) {
            house.members.removeFrom(KEEPER, unit.id(), member, office);
            console.say("The office was taken.");
            return;
        }
        var today = LocalDate.ofInstant(house.clock.instant(), ZoneId.of(unit.zone()));
        house.members.appoint(KEEPER, unit.id(), member, office, today, until(words.getString("until")));
        console.say("The office was given.");
    }

    private static MemberId member(House house, Namespace words) {
        var email = words.getString("email");
        return house.work
                .read(KEEPER, tx -> house.members.byEmail(tx, email))
                .orElseThrow(() -> new Mistake("There is no member with the e-mail address " + email + "."))
                .id();
    }

    private static Optional<LocalDate> until(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Mistake("--until is a date such as 2028-05-01, not " + text + ".");
        }
    }
}
