package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.mail.OwnMail;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** An applicant changes the own mail address on the page of the own result. */
public class OwnMailPageTest {
    private static final String OWN = "/balikpapan/pengadaan-asn/hasil";
    private static final String NEW = "baru@contoh.id";

    /** Takes an address with the code 1111. */
    private static final class OneCode implements OwnMail {
        boolean set = true;
        String proposed;
        String taken;

        @Override
        public boolean isSet() {
            return set;
        }

        @Override
        public void propose(Self who, String email) {
            proposed = who + " " + email;
        }

        @Override
        public void confirm(Self who, String email, String code) {
            if (!code.equals("1111")) {
                throw new Refusal(Refusal.Kind.INVALID, new Text("Bukan kodenya.", "Not the code."), List.of());
            }
            taken = email;
        }
    }

    private final OneCode mail = new OneCode();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(
            new FakeCatalogue().publish(Definitions.shipped("balikpapan")),
            new FakeReleases(),
            new FakeOwnObjections(),
            new InMemorySecretStore(),
            mail));

    private final Visitor visitor = new Visitor(portal);

    private HttpResponse<String> sent(String... further) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("nomor", "B-2", "nik", "6471014101900002"));
        for (int i = 0; i < further.length; i += 2) {
            fields.put(further[i], further[i + 1]);
        }
        return visitor.send(OWN, fields);
    }

    @Test
    public void anAddressIsTakenWithTheCodeThatCameThere() {
        visitor.open(OWN);
        assertThat(sent().body()).contains("Kabar lewat surel", "Kirim kode ke alamat ini");
        assertThat(sent("aksi", "kirim-kode", "surel", NEW).body()).contains("Kode sudah dikirim ke " + NEW);
        assertThat(mail.proposed).isEqualTo("balikpapan/pengadaan-asn/B-2 " + NEW);
        HttpResponse<String> wrong = sent("aksi", "pakai-alamat", "surel", NEW, "kode-surel", "2222");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Bukan kodenya.", "Kode dari surat itu", "value=\"2222\"");
        assertThat(sent("aksi", "pakai-alamat", "surel", NEW, "kode-surel", "1111")
                        .body())
                .contains("sekarang dikirim ke " + NEW);
        assertThat(mail.taken).isEqualTo(NEW);
    }

    @Test
    public void whereNoMailGoesNobodyIsAskedForAnAddress() {
        mail.set = false;
        visitor.open(OWN);
        assertThat(sent().body()).doesNotContain("Kabar lewat surel");
        assertThat(sent("aksi", "kirim-kode", "surel", NEW).statusCode()).isEqualTo(200);
        assertThat(mail.proposed).isNull();
    }
}
