package org.throughline.plan;

import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** What someone is writing and has not sent: kept for them alone, never part of the record. */
public final class Buffers {
    private static final int LONGEST = 200_000;

    private final Work work;

    public Buffers(Work work) {
        this.work = work;
    }

    /** Keeps the text in place of what was kept; an empty one forgets it. */
    public void save(Actor actor, String subject, String text) {
        if (!actor.isPerson()) {
            throw Refusal.signIn();
        }
        if (text.length() > LONGEST || subject.length() > 200) {
            throw Refusal.tooLarge(LONGEST);
        }
        work.writing(actor, tx -> {
            if (text.isBlank()) {
                clear(tx, subject);
            } else {
                tx.dao(BufferDao.class).save(actor.member(), subject, text, tx.now());
            }
        });
    }

    /** What the actor was writing on this subject. */
    public Optional<String> read(Tx tx, String subject) {
        return tx.dao(BufferDao.class).read(tx.actor().member(), subject);
    }

    /** Forgets it, once it was sent. */
    public void clear(Tx tx, String subject) {
        tx.dao(BufferDao.class).clear(tx.actor().member(), subject);
    }
}
