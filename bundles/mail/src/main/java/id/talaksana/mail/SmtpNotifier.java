package id.talaksana.mail;

import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.mail.words.MailWords;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javax.mail.MessagingException;
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

    /** As the installation is set: the password stands in the environment, since a command line is read by every user. */
    static final Supplier<String> SETTING = () -> System.getProperty("talaksana.smtp", System.getenv("TALAKSANA_SMTP"));

    private final Supplier<String> configured;
    private final Clock clock;

    /** As the installation is set. */
    @Activate
    public SmtpNotifier(@Reference Clock clock) {
        this(SETTING, clock);
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
        MailToSend mail = mail(step, server, to);
        try (SmtpConnection connection = SmtpConnection.open(server)) {
            connection.send(mail);
        }
        return mail.id();
    }

    private static String recipient(StepInHand step) {
        String to = step.parameters().get("to");
        if (to == null || to.contains("@")) {
            return to;
        }
        String stated = step.facts().get(to);
        return stated == null ? step.attributes().get(to) : stated;
    }

    private static String key(StepInHand step) {
        return step.caseId() + "." + step.row() + "." + step.step();
    }

    private MailToSend mail(StepInHand step, MailServer server, String to) throws MailFailure {
        Text words = MailWords.text(
                "a-step-was-closed-at-length",
                step.caseId(),
                step.step(),
                step.at().atZone(step.zone()).format(MOMENT));
        Text subject = MailWords.text("a-step-was-closed", step.caseId());
        return MailToSend.of(new Mail(key(step), to, subject, words, step.zone()), server, clock.instant());
    }
}
