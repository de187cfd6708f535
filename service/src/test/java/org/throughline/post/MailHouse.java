package org.throughline.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.db.TestDatabase;
import org.throughline.debate.Statements;
import org.throughline.debate.Subjects;
import org.throughline.desk.Desks;
import org.throughline.http.Messages;
import org.throughline.index.NoticeKind;
import org.throughline.index.SearchRows;
import org.throughline.kernel.MemberId;
import org.throughline.kernel.Standing;
import org.throughline.kernel.UnitId;
import org.throughline.line.SmallOrganisation;
import org.throughline.org.NewMember;
import org.throughline.org.Organisations;
import org.throughline.org.Requisitions;
import org.throughline.review.ExpectedReports;

/** A small organisation with a mail server that really takes letters, and one that is not there. */
final class MailHouse implements AutoCloseable {
    static final String SITE = "https://plans.example.org";

    final SmallOrganisation small;
    final TestDatabase db;
    final Wishes wishes;
    final MemberId ines;
    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final PostOffice office;

    MailHouse(TestDatabase db) {
        this.db = db;
        small = new SmallOrganisation(db);
        wishes = new Wishes(db.work());
        ines = member("Inés Rope", "ines@example.org", "es", small.federation.harbour);
        server.start();
        office = office(server.getSmtp().getPort());
    }

    /** The post office of another service on the same database, which sends to this port. */
    PostOffice office(int port) {
        var federation = small.federation;
        var desks = new Desks(
                db.work(),
                federation.units(),
                federation.members(),
                federation.bodies(),
                small.plans.ballots,
                statements(),
                new ExpectedReports(federation.units(), small.plans.plans),
                new Requisitions(db.work(), federation.bodies()));
        return new PostOffice(
                db.work(),
                new Organisations(db.work()),
                federation.members(),
                federation.units(),
                federation.actors(),
                desks,
                new Messages(),
                port == 0
                        ? MailSettings.none()
                        : new MailSettings(
                                "127.0.0.1",
                                port,
                                "",
                                "",
                                MailSettings.Security.NONE,
                                "Federation <plans@example.org>",
                                SITE + "/"));
    }

    Statements statements() {
        return new Statements(db.work(), new Subjects(small.plans.plans), new SearchRows(db.ids()));
    }

    /** Someone with an address who joined a while ago. */
    MemberId member(String name, String email, String lang, UnitId home) {
        return small.federation
                .members()
                .add(
                        TestDatabase.SYSTEM,
                        new NewMember(
                                name, Optional.of(email), lang, home, Standing.FULL, LocalDate.parse("2026-01-01")));
    }

    /** Nobody else is written to. */
    void onlyInes() {
        wishes.choose(small.centre(), Wish.NOTHING);
    }

    void wants(MemberId member, NoticeKind... kinds) {
        wishes.choose(small.as(member), new Wish(Optional.empty(), Set.of(kinds)));
    }

    void deliver() {
        office.write();
        office.send();
    }

    List<MimeMessage> arrived() {
        return Arrays.asList(server.getReceivedMessages());
    }

    static String text(MimeMessage message) {
        try {
            return message.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
