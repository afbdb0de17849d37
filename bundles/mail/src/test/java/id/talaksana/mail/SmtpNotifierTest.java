package id.talaksana.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.talaksana.api.extension.StepInHand;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mail goes over SMTP to a server that listens. */
public class SmtpNotifierTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    private GreenMail server;
    private String address;

    @Before
    public void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        address = "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=layanan@contoh.go.id";
    }

    @After
    public void stop() {
        server.stop();
    }

    private static StepInHand step(Map<String, String> parameters) {
        return new StepInHand(
                "contoh",
                "contoh-0JQ8ZK3V5T7XN",
                "izin",
                "periksa",
                2,
                "ditolak-karena-ijazah",
                Map.of("surel-pemohon", "ani@contoh.id"),
                Set.of(),
                List.of(),
                Map.of("alasan", "Ijazah tidak sesuai"),
                parameters,
                ZoneId.of("Asia/Jakarta"),
                CLOCK.instant());
    }

    private SmtpNotifier notifier() {
        return new SmtpNotifier(() -> address, CLOCK);
    }

    @Test
    public void itArrivesWithoutTheResult() throws Exception {
        String receipt = notifier().tell(step(Map.of("to", "surel-pemohon")));
        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo(receipt).isEqualTo("<contoh-0JQ8ZK3V5T7XN.2.periksa@contoh.go.id>");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("layanan@contoh.go.id");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("ani@contoh.id");
        assertThat(mail.getSubject()).contains("contoh-0JQ8ZK3V5T7XN");
        String whole = GreenMailUtil.getHeaders(mail) + mail.getContent();
        assertThat(whole)
                .contains("periksa", "2026-03-13 14:58 +07:00", "was closed", "Hasilnya tidak ditulis")
                .doesNotContain("ditolak", "Ijazah");
    }

    @Test
    public void askedAgainItHasTheSameIdAlsoWhenTheServerWasAwayMeanwhile() throws Exception {
        StepInHand step = step(Map.of("to", "surel-pemohon"));
        int port = server.getSmtp().getPort();
        server.stop();
        assertThatThrownBy(() -> notifier().tell(step)).isInstanceOf(javax.mail.MessagingException.class);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        notifier().tell(step);
        notifier().tell(step);
        assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @Test
    public void aServerWithoutTlsGetsNothingWhereTlsIsRequired() {
        address += "&tls=required";
        assertThatThrownBy(() -> notifier().tell(step(Map.of("to", "surel-pemohon"))))
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    public void whoLogsInDoesSoWithThePasswordOfTheAddress() throws Exception {
        server.setUser("kantor", "kantor", "s@ndi:1");
        address = address.replace("127.0.0.1", "kantor:s%40ndi%3A1@127.0.0.1");
        notifier().tell(step(Map.of("to", "surel-pemohon")));
        assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    }

    @Test
    public void aCaseWithoutAddressIsToldToNobody() throws Exception {
        assertThat(notifier().tell(step(Map.of("to", "tidak-ada")))).contains("tidak ada alamat");
        assertThat(notifier().tell(step(Map.of()))).contains("tidak ada alamat");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    public void noAddressSmugglesAHeader() {
        for (String to : List.of(
                "a@b.id\r\nBcc: c@d.id", "a@b.id, c@d.id", "Ani <a@b.id>", "@", "a b@c.id", "x:a@b.id,c@d.id;")) {
            assertThatThrownBy(() -> notifier().tell(step(Map.of("to", to))))
                    .as(to)
                    .isInstanceOf(MailFailure.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    public void whatIsSetWronglyIsSaidWithoutItsPassword() {
        for (String wrong :
                List.of("http://u:rahasia@h?from=a@b.id", "smtp://u:rahasia@h:25", "smtp:// ?from=a@b.id")) {
            address = wrong;
            assertThatThrownBy(() -> notifier().tell(step(Map.of("to", "a@b.id"))))
                    .hasMessageContaining("TALAKSANA_SMTP")
                    .message()
                    .doesNotContain("rahasia");
        }
        address = null;
        assertThatThrownBy(() -> notifier().tell(step(Map.of("to", "a@b.id"))))
                .hasMessageContaining("No mail server is set");
    }
}
