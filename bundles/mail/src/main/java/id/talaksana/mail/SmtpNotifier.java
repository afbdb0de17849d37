package id.talaksana.mail;

import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.mail.words.MailWords;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.function.Supplier;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeUtility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells by mail that a step was closed, without its result, which others may read on the way. The definition names it
 * {@code surel}, with the parameter {@code to}: an address, or the id of the attribute, field or fact that has one. A case that
 * has none is told to nobody.
 *
 * <p>However often it is asked about a row, the mail has the same Message-ID, so that a second one can be known as such.
 */
@Component(property = StepInHand.EXTENSION + "=surel")
public final class SmtpNotifier implements Notifier {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");
    private static final int LINE = 76;

    private final Supplier<String> configured;
    private final Clock clock;

    /** As the installation is set: the password stands in the environment, since a command line is read by every user. */
    @Activate
    public SmtpNotifier(@Reference Clock clock) {
        this(() -> System.getProperty("talaksana.smtp", System.getenv("TALAKSANA_SMTP")), clock);
    }

    /** @param configured the address of the server; null or blank: none */
    SmtpNotifier(Supplier<String> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    @Override
    public String tell(StepInHand step) throws MailFailure, MessagingException {
        String to = recipient(step);
        if (to == null || to.isBlank()) {
            return MailWords.text("nobody-is-to-be-told").indonesian();
        }
        String address = configured.get();
        if (address == null || address.isBlank()) {
            throw new MailFailure(MailWords.text("no-mail-server-is-set"));
        }
        MailServer server = MailServer.parse(address);
        InternetAddress recipient = address(to);
        InternetAddress sender = address(server.from());
        String id = id(step, sender);
        send(server, message(step, sender, recipient, id), recipient);
        return id;
    }

    private static String recipient(StepInHand step) {
        String to = step.parameters().get("to");
        if (to == null || to.contains("@")) {
            return to;
        }
        String stated = step.facts().get(to);
        return stated == null ? step.attributes().get(to) : stated;
    }

    private static InternetAddress address(String text) throws MailFailure {
        try {
            InternetAddress address = new InternetAddress(text.strip(), true);
            if (address.getAddress().indexOf('@') > 0 && address.getPersonal() == null) {
                return address;
            }
        } catch (AddressException e) {
            // Told below in words that name the remedy.
        }
        throw new MailFailure(MailWords.text("this-is-no-address", text.replaceAll("\\p{Cntrl}", "?")));
    }

    private static String id(StepInHand step, InternetAddress sender) {
        String host = sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
        return "<" + step.caseId() + "." + step.row() + "." + step.step() + "@" + host + ">";
    }

    private byte[] message(StepInHand step, InternetAddress from, InternetAddress to, String id)
            throws MessagingException {
        Text subject = MailWords.text("a-step-was-closed", step.caseId());
        Text words = MailWords.text(
                "a-step-was-closed-at-length",
                step.caseId(),
                step.step(),
                step.at().atZone(step.zone()).format(MOMENT));
        String body = words.indonesian() + "\r\n\r\n" + words.english() + "\r\n";
        Instant now = clock.instant();
        String head = String.join(
                "\r\n",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(step.zone())),
                "From: " + from.toString(),
                "To: " + to.toString(),
                "Message-ID: " + id,
                "Subject: " + subject(subject),
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                "");
        String encoded = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'})
                .encodeToString(body.getBytes(StandardCharsets.UTF_8));
        return (head + encoded + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String subject(Text subject) throws MessagingException {
        try {
            return MimeUtility.encodeText(subject.indonesian() + " / " + subject.english(), "UTF-8", "B");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("every Java platform has UTF-8", e);
        }
    }

    /** The message is given as it is written: nothing of it is made anew, its Message-ID least of all. */
    private static void send(MailServer server, byte[] message, InternetAddress to) throws MessagingException {
        Session session = Session.getInstance(server.settings());
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(message));
        try (Transport transport = session.getTransport(server.protocol())) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(mail, new Address[] {to});
        }
    }
}
