package org.throughline.post;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;
import org.throughline.kernel.Secret;

/** What each member wants by mail: their own to choose, and whoever holds a letter of theirs may end it. */
public final class Wishes {
    private static final Actor LEAVING = Actor.system("unsubscribe");

    private final Work work;

    public Wishes(Work work) {
        this.work = work;
    }

    /** One's own. */
    public Wish of(Actor actor) {
        requirePerson(actor);
        return work.read(actor, tx -> of(tx, actor.member()));
    }

    Wish of(Tx tx, MemberId member) {
        var dao = tx.dao(WishDao.class);
        return dao.digestDay(member)
                .map(day -> new Wish(Wish.day(day), Set.copyOf(dao.kinds(member))))
                .orElse(Wish.USUAL);
    }

    /** Chooses. */
    public void choose(Actor actor, Wish wish) {
        requirePerson(actor);
        var token = Secret.fresh();
        work.writing(actor, tx -> {
            put(tx, actor.member(), wish, token);
            tx.place("account/mail");
        });
    }

    /**
     * Ends all mail to whoever the letter was written to; they need not be signed in.
     *
     * @param token of the link in the letter
     * @throws Refusal unknown when no letter carries it
     */
    void leave(String token) {
        var fresh = Secret.fresh();
        work.writing(LEAVING, tx -> put(tx, leaving(tx, token), Wish.NOTHING, fresh));
    }

    /** @throws Refusal unknown when no letter carries it */
    void requireToken(String token) {
        work.read(LEAVING, tx -> leaving(tx, token));
    }

    private static MemberId leaving(Tx tx, String token) {
        return tx.dao(WishDao.class).leaving(token).orElseThrow(Refusal::unknown);
    }

    private static void put(Tx tx, MemberId member, Wish wish, Secret token) {
        var dao = tx.dao(WishDao.class);
        dao.put(member, Wish.number(wish.digest()), token.text());
        dao.dropKinds(member);
        dao.addKinds(member, wish.ordered());
        tx.journal(
                "account.mail",
                "member:" + member.text(),
                Map.of(
                        "digest", wish.digest().map(Enum::name).orElse(""),
                        "atOnce", List.copyOf(wish.ordered())));
    }

    private static void requirePerson(Actor actor) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
    }
}
