package org.throughline.account;

import java.util.Map;
import java.util.Optional;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Refusal;
import org.throughline.org.Members;
import org.throughline.people.Code;
import org.throughline.people.Invitations;

/** Whoever comes in by an invitation: it is used up, they have a password of their own making, and are signed in. */
public final class Arrivals {
    private final Work work;
    private final Invitations invitations;
    private final Members members;
    private final Passwords passwords;
    private final Accounts accounts;

    public Arrivals(Work work, Invitations invitations, Members members, Passwords passwords, Accounts accounts) {
        this.work = work;
        this.invitations = invitations;
        this.members = members;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    /** What someone says of themselves on arriving. */
    public record Arriving(String name, Optional<String> email, String lang, String password) {}

    /**
     * Lets them in, once.
     *
     * @param agent what the browser calls itself
     * @throws Refusal unknown for a code that never was; {@code invitation.…}, {@code member.…}, {@code password.…}
     */
    Accounts.SignedIn arrive(Code code, Arriving who, String agent) {
        if (!Messages.LANGUAGES.contains(who.lang())) {
            throw Refusal.invalid("account.language", who.lang());
        }
        // asked before the password is hashed, so that a code that is no good costs nothing
        work.read(Entrance.DOOR, tx -> {
            invitations.find(tx, code).orElseThrow(Refusal::unknown).requireOpen(tx.now());
            return true;
        });
        var hash = passwords.hash(who.password());
        return work.write(Entrance.DOOR, tx -> {
            var member = invitations.use(tx, code, who.name(), who.email(), who.lang());
            members.password(tx, member, hash);
            tx.journal("account.arrive", "member:" + member.text(), Map.of());
            return accounts.open(tx, member, agent);
        });
    }
}
