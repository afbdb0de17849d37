package id.talaksana.mail;

import id.talaksana.api.mail.Mail;
import id.talaksana.mail.words.MailWords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeUtility;

/**
 * A mail with its Message-ID, its sender and when it is sent.
 *
 * @param id the same however often it is sent
 */
record MailToSend(String id, InternetAddress from, InternetAddress to, Mail mail, Instant at) {
    private static final int LINE = 76;

    static MailToSend of(Mail mail, MailServer server, Instant at) throws MailFailure {
        InternetAddress to = address(mail.to());
        InternetAddress from = address(server.from());
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return new MailToSend("<" + mail.key() + "@" + host + ">", from, to, mail, at);
    }

    private static InternetAddress address(String text) throws MailFailure {
        try {
            InternetAddress address = new InternetAddress(text.strip(), true);
            if (!address.isGroup() && address.getAddress().indexOf('@') > 0 && address.getPersonal() == null) {
                return address;
            }
        } catch (AddressException e) {
            // Told below in words that name the remedy.
        }
        throw new MailFailure(MailWords.text("this-is-no-address", text.replaceAll("\\p{Cntrl}", "?")));
    }

    byte[] written() {
        String body = mail.body().indonesian() + "\n\n" + mail.body().english() + "\n";
        String head = String.join(
                "\r\n",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(mail.zone())),
                "From: " + from,
                "To: " + to,
                "Message-ID: " + id,
                "Subject: " + subject(),
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                "");
        String encoded = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'})
                .encodeToString(body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return (head + encoded + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String subject() {
        try {
            String both = mail.subject().indonesian() + " / " + mail.subject().english();
            return MimeUtility.encodeText(both, "UTF-8", "B");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }
}
