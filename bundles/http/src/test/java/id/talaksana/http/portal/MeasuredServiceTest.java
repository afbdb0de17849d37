package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.http.entrance.StaffOffice;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** How long a service really takes and what those who were served say of it: asked, counted, and shown to everybody. */
public class MeasuredServiceTest {
    private static final String SERVICE = "/contoh/izin-belajar";

    private final StaffOffice office = new StaffOffice();

    @Rule
    public final PortalServer portal = new PortalServer(office.services());

    private final Visitor visitor = new Visitor(portal);

    private CaseFile closed() {
        CaseFile file = office.open("Izin belajar Sari");
        office.clock.passes(Duration.ofMinutes(90));
        return office.done(office.officer, file, "periksa", "ditolak", "Tidak memenuhi");
    }

    /** Opens the survey of a case as whoever has its code. */
    private HttpResponse<String> questions(CaseFile file) {
        visitor.holding("permohonan=" + file.id() + "~" + office.following.code(office.officer, file.id()));
        return visitor.open(address(file));
    }

    private static String address(CaseFile file) {
        return "/permohonan/" + file.id() + "/survei";
    }

    private HttpResponse<String> answer(CaseFile file, int value) {
        Map<String, String> answers = new HashMap<>();
        office.surveys.questionnaire().elements().forEach(e -> answers.put("unsur." + e.id(), String.valueOf(value)));
        return visitor.send(address(file), answers);
    }

    @Test
    public void theRealTimeStandsBesideThePromisedOne() {
        for (int i = 0; i < 5; i++) {
            closed();
        }
        office.count();
        assertThat(portal.get(SERVICE).body())
                .contains("Lama sebenarnya", "1 jam 30 menit", "Diukur dalam waktu kerja dari 5 berkas")
                .contains("kantor: 100%", SERVICE.replace("/contoh", "/api/agencies/contoh/services") + "/figures")
                .doesNotContain("style=");
    }

    @Test
    public void fewCasesAreNotMeasured() {
        closed();
        office.count();
        assertThat(portal.get(SERVICE).body()).doesNotContain("Lama sebenarnya");
    }

    @Test
    public void whoFollowsAClosedCaseAnswersOnceAndNobodySeesWhat() {
        CaseFile file = closed();
        assertThat(questions(file).body())
                .contains("Bagaimana pendapat Anda", "unsur.sarana.4", "hanya dihitung", "14 Tahun 2017");
        HttpResponse<String> incomplete = visitor.send(address(file), Map.of("unsur.waktu", "2"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Pilih satu jawaban: Biaya atau tarif");
        assertThat(answer(file, 3).headers().firstValue("Location")).hasValue(address(file));
        assertThat(questions(file).body()).contains("Terima kasih").doesNotContain("Bagaimana pendapat");
        Map<String, Integer> again = new HashMap<>();
        office.surveys.questionnaire().elements().forEach(e -> again.put(e.id(), 1));
        String code = office.following.code(office.officer, file.id());
        assertThatThrownBy(() -> office.surveys.answer(file.id(), code, again, null))
                .hasMessageContaining("was answered for this case already");
    }

    @Test
    public void whoseCaseIsUnderWayIsNotAsked() {
        assertThat(questions(office.open("Izin belajar Sari")).body()).doesNotContain("Bagaimana pendapat");
    }

    @Test
    public void theIndexIsToldOfFiveRespondents() {
        for (int i = 0; i < 5; i++) {
            CaseFile file = closed();
            questions(file);
            answer(file, i == 0 ? 3 : 4);
        }
        // (3 + 4 * 4) / 5 = 3.8, of which 25 times are 95.
        assertThat(portal.get(SERVICE).body()).contains("<strong>95</strong>", "mutu A (Sangat baik)", "5 responden");
    }
}
