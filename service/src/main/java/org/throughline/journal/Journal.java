package org.throughline.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.throughline.db.Deed;
import org.throughline.db.Ledger;
import org.throughline.db.Tx;
import org.throughline.kernel.Digest;
import org.throughline.kernel.Instants;

/**
 * Keeps the record. An entry's hash covers the entry before it, so that nothing can be changed, left out or put in between
 * without it showing; of the content it covers only a salted hash, so that content can be erased.
 */
public final class Journal implements Ledger {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int FORMAT = 1;

    private final SecureRandom random = new SecureRandom();

    /** Enters the deeds in order. Holds the head of the chain until the unit of work ends, so call it last. */
    @Override
    public void enter(Tx tx, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        var dao = tx.dao(JournalDao.class);
        var head = dao.holdHead();
        long seq = head.seq();
        String prev = head.hash();
        var at = Instants.text(tx.now());
        for (var deed : deeds) {
            seq++;
            var salt = salt();
            var json = json(deed);
            var payloadHash = Digest.sha256(salt + json);
            var actor = tx.actor().member().value();
            var hash = Entry.hash(seq, at, actor, deed.action(), deed.subject(), payloadHash, prev);
            dao.insert(new Entry(seq, at, actor, deed.action(), deed.subject(), payloadHash, prev, hash));
            dao.insertPayload(seq, salt, json);
            prev = hash;
        }
        dao.moveHead(seq, prev);
    }

    /** The number of the last entry: another one after every change. */
    public long last(Tx tx) {
        return tx.dao(JournalDao.class).head().seq();
    }

    /** Follows the chain from its beginning and names every entry that does not fit. */
    public List<String> check(Tx tx) {
        var doubts = new java.util.ArrayList<String>();
        var dao = tx.dao(JournalDao.class);
        long seq = 0;
        String prev = "";
        for (var page = dao.after(0, PAGE); !page.isEmpty(); page = dao.after(seq, PAGE)) {
            for (var row : page) {
                var entry = row.entry();
                if (entry.seq() != seq + 1) {
                    doubts.add("entries " + (seq + 1) + " to " + (entry.seq() - 1) + " are missing");
                }
                if (!entry.prev().equals(prev) || !entry.hash().equals(entry.computedHash())) {
                    doubts.add("entry " + entry.seq() + " was changed, or the one before it");
                }
                if (row.json() != null
                        && !Digest.sha256(row.salt() + row.json()).equals(entry.payloadHash())) {
                    doubts.add("the content of entry " + entry.seq() + " was changed");
                }
                seq = entry.seq();
                prev = entry.hash();
            }
        }
        var head = dao.head();
        if (head.seq() != seq || !head.hash().equals(prev)) {
            doubts.add("the chain ends at entry " + seq + ", but " + head.seq() + " entries were made");
        }
        return doubts;
    }

    private static final int PAGE = 1_000;

    private String salt() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String json(Deed deed) {
        try {
            return JSON.writeValueAsString(new Payload(FORMAT, new TreeMap<>(deed.changes())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written in the journal: " + deed.action(), e);
        }
    }

    private record Payload(int format, TreeMap<String, Object> change) {}
}
