package org.throughline.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.throughline.db.Database;
import org.throughline.db.DatabaseSettings;
import org.throughline.post.MailSettings;

/** A mail server that really takes letters, and a further service on the federation's database that sends to it. */
final class Letters implements AutoCloseable {
    static final String SITE = "https://plans.example.org";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final FederationByApi federation;
    private final Database database;
    private final House house;

    Letters(FederationByApi federation) {
        this.federation = federation;
        server.start();
        database =
                Database.open(DatabaseSettings.sqlite(federation.service.file().toString()));
        house = new House(database, federation.clock, 2, false, false, through(server));
    }

    /** Mail that leaves through this server. */
    static MailSettings through(GreenMail server) {
        return new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "",
                "",
                MailSettings.Security.NONE,
                "Gardens <plans@example.org>",
                SITE);
    }

    /** Writes and sends what is due at eight in the morning of that day. */
    void deliverOn(LocalDate day) {
        federation.clock.moveTo(day.atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC));
        house.postOffice.write();
        house.postOffice.send();
    }

    /** Every letter with its heads, as one reads it. */
    List<String> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Letters::text).toList();
    }

    /** What came to this address, one letter below the other; empty for none. */
    String to(String address) {
        return String.join(
                "\n",
                all().stream()
                        .filter(letter -> letter.startsWith(address + "\n"))
                        .toList());
    }

    private static String text(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0] + "\n" + message.getSubject() + "\n"
                    + message.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
        server.stop();
    }
}
