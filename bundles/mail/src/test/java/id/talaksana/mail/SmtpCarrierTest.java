package id.talaksana.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.talaksana.api.mail.Mail;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mail to applicants goes over SMTP, one by one within one conversation. */
public class SmtpCarrierTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    private GreenMail server;
    private String address;

    @Before
    public void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        address = "smtp://127.0.0.1:" + server.getSmtp().getPort()
                + "?from=layanan@contoh.go.id&portal=https://layanan.contoh.go.id/";
    }

    @After
    public void stop() {
        server.stop();
    }

    private SmtpCarrier carrier() {
        return new SmtpCarrier(() -> address, CLOCK);
    }

    private static Mail mail(int number, String to) {
        return new Mail(
                "contoh-0JQ8ZK3V5T7XN.answers.7." + number,
                to,
                new Text("Kabar tentang Seleksi", "News of Seleksi"),
                new Text("Kepada A-" + number + "\n\nBacalah.", "To A-" + number + "\n\nRead it."),
                ZoneId.of("Asia/Jakarta"));
    }

    @Test
    public void eachArrivesAtOneWithItsOwnIdAndWhatIsNoAddressIsTold() throws Exception {
        assertThat(carrier().carry(List.of(mail(1, "satu@contoh.id"), mail(2, "a b@c"), mail(3, "tiga@contoh.id"))))
                .containsOnlyKeys("contoh-0JQ8ZK3V5T7XN.answers.7.2");
        assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[1].getMessageID()).isEqualTo("<contoh-0JQ8ZK3V5T7XN.answers.7.3@contoh.go.id>");
        assertThat(mails[1].getAllRecipients()).hasSize(1);
        assertThat(mails[1].getAllRecipients()[0].toString()).isEqualTo("tiga@contoh.id");
        assertThat(String.valueOf(mails[1].getContent()))
                .contains("Bacalah.", "Read it.", "A-3")
                .doesNotContain("A-1");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        carrier().carry(List.of(mail(3, "tiga@contoh.id")));
        assertThat(server.waitForIncomingEmail(5_000, 3)).isTrue();
        assertThat(server.getReceivedMessages()[2].getMessageID()).isEqualTo(mails[1].getMessageID());
    }

    @Test
    public void anAddressThatTheServerDoesNotKnowStopsNobodyElse() throws Exception {
        try (RefusingServer refusing = new RefusingServer("dua@contoh.id")) {
            address = "smtp://127.0.0.1:" + refusing.port() + "?from=layanan@contoh.go.id";
            assertThat(carrier().carry(List.of(mail(2, "dua@contoh.id"), mail(3, "tiga@contoh.id"))))
                    .hasEntrySatisfying("contoh-0JQ8ZK3V5T7XN.answers.7.2", why -> assertThat(why)
                            .contains("550", "unknown"))
                    .hasSize(1);
            assertThat(refusing.taken()).containsExactly("tiga@contoh.id");
        }
    }

    @Test
    public void aServerThatIsAwayIsSaidAndNoneIsNone() {
        server.stop();
        assertThatThrownBy(() -> carrier().carry(List.of(mail(1, "satu@contoh.id"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("takes no mail now");
        assertThat(carrier().isSet()).isTrue();
        assertThat(carrier().portal()).isEqualTo("https://layanan.contoh.go.id");
        address = " ";
        assertThat(carrier().isSet()).isFalse();
    }
}
