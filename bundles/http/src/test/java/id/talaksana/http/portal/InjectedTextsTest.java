package id.talaksana.http.portal;

import static id.talaksana.api.complaints.InjectedTexts.MARK;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.GivenServices;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.language.comparison.PublishedComparisons;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

/** A thousand texts that would like to become markup, through everything that somebody types or an office says on a page. */
public class InjectedTextsTest {
    private static final String COMPLAIN = "/balikpapan/pengaduan";
    private static final String FOLLOW = "/pengaduan";
    private static final String SERVICE = "/balikpapan/pengadaan-asn";
    private static final Map<String, String> TICKET =
            Map.of("nomor", FakeComplaints.TICKET.toString(), "kode", FakeComplaints.CODE);

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeFollowing following = new FakeFollowing(Definitions.shipped("kanreg"));
    private final FakeComplaints complaints = new FakeComplaints();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(
            GivenServices.SECRETS,
            catalogue,
            new PublishedComparisons(catalogue, new NobodyJudges()),
            following,
            new FakeOwnCases(following),
            complaints));

    private final Visitor visitor = new Visitor(portal);

    public InjectedTextsTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** What the reporter wrote, and each kind of thing that an officer says to him. */
    @Test
    public void theTicketsPageShowsWhatWasSaidAsItWasSaid() {
        List<TicketEvent> said = List.of(
                TicketEvent.REPLIED,
                TicketEvent.FORWARDED,
                TicketEvent.ANSWERED,
                TicketEvent.REOPENED,
                TicketEvent.REJECTED,
                TicketEvent.CLOSED);
        for (String evil : InjectedTexts.fit()) {
            visitor.open(COMPLAIN);
            visitor.send(COMPLAIN, Map.of("judul", evil, "kronologi", evil, "tanggal", "2025-10-22"));
            assertThat(complaints.last.title()).isEqualTo(evil.strip());
            said.forEach(kind -> complaints.happened(kind, evil));
            visitor.open(FOLLOW);
            Document page = parsed(visitor.send(FOLLOW, with(TICKET, "aksi", "lihat")));
            assertThat(text(page, "dd.teks")).isEqualToNormalizingNewlines(evil.strip());
            assertThat(page.select("blockquote.teks")).hasSize(said.size());
            page.select("blockquote.teks")
                    .forEach(quoted -> assertThat(quoted.wholeText()).isEqualToNormalizingNewlines(evil));
        }
    }

    @Test
    public void aReplyThatIsRefusedStandsInItsFormAsItWasTyped() {
        visitor.open(COMPLAIN);
        visitor.send(COMPLAIN, Map.of("judul", "Lambat", "kronologi", "Sebulan.", "tanggal", "2025-10-22"));
        complaints.answer("Sudah.");
        complaints.refusal = new Refusal(Refusal.Kind.INVALID, new Text("Ketik ulang.", "Type it anew."), List.of());
        visitor.open(FOLLOW);
        for (String evil : InjectedTexts.thousand()) {
            HttpResponse<String> refused =
                    visitor.send(FOLLOW, with(TICKET, "aksi", "balas", "puas", evil, "tanggapan", evil));
            Document page = parsed(refused);
            if (!evil.isBlank() && !InjectedTexts.isUnfit(evil)) {
                assertThat(text(page, "#tanggapan")).isEqualToNormalizingNewlines(evil);
            }
        }
    }

    @Test
    public void aComplaintThatIsRefusedStandsInItsFormAsItWasTyped() {
        List<String> fields =
                List.of("judul", "kronologi", "lokasi", "nama", "kontak", "berkas", "tanggal", "layanan", "langkah");
        visitor.open(COMPLAIN);
        for (String evil : InjectedTexts.thousand()) {
            Map<String, String> form = new LinkedHashMap<>();
            fields.forEach(field -> form.put(field, evil));
            form.put("kunci", evil);
            form.put("anonim", evil);
            HttpResponse<String> refused = visitor.send(COMPLAIN, form);
            assertThat(refused.statusCode()).isEqualTo(422);
            Document page = parsed(refused);
            if (!InjectedTexts.isUnfit(evil)) {
                assertThat(text(page, "#kronologi")).isEqualToNormalizingNewlines(evil);
                for (String field : List.of("judul", "lokasi", "nama", "kontak", "berkas")) {
                    assertThat(page.getElementById(field).val()).as(field).isEqualToNormalizingNewlines(evil);
                }
            }
        }
        assertThat(complaints.last).isNull();
    }

    @Test
    public void numbersCodesAndSubjectsAreTextsToo() {
        for (String evil : InjectedTexts.thousand()) {
            visitor.open(FOLLOW);
            inert(visitor.send(FOLLOW, Map.of("nomor", evil, "kode", evil, "aksi", evil)));
            visitor.open("/berkas");
            inert(visitor.send("/berkas", Map.of("nomor", evil, "kode", evil)));
            if (!InjectedTexts.isUnfit(evil)) {
                following.subject = evil;
                Document page = parsed(visitor.send(
                        "/berkas", Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE)));
                assertThat(text(page, "dd.teks")).isEqualToNormalizingNewlines(evil);
            }
        }
    }

    @Test
    public void whatStandsInAnAddressIsATextToo() {
        for (String evil : InjectedTexts.thousand()) {
            String asked = PageRequest.encoded(evil);
            for (String address : List.of(
                    "/?q=" + asked + "&halaman=" + asked,
                    SERVICE + "?version=" + asked,
                    SERVICE + "/persyaratan?jalur.=" + asked + "&asal=" + asked + "&" + asked + "=" + asked,
                    SERVICE + "/perubahan?from=" + asked,
                    SERVICE + "/perubahan?to=" + asked,
                    SERVICE + "/banding?dengan=" + asked,
                    COMPLAIN + "?layanan=" + asked + "&langkah=" + asked,
                    "/balikpapan?lang=" + asked,
                    "/" + asked,
                    "/balikpapan/" + asked,
                    SERVICE + "/" + asked)) {
                inert(portal.get(address));
            }
        }
    }

    private static String text(Document page, String selector) {
        Element element = page.selectFirst(selector);
        // The first line break in a text area is none, to a browser.
        return element.tagName().equals("textarea") ? element.wholeText().replaceFirst("^\n", "") : element.wholeText();
    }

    /** No tag, no attribute and no header comes from what was typed: taken off its texts, nothing of the mark is left. */
    private static void inert(HttpResponse<String> page) {
        assertThat(page.statusCode()).isIn(200, 201, 301, 400, 404, 422);
        assertThat(page.headers().map().keySet()).noneMatch(name -> name.contains(MARK));
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(MARK));
        String body = page.body();
        String markup = body.replaceAll("(?s)>[^<]*<", "><").replaceAll("(?s)=\"[^\"]*\"", "=\"\"");
        assertThat(markup).doesNotContain(MARK);
    }

    private static Document parsed(HttpResponse<String> page) {
        inert(page);
        return Jsoup.parse(page.body());
    }
}
