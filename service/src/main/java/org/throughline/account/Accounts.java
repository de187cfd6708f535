package org.throughline.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.http.Visitor;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.org.Actors;
import org.throughline.org.Members;

/** Signing in and out, passwords, sessions, API tokens and language: everyone's own, nobody else's. */
public final class Accounts {
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_TOKEN = Duration.ofDays(366);

    private final Work work;
    private final Members members;
    private final Actors actors;
    private final Passwords passwords;
    private final Entrance entrance;

    public Accounts(Work work, Members members, Actors actors, Passwords passwords) {
        this.work = work;
        this.members = members;
        this.actors = actors;
        this.passwords = passwords;
        this.entrance = new Entrance(work);
    }

    /** What came of a sign-in: what the browser is to keep. */
    record SignedIn(MemberId member, Token token, Instant endsAt) {}

    /** Who a token stands for, with what their forms carry, and how the record stood then. */
    record Known(Actor actor, String csrf, Visitor.State state) {}

    /**
     * Begins a session.
     *
     * @param address where the request comes from
     * @param agent what the browser calls itself
     * @throws Refusal {@code sign_in.wrong} when e-mail and password do not fit, {@code sign_in.lapsed} for who has left, {@code sign_in.too_often} while there is a wait
     */
    SignedIn signIn(String email, String password, String address, String agent) {
        var member = check(email, password, address);
        return work.write(Entrance.DOOR, tx -> {
            entrance.succeed(tx, email, address);
            return open(tx, member, agent);
        });
    }

    private MemberId check(String email, String password, String address) {
        entrance.enter(email, address);
        var found = work.read(Entrance.DOOR, tx -> members.credentials(tx, email));
        if (!passwords.fits(password, found.flatMap(credentials -> credentials.hash()))) {
            throw Refusal.invalid("sign_in.wrong");
        }
        var member = found.orElseThrow().member();
        if (actors.find(member).filter(Actor::belongs).isEmpty()) {
            throw Refusal.denied("sign_in.lapsed");
        }
        return member;
    }

    /** Begins a session for someone whom another way than a password has let in. */
    SignedIn open(Tx tx, MemberId member, String agent) {
        var dao = tx.dao(AccountDao.class);
        dao.forget(tx.now(), tx.now().minus(Session.IDLE));
        var token = Token.fresh();
        var ends = tx.now().plus(Session.LONGEST);
        var kept = agent.length() > LONGEST_NAME ? agent.substring(0, LONGEST_NAME) : agent;
        dao.open(token.hash(), member, kept, tx.now(), ends);
        return new SignedIn(member, token, ends);
    }

    /** The member whose session this is, as an actor now. Notes that the session is used, from time to time. */
    Optional<Known> bySession(Token token) {
        var hash = token.hash();
        var found = work.read(
                Entrance.DOOR,
                tx -> tx.dao(AccountDao.class)
                        .session(hash)
                        .filter(entry -> Session.isLive(entry.seenAt(), entry.endsAt(), tx.now()))
                        .map(entry -> new Found(entry, actors.known(tx, entry.member(), entry.roster()))));
        found.map(Found::entry)
                .filter(entry -> Session.isToBeNoted(entry.seenAt(), work.now()))
                .ifPresent(entry -> work.writing(
                        Entrance.DOOR, tx -> tx.dao(AccountDao.class).seen(hash, tx.now())));
        return found.flatMap(one -> one.known(token.csrf()));
    }

    /** The member whose API token this is, as an actor now. */
    Optional<Known> byToken(Token token) {
        return work.read(
                        Entrance.DOOR,
                        tx -> tx.dao(AccountDao.class)
                                .token(token.hash())
                                .filter(entry -> tx.now().isBefore(entry.endsAt()))
                                .map(entry -> new Found(entry, actors.known(tx, entry.member(), entry.roster()))))
                .flatMap(found -> found.known(""));
    }

    /** By what someone came in, and who they are. */
    private record Found(AccountDao.Entry entry, Optional<Actor> actor) {
        Optional<Known> known(String csrf) {
            return actor.filter(Actor::belongs)
                    .map(one -> new Known(one, csrf, new Visitor.State(entry.roster(), entry.record())));
        }
    }

    /** Ends the session of this token, if there is one. */
    void signOut(Token token) {
        work.writing(Entrance.DOOR, tx -> tx.dao(AccountDao.class).end(token.hash()));
    }

    /** Asks for one's password before something that only its owner may do. @throws Refusal {@code password.wrong} */
    public void requirePassword(Actor actor, String password, String address) {
        requirePerson(actor);
        var subject = actor.member().text();
        entrance.enter(subject, address);
        var known = work.read(actor, tx -> members.credentials(tx, actor.member()));
        if (!passwords.fits(password, known.hash())) {
            throw Refusal.invalid("password.wrong");
        }
        work.writing(Entrance.DOOR, tx -> entrance.succeed(tx, subject, address));
    }

