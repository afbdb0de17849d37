package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.http.entrance.StaffOffice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Figures, the promise meter and the survey as other programs have them. */
public class FiguresTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String PUBLIC = "/api/agencies/contoh/services/izin-belajar/figures";
    private static final String ANSWERS =
            "{\"answers\": {\"persyaratan\": 4, \"prosedur\": 4, \"waktu\": %d, \"biaya\": 4,"
                    + " \"produk\": 4, \"kompetensi\": 4, \"perilaku\": 4, \"pengaduan\": 4, \"sarana\": 4}}";

    private final StaffOffice office = new StaffOffice();
    private final List<CaseFile> closed = new ArrayList<>();

    @Before
    public void work() {
        SERVER.over(office.services());
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        for (int i = 0; i < 5; i++) {
            CaseFile file = office.open("Izin belajar Sari");
            office.clock.passes(Duration.ofMinutes(30));
            closed.add(office.done(office.officer, file, "periksa", "ditolak", "Tidak memenuhi"));
        }
        office.count();
    }

    private Http staff(String target) {
        return SERVER.request("GET", target).login("pusat", StaffOffice.PASSWORD);
    }

    private Http.Answer answer(CaseFile file, String code, int time) throws IOException {
        return SERVER.request("POST", "/api/followed-cases/" + file.id() + "/survey")
                .header("X-Case-Code", code)
                .json(ANSWERS.formatted(time))
                .send();
    }

    @Test
    public void figuresGoDownToTheStep() throws IOException {
        JsonNode agency = staff("/api/figures").send().json().at("/figures/0");
        assertThat(agency.get("agency").asText()).isEqualTo("contoh");
        assertThat(agency.at("/taken/median").asInt()).isEqualTo(30);
        assertThat(agency.has("step")).isFalse();
        JsonNode step = staff("/api/figures/contoh/izin-belajar").send().json().at("/figures/0");
        assertThat(step.get("step").asText()).isEqualTo("periksa");
        assertThat(step.get("finished").asInt()).isEqualTo(5);
        assertThat(staff("/api/figures/contoh?from=2026-04&to=2026-04")
                        .send()
                        .json()
                        .at("/period/from")
                        .asText())
                .isEqualTo("2026-04-01");
    }

    @Test
    public void figuresAreATableToo() throws IOException {
        Http.Answer csv =
                staff("/api/figures/contoh").header("Accept", "text/csv").send();
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("instansi,layanan,langkah,").contains("contoh,izin-belajar,,2025-05-01");
    }

    @Test
    public void monthsAndAgenciesThatAreNoneAreRefused() throws IOException {
        assertThat(staff("/api/figures?from=2026-13").send().status()).isEqualTo(400);
        assertThat(staff("/api/figures?from=2026-04&to=2026-03").send().status())
                .isEqualTo(400);
        assertThat(staff("/api/figures/tiada").send().status()).isEqualTo(404);
        assertThat(SERVER.request("GET", "/api/figures").send().status()).isEqualTo(401);
        assertThat(SERVER.request("GET", "/api/figures")
                        .login("budi", StaffOffice.PASSWORD)
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    public void everybodyMayKnowHowLongItReallyTakes() throws IOException {
        JsonNode figures = SERVER.request("GET", PUBLIC).send().json();
        assertThat(figures.at("/meter/cases").asInt()).isEqualTo(5);
        assertThat(figures.at("/meter/parts/office/sum").asInt()).isEqualTo(150);
        assertThat(figures.has("survey")).isFalse();
        assertThat(SERVER.request("GET", PUBLIC + "?format=csv").send().text())
                .contains("contoh,izin-belajar,2025-05-01,2026-04-30,office,5,30,30,150,,");
    }

    @Test
    public void aClosedCaseIsAnsweredForOnceWithItsCode() throws IOException {
        for (CaseFile file : closed) {
            String code = office.following.code(office.officer, file.id());
            assertThat(answer(file, "0000-0000-0000-0000", 4).status()).isEqualTo(404);
            assertThat(answer(file, code, 5).status()).isEqualTo(422);
            assertThat(answer(file, code, 4).status()).isEqualTo(200);
            assertThat(answer(file, code, 4).status()).isEqualTo(409);
        }
        assertThat(SERVER.request("GET", PUBLIC)
                        .send()
                        .json()
                        .at("/survey/grade")
                        .asText())
                .isEqualTo("A");
        CaseFile open = office.open("Izin belajar Tono");
        assertThat(answer(open, office.following.code(office.officer, open.id()), 4)
                        .status())
                .isEqualTo(409);
    }

    /** By its structure: the order of parts, the keys of the standard's extensions, and times that go on. */
    @Test
    public void whatHappenedIsAnEventLogWithoutNames() throws Exception {
        Http.Answer xes = staff("/api/figures/contoh/izin-belajar/event-log").send();
        assertThat(xes.header("Content-Disposition")).contains("contoh-izin-belajar.xes");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element log = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xes.body()))
                .getDocumentElement();
        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(log.getAttribute("xes.version")).isEqualTo("1849.2016");
        List<String> parts = new ArrayList<>();
        for (Node part = log.getFirstChild(); part != null; part = part.getNextSibling()) {
            parts.add(part.getLocalName());
        }
        assertThat(String.join(" ", parts)).matches("(extension ){4}(global ){2}(classifier )(string )+(trace ?){5}");
        assertThat(xes.text())
                .contains("<event><string key=\"concept:name\" value=\"periksa\"/>", "ditolak")
                .doesNotContain("Sari", "budi", "Budi", closed.get(0).id().number());
    }
}
