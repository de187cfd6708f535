package org.throughline.account;

import java.time.Instant;
import java.util.Locale;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Refusal;

/**
 * Counts sign-ins that fail, by account and by network address, and makes whoever fails often wait. A try counts before the
 * password is looked at, so that many at once are no way round; one that succeeds is taken back. Accounts that do not exist
 * count alike.
 */
final class Entrance {
    static final Actor DOOR = Actor.system("sign-in");
    private static final java.time.Duration FORGOTTEN = java.time.Duration.ofDays(1);
    private static final int MINUTE = 60;

    private final Work work;

    Entrance(Work work) {
        this.work = work;
    }

    /** @throws Refusal {@code sign_in.too_often} while there is a wait; the try does not count then */
    void enter(String email, String address) {
        work.writing(DOOR, tx -> {
            count(tx, account(email), Backoff.ACCOUNT);
            count(tx, "address:" + address, Backoff.ADDRESS);
        });
    }

    /** Counts a request that anyone may make; a network address that makes very many waits. */
    void knock(String address) {
        work.writing(DOOR, tx -> count(tx, "knock:" + address, Backoff.ADDRESS));
    }

    /** The try of {@link #enter} succeeded. */
    void succeed(Tx tx, String email, String address) {
        var dao = tx.dao(AccountDao.class);
        dao.forgive(account(email));
        if (dao.takeBack("address:" + address, tx.now()) == 0) {
            dao.forgive("address:" + address);
        }
    }

    /** The wait of an account is over: whoever it is has shown so by another way than the password. */
    static void forgive(Tx tx, String email) {
        tx.dao(AccountDao.class).forgive(account(email));
    }

    private static void count(Tx tx, String subject, Backoff backoff) {
        var dao = tx.dao(AccountDao.class);
        var tries = dao.tried(subject, tx.now());
        if (tx.now().isBefore(tries.blockedUntil())) {
            long seconds =
                    java.time.Duration.between(tx.now(), tries.blockedUntil()).toSeconds();
            throw Refusal.tooOften("sign_in.too_often", seconds / MINUTE + 1);
        }
        int failures = isLongAgo(tries.blockedUntil(), tx.now()) ? 1 : tries.failures();
        dao.block(subject, failures, tx.now().plus(backoff.after(failures)));
    }

    private static boolean isLongAgo(Instant last, Instant now) {
        return last.plus(FORGOTTEN).isBefore(now);
    }

    /** The digest, so that what is mistyped into the field is not kept. */
    private static String account(String email) {
        return "account:" + Digest.sha256(email.strip().toLowerCase(Locale.ROOT));
    }
}
