package org.throughline.account;

import java.util.Map;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.FirstWays;
import org.throughline.org.Members;

/**
 * Lets members in who have never had a password: the keepers of their home unit, or of one above it, hand them the first one.
 * Those above may too because a new unit's own keepers have to come in first. Of an officer, see {@link FirstWays}.
 */
public final class FirstPasswords {
    private final Work work;
    private final FirstWays firstWays = new FirstWays();
    private final Members members;
    private final Passwords passwords;

    public FirstPasswords(Work work, Members members, Passwords passwords) {
        this.work = work;
        this.members = members;
        this.passwords = passwords;
    }

    /**
     * Makes a first password, which nobody can read again. Whoever has one keeps it, so that nobody is ever signed in for.
     *
     * @throws Refusal {@code unit.keepers_only}, {@code password.no_email}, {@code password.has_one}
     */
    public String give(Actor keeper, MemberId member) {
        work.read(keeper, tx -> check(tx, member));
        var password = passwords.fresh();
        var hash = passwords.hash(password);
        work.writing(keeper, tx -> {
            check(tx, member);
            members.password(tx, member, hash);
            tx.journal("account.first_password", "member:" + member.text(), Map.of());
            tx.place("units");
        });
        return password;
    }

    private boolean check(Tx tx, MemberId id) {
        if (!firstWays.allows(tx, id)) {
            throw Refusal.denied("unit.keepers_only");
        }
        var member = members.get(tx, id);
        if (member.email().isEmpty()) {
            throw Refusal.because("password.no_email", member.name());
        }
        if (members.credentials(tx, id).hash().isPresent()) {
            throw Refusal.because("password.has_one", member.name());
        }
        return true;
    }
}
