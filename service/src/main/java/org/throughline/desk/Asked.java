package org.throughline.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.db.Tx;
import org.throughline.kernel.Id;
import org.throughline.kernel.UnitId;
import org.throughline.org.Organisations;
import org.throughline.org.Requisition;
import org.throughline.org.Requisitions;

/** Gathers what others ask of a member in the life of the organisation. */
final class Asked {
    /** What nobody has come to stand behind for so long stays on the page of its body alone. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final int MOST = 8;

    private final Requisitions requisitions;

    Asked(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    /** The bodies that the actor may call together by now, and those that others want called, with the actor's voice. */
    List<Desk.Call> calls(Tx tx, List<UnitId> kept, ZoneId zone) {
        var actor = tx.actor();
        var dao = tx.dao(AskedDao.class);
        var since = Organisations.today(tx).minusDays(Requisition.DAYS);
        var asked =
                dao
                        .calls(
                                actor.member(),
                                actor.votesIn(),
                                actor.seats(),
                                kept,
                                tx.now().minus(LATELY),
                                MOST)
                        .stream()
                        .filter(row -> row.meeting() || isAsked(tx, row));
        return Stream.concat(dao.reached(actor.member(), since).stream(), asked)
                .map(row -> new Desk.Call(
                        row.id(),
                        row.body(),
                        row.name(),
                        row.unit(),
                        row.mover(),
                        row.matter(),
                        LocalDate.ofInstant(row.madeAt(), zone),
                        row.reachedOn().map(on -> on.plusDays(Requisition.DAYS - 1L))))
                .toList();
    }

    /** Not everyone who sits somewhere votes there: an alternate does only where the seat is empty. */
    private boolean isAsked(Tx tx, AskedDao.CallRow row) {
        var one = requisitions.get(tx, row.id()).requisition();
        return requisitions.mayBack(tx, one)
                || !requisitions.mayBackFor(tx, one).isEmpty();
    }

    /** What others proposed the actor for, or to leave. */
    List<Desk.Candidacy> candidacies(Tx tx, ZoneId zone) {
        return tx.dao(AskedDao.class).standing(tx.actor().member(), MOST).stream()
                .map(row -> new Desk.Candidacy(
                        Id.text(row.id()),
                        row.office(),
                        row.sitsIn(),
                        row.unit(),
                        row.proposer(),
                        row.recall(),
                        LocalDate.ofInstant(row.madeAt(), zone)))
                .toList();
    }
}
