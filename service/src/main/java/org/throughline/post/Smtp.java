package org.throughline.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** A connection to the mail server, over which letters leave one after the other. */
final class Smtp implements AutoCloseable {
    private static final String MILLIS = "20000";
    private static final int REFUSED = 500;

    private final MailSettings settings;
    private final Session session;
    private final Transport transport;

    private Smtp(MailSettings settings, Session session, Transport transport) {
        this.settings = settings;
        this.session = session;
        this.transport = transport;
    }

    /** @throws Undelivered when the server cannot be reached or does not let us in */
    static Smtp connect(MailSettings settings) throws Undelivered {
        var session = Session.getInstance(properties(settings));
        try {
            var transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            return new Smtp(settings, session, transport);
        } catch (MessagingException e) {
            throw Undelivered.now(e);
        }
    }

    /**
     * Gives a letter to the server.
     *
     * @param address whose it is; one with a line break or anything else that is no address is refused
     * @param body the whole text
     * @param leave where all mail can be ended by one click; empty for a letter that is none of what one subscribes to
     */
    void send(Letter letter, String address, String body, String leave) throws Undelivered {
        try {
            var message = new Known(session, letter.id().text() + "@" + settings.domain());
            var to = recipient(address);
            message.setFrom(settings.sender());
            message.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
            message.setSubject(letter.title().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
            message.setText(body, StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", letter.lang());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (!leave.isEmpty()) {
                message.setHeader("List-Unsubscribe", "<" + leave + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setSentDate(date(letter.writtenAt()));
            message.saveChanges();
            transport.sendMessage(message, new InternetAddress[] {to});
        } catch (IllegalStateException e) {
            // the letter before was the last that the server took
            throw Undelivered.now(e);
        } catch (MessagingException e) {
            throw isRefused(e) ? Undelivered.forGood(Undelivered.said(e), e) : Undelivered.now(e);
        }
    }

    /** Whether the server is still there after a letter failed. */
    boolean isConnected() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the letters have left or failed already; what is left of the connection ends by itself
            return;
        }
    }

    private static InternetAddress recipient(String address) throws Undelivered {
        try {
            if (address.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
                throw new AddressException("a blank or a line break");
            }
            var to = new InternetAddress(address, true);
            to.validate();
            return to;
        } catch (AddressException e) {
            throw Undelivered.forGood("post.problem.address", e);
        }
    }

    /** Whether this recipient or letter is refused for good, rather than for now. */
    private static boolean isRefused(MessagingException failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode() >= REFUSED;
            }
        }
        return failure instanceof SMTPSendFailedException refused && refused.getReturnCode() >= REFUSED;
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    private static Date date(Instant at) {
        return Date.from(at);
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS);
        properties.setProperty("mail.smtp.timeout", MILLIS);
        properties.setProperty("mail.smtp.writetimeout", MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean begins = settings.security() == MailSettings.Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(begins));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(begins));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        return properties;
    }

    /** A message with the name we give it: the same at each try, so that one that came twice can be told by it. */
    private static final class Known extends MimeMessage {
        private final String name;

        Known(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }
}
