package id.talaksana.mail;

import id.talaksana.api.mail.Mail;
import id.talaksana.api.mail.MailCarrier;
import id.talaksana.api.text.Refusal;
import id.talaksana.mail.words.MailWords;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries mail over SMTP, all that is given at once within one conversation. */
@Component(service = MailCarrier.class)
public final class SmtpCarrier implements MailCarrier {
    private final Supplier<String> configured;
    private final Clock clock;

    /** As the installation is set. */
    @Activate
    public SmtpCarrier(@Reference Clock clock) {
        this(SmtpNotifier.SETTING, clock);
    }

    /** @param configured the address of the server; null or blank: none */
    SmtpCarrier(Supplier<String> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    @Override
    public boolean isSet() {
        String address = configured.get();
        return address != null && !address.isBlank();
    }

    @Override
    public String portal() {
        return server().portal();
    }

    private MailServer server() {
        try {
            return MailServer.parse(configured.get());
        } catch (MailFailure e) {
            throw away(e);
        }
    }

    @Override
    public Map<String, String> carry(List<Mail> mails) {
        MailServer server = server();
        Map<String, String> refused = new HashMap<>();
        try (SmtpConnection connection = SmtpConnection.open(server)) {
            for (Mail mail : mails) {
                carry(mail, server, connection, refused);
            }
        } catch (MessagingException e) {
            throw away(e);
        }
        return refused;
    }

    private void carry(Mail mail, MailServer server, SmtpConnection connection, Map<String, String> refused)
            throws MessagingException {
        try {
            connection.send(MailToSend.of(mail, server, clock.instant()));
        } catch (MailFailure e) {
            refused.put(mail.key(), e.getMessage());
        } catch (SendFailedException e) {
            if (!connection.transport().isConnected()) {
                throw e;
            }
            refused.put(mail.key(), said(e));
        }
    }

    /** What the server said of the one recipient stands behind what was made of it. */
    private static String said(MessagingException e) {
        MessagingException last = e;
        while (last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        return String.valueOf(last.getMessage()).strip();
    }

    private static Refusal away(Exception e) {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, MailWords.text("the-mail-server-is-not-there", e.getMessage()), List.of());
    }
}