    /**
     * Changes one's own password and ends every other session and token.
     *
     * @param here the session that stays
     */
    void changePassword(Actor actor, String old, String fresh, String address, Token here) {
        requirePerson(actor);
        var subject = actor.member().text();
        entrance.enter(subject, address);
        var before = work.read(actor, tx -> members.credentials(tx, actor.member()));
        if (!passwords.fits(old, before.hash())) {
            throw Refusal.invalid("password.wrong");
        }
        var hash = passwords.hash(fresh);
        work.writing(actor, tx -> {
            entrance.succeed(tx, subject, address);
            members.password(tx, actor.member(), hash);
            tx.dao(AccountDao.class).endOthers(actor.member(), here.hash());
            tx.dao(AccountDao.class).revokeAll(actor.member());
            tx.journal("account.password", "member:" + subject, Map.of());
        });
    }

    /** Gives someone another password and ends all their sessions and tokens: for whoever holds the machine. */
    public void reset(Actor actor, MemberId member, String hash) {
        if (!actor.isSystem()) {
            throw Refusal.signIn();
        }
        work.writing(actor, tx -> {
            members.password(tx, member, hash);
            tx.dao(AccountDao.class).endOthers(member, "");
            tx.dao(AccountDao.class).revokeAll(member);
            tx.journal("account.reset", "member:" + member.text(), Map.of());
        });
    }

    /** Counts a request that anyone may make. @throws Refusal {@code sign_in.too_often} to an address that makes very many */
    public void knock(String address) {
        entrance.knock(address);
    }

    /** Another password for who could not sign in and showed by another way who they are; all their sessions and tokens end. */
    public void renew(Tx tx, MemberId member, String hash) {
        members.password(tx, member, hash);
        members.get(tx, member).email().ifPresent(email -> Entrance.forgive(tx, email));
        tx.dao(AccountDao.class).endOthers(member, "");
        tx.dao(AccountDao.class).revokeAll(member);
        tx.journal("account.renew", "member:" + member.text(), Map.of());
    }

    /** The language of pages and mail from now on. */
    void speak(Actor actor, String lang) {
        requirePerson(actor);
        if (!Messages.LANGUAGES.contains(lang)) {
            throw Refusal.invalid("account.language", lang);
        }
        work.writing(actor, tx -> {
            members.language(tx, actor.member(), lang);
            tx.journal(
                    "account.language", "member:" + actor.member().text(), Map.of("lang", List.of(actor.lang(), lang)));
        });
    }

    /** One's own live sessions, the last used first. */
    public List<Session> sessions(Actor actor) {
        requirePerson(actor);
        return work.read(
                actor,
                tx -> tx.dao(AccountDao.class)
                        .sessions(actor.member(), tx.now(), tx.now().minus(Session.IDLE)));
    }

    /** Ends one of one's own sessions. */
    public void endSession(Actor actor, String handle) {
        requirePerson(actor);
        work.writing(actor, tx -> {
            if (tx.dao(AccountDao.class).end(actor.member(), handle) == 0) {
                throw Refusal.unknown();
            }
        });
    }

    /** One's own API tokens, without their secrets. */
    public List<ApiToken> tokens(Actor actor) {
        requirePerson(actor);
        return work.read(actor, tx -> tx.dao(AccountDao.class).tokens(actor.member()));
    }

    /**
     * Makes an API token that acts as oneself until {@code ends}, a year at most.
     *
     * @throws Refusal {@code token.name} or {@code token.until} when these are not so
     */
    public MadeToken makeToken(Actor actor, String name, Instant ends) {
        requirePerson(actor);
        return makeToken(actor, Token.fresh(), name, ends);
    }

    /** The same for someone who is not signed in but knows their password: how a program begins. */
    public MadeToken makeToken(String email, String password, String address, String name, Instant ends) {
        var member = check(email, password, address);
        var actor = actors.find(member).orElseThrow(Refusal::unknown);
        var made = makeToken(actor, Token.fresh(), name, ends);
        work.writing(Entrance.DOOR, tx -> entrance.succeed(tx, email, address));
        return made;
    }

    private MadeToken makeToken(Actor actor, Token secret, String name, Instant ends) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("token.name", LONGEST_NAME);
        }
        return work.write(actor, tx -> {
            if (!ends.isAfter(tx.now()) || ends.isAfter(tx.now().plus(LONGEST_TOKEN))) {
                throw Refusal.invalid("token.until");
            }
            var id = new TokenId(work.newId());
            tx.dao(AccountDao.class).make(id.value(), secret.hash(), actor.member(), name.strip(), tx.now(), ends);
            tx.journal("account.token", "member:" + actor.member().text(), Map.of("name", name.strip()));
            tx.place("account");
            return new MadeToken(id, name.strip(), secret.text(), ends);
        });
    }

    /** Revokes one of one's own tokens. */
    public void revoke(Actor actor, TokenId id) {
        requirePerson(actor);
        work.writing(actor, tx -> {
            if (tx.dao(AccountDao.class).revoke(id, actor.member()) == 0) {
                throw Refusal.unknown();
            }
            tx.journal("account.revoke", "member:" + actor.member().text(), Map.of("token", id.text()));
        });
    }

    private static void requirePerson(Actor actor) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
    }
}
