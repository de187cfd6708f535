package org.throughline.org;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.db.Tx;
import org.throughline.db.Work;
import org.throughline.http.Messages;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Refusal;

/** The organisation itself and the words it uses. */
public final class Organisations {
    private final Work work;

    public Organisations(Work work) {
        this.work = work;
    }

    /** The organisation, once it is set up. */
    public Optional<Organisation> find(Tx tx) {
        return tx.dao(OrganisationDao.class)
                .find()
                .map(row ->
                        new Organisation(row.name(), List.of(row.languages().split(" ", -1)), row.zone(), row.demo()));
    }

    public Optional<Organisation> find() {
        return work.read(Actor.system("set-up"), this::find);
    }

    /** What its levels are called, as far as it has words of its own. */
    public List<LevelWord> words(Tx tx) {
        return tx.dao(OrganisationDao.class).words();
    }

    /** What this level is called in that language, if the organisation has a word for it. */
    public Optional<LevelWord> word(Tx tx, Level level, String lang) {
        return words(tx).stream()
                .filter(word -> word.level() == level && word.lang().equals(lang))
                .findFirst();
    }

    /**
     * Gives levels their words; the keepers of the root do. Where one and many are both empty, the level goes by ours again.
     *
     * @throws Refusal {@code words.missing} when one of the two is blank, or for a language that is not spoken here
     */
    public void call(Actor actor, List<LevelWord> words) {
        work.writing(actor, tx -> {
            var root = tx.dao(UnitDao.class).root().orElseThrow(Refusal::unknown);
            Keeping.require(tx, actor, root.id());
            for (var word : words) {
                if (call(tx, word)) {
                    tx.journal(
                            "organisation.call",
                            root.subject(),
                            Map.of(word.level() + " " + word.lang(), word.singular()));
                }
            }
        });
    }

    /** Whether that changed anything that may have been said. */
    private static boolean call(Tx tx, LevelWord word) {
        var dao = tx.dao(OrganisationDao.class);
        boolean one = !word.singular().isBlank();
        if (one == word.plural().isBlank() || !Messages.LANGUAGES.contains(word.lang())) {
            throw Refusal.invalid("words.missing");
        }
        if (one) {
            dao.word(word);
        }
        return one || dao.forget(word) > 0;
    }

    /** The day by which terms and standing begin and end: that of the organisation's zone, or of UTC before there is one. */
    public static LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone(tx));
    }

    /** The organisation's zone, or UTC before there is one. */
    static ZoneId zone(Tx tx) {
        return tx.dao(OrganisationDao.class)
                .find()
                .map(row -> ZoneId.of(row.zone()))
                .orElse(ZoneOffset.UTC);
    }
}
