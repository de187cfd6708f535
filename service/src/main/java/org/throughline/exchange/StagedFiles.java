package org.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Digest;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Refusal;

/** The one file that a member has sent and seen read, and may now keep as a plan; another takes its place. */
final class StagedFiles {
    private static final String SUBJECT = "import";

    private final Work work;

    StagedFiles(Work work) {
        this.work = work;
    }

    /** Puts the file aside and answers its digest, by which it is asked for. */
    String put(Actor actor, byte[] file) {
        var text = new String(Base64.getEncoder().encode(file), StandardCharsets.US_ASCII);
        work.writing(actor, tx -> tx.dao(Dao.class).put(actor.member(), SUBJECT, text, tx.now()));
        return Digest.sha256(file);
    }

    /**
     * The file with this digest.
     *
     * @throws Refusal {@code import.gone} when it is there no more, or another one is; who sends the same request twice is
     *     led to what the first made
     */
    byte[] get(Actor actor, String digest) {
        var file = work.read(actor, tx -> tx.dao(Dao.class).get(actor.member(), SUBJECT))
                .map(text -> Base64.getDecoder().decode(text))
                .filter(bytes -> Digest.sha256(bytes).equals(digest));
        // asked in a unit of work, which knows a repeated request first
        return file.orElseGet(() -> work.write(actor, tx -> {
            throw Refusal.because("import.gone");
        }));
    }

    void forget(Tx tx) {
        tx.dao(Dao.class).forget(tx.actor().member(), SUBJECT);
    }

    interface Dao {
        @SqlUpdate("""
            INSERT INTO buffer (member, subject, text, at) VALUES (:member, :subject, :text, :at)
                ON CONFLICT (member, subject) DO UPDATE SET text = excluded.text, at = excluded.at
            """)
        void put(MemberId member, String subject, String text, Instant at);

        @SqlQuery("SELECT text FROM buffer WHERE member = :member AND subject = :subject")
        Optional<String> get(MemberId member, String subject);

        @SqlUpdate("DELETE FROM buffer WHERE member = :member AND subject = :subject")
        void forget(MemberId member, String subject);
    }
}
