package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Document 800 / 056 / BKPSDM of Balikpapan, from the needs to the handing over of the decrees. */
final class BalikpapanJourney {
    private static final String REASON = "Ijazah tidak sesuai dengan formasi";
    private static final List<String> BACK = List.of("BPN-001", "BPN-002", "BPN-003", "BPN-005", "BPN-010");
    private static final List<String> UNFIT = List.of("BPN-004", "BPN-015");

    private final Offices offices;
    private final Journey round;
    private final CasnTables tables;
    private final Officer bkpsdm;
    private final Officer panselda;
    private final Officer colleague;
    /** Registration numbers of those whom the first look turned down. */
    private final List<String> turnedDown = new ArrayList<>();

    BalikpapanJourney(Offices offices, int applicants) {
        this.offices = offices;
        this.tables = new CasnTables("BPN", "647101", applicants);
        this.round = Journey.begun(offices, "balikpapan", "pengadaan-asn", "bkpsdm", Map.of());
        this.bkpsdm = round.officer("bkpsdm");
        this.panselda = round.officer("panselda");
        this.colleague = round.colleague("panselda");
    }

    Journey round() {
        return round;
    }

    void walk() {
        fromTheNeedsToTheApplicants();
        administrativeSelection();
        competence();
        finalResult();
        employeeNumbers();
        decreesAndContracts();
        round.hasEnded(true, "sk-tim-panselda", "sk-calon-pppk", "sk-pengangkatan-cpns", "sk-cpns-pppk");
    }

    private void fromTheNeedsToTheApplicants() {
        bkpsdm.completes(1);
        bkpsdm.receives(2, "MenPAN-RB");
        bkpsdm.sends("/formations?decree=KepmenPANRB%20320/2025&decreeDate=2025-10-01", tables.formationTable());
        bkpsdm.completes(2).completes(3).completes(4);
        panselda.completes(5);
        String table = tables.applicantTable();
        assertThat(panselda.sends("/applicants/preview", table + "BPN-001,Pelamar Lain,,F0,cpns\n")
                        .at("/leftOut/0/line")
                        .asInt())
                .isEqualTo(tables.all() + 2);
        panselda.person()
                .table(round.path() + "/applicants?count=" + (tables.all() + 1), table)
                .with(422);
        JsonNode came = panselda.sends("/applicants?count=" + tables.all(), table);
        assertThat(came.get("count").asInt()).isEqualTo(tables.all());
        assertThat(panselda.gets("/applicants/imports").at("/imports/0/taken").asInt())
                .isEqualTo(tables.all());
        bkpsdm.completes(6);
        panselda.completes(7).completes(8);
    }

    private void administrativeSelection() {
        for (int i = tables.all() - 5; i < tables.all(); i++) {
            turnedDown.add(tables.registration(i));
        }
        assertThat(panselda.cannotComplete(9)).contains(tables.all() + " applicants");
        turnedDownByTwoAtOnce();
        assertThat(panselda.decides(9, "lulus", null, List.of())).isEqualTo(tables.all() - 5);
        panselda.completes(9);
        underEmbargo();
        panselda.completes(10);
        Person applicant = offices.anybody();
        String own = "/followed-rounds/" + round.id() + "/objections";
        for (int i = tables.all() - 5; i < tables.all() - 2; i++) {
            String[] who = {"X-Registration-Number", tables.registration(i), "X-NIK", tables.nik(i)};
            assertThat(applicant.get(own, who).with(200).at("/open/reasons/0").asText())
                    .isEqualTo(REASON);
            applicant
                    .post(own, Map.of("contests", List.of(1), "text", "Ijazah saya sesuai"), who)
                    .with(200);
            applicant
                    .post(own, Map.of("contests", List.of(1), "text", "Sekali lagi"), who)
                    .with(409);
        }
        answers(11, turnedDown.subList(0, 1), true, "Ijazah ternyata sesuai");
        answers(11, List.of(), false, "Ijazah tidak sesuai dengan formasi");
        assertThat(panselda.posts("/objections/corrections", Map.of("step", round.stepId(11)))
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        panselda.announces(11, colleague, null);
        assertThat(panselda.cannotComplete(11)).contains("objection");
        offices.passDays(4);
        panselda.completes(11);
        turnedDown.remove(0);
    }

    /** Two officers decide on the same at once: each applicant is decided on once, the other is told on whom and by whom. */
    private void turnedDownByTwoAtOnce() {
        Map<String, Object> body = Map.of(
                "step", round.stepId(9), "outcome", "tidak-lulus", "reason", REASON, "registrations", turnedDown);
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> panselda.posts("/decisions", body));
        List<JsonNode> both = List.of(colleague.posts("/decisions", body), first.join());
        assertThat(both).extracting(each -> each.get("count").asInt()).containsExactlyInAnyOrder(0, 5);
        JsonNode late = both.get(0).get("count").asInt() == 0 ? both.get(0) : both.get(1);
        assertThat(late.get("leftOut").findValuesAsText("registration")).containsExactlyElementsOf(turnedDown);
        assertThat(late.at("/leftOut/0/reason").toString()).contains("balikpapan.");
    }

    /** The first result is out at a moment that two have agreed on, and nobody outside knows before. */
    private void underEmbargo() {
        String id = panselda.signsAnnouncement(10, OutsideFaces.TITLE, null);
        Map<String, String> own = Map.of("registration", turnedDown.get(0), "nik", tables.nik(tables.all() - 5));
        OutsideFaces outside = new OutsideFaces(round, id, own);
        LocalDateTime moment = offices.today().plusDays(1).atTime(8, 0);
        Map<String, String> release =
                Map.of("at", moment.atZone(Offices.WIB).toInstant().toString());
        panselda.posts("/announcements/" + id + "/release", release);
        assertThat(panselda.person()
                        .post(round.path() + "/announcements/" + id + "/release", release)
                        .status())
                .as("the same person again")
                .isEqualTo(403);
        colleague.posts("/announcements/" + id + "/release", release);
        outside.tellNothing(
                REASON, panselda.gets("/announcements/" + id).get("number").asText());
        offices.until(moment);
        RunningContainer.await(
                "the release", () -> offices.anybody().status("/agencies/balikpapan/announcements/" + id) == 200);
        outside.tellEverything(REASON);
    }

    private void answers(int step, List<String> registrations, boolean accepted, String reason) {
        Map<String, Object> answer =
                new TreeMap<>(Map.of("step", round.stepId(step), "accepted", accepted, "reason", reason));
        if (!registrations.isEmpty()) {
            answer.put("registrations", registrations);
        }
        panselda.posts("/objections/answers", answer);
    }

    private void competence() {
        bkpsdm.receives(12, "BKN");
        String source = "/scores?source=BKN,%20surat%20B/12/2025";
        String skd = tables.skdTable(turnedDown);
        bkpsdm.person().table(round.path() + "/scores", skd).with(422);
        JsonNode came = bkpsdm.sends(source, skd + "BPN-999,umum,70,80,170\nBPN-001,umum,70,80,170\n");
        assertThat(came.at("/change/leavingOut").asInt()).isEqualTo(2);
        assertThat(came.at("/reconciliation/lacking").asInt()).as("PPPK").isEqualTo(tables.all() / 5);
        bkpsdm.sends(source, tables.pppkTable(turnedDown));
        bkpsdm.person()
                .post(round.path() + "/results/preview", Map.of("step", round.stepId(12)))
                .with(422);
        bkpsdm.ranks(12, "cpns", 3 * CasnTables.SEATS * CasnTables.CPNS_FORMATIONS);
        bkpsdm.ranks(12, "pppk", CasnTables.SEATS * CasnTables.PPPK_FORMATIONS);
        JsonNode calculation = bkpsdm.gets("/applicants/BPN-001/calculation");
        assertThat(calculation.get("lines").findValuesAsText("indonesian")).contains("KepmenPANRB 321/2024");
        assertThat(calculation.at("/line/rank").asInt()).isPositive();
        bkpsdm.completes(12);
        panselda.announces(13, colleague, null);
        panselda.completes(13);
    }

    private void finalResult() {
        List<String> going = passed(12, "cpns");
        bkpsdm.sends("/scores?source=BKN,%20surat%20B/14/2025", tables.skbTable(going));
        int result = bkpsdm.ranks(14, "cpns", CasnTables.SEATS * CasnTables.CPNS_FORMATIONS);
        new Audit(bkpsdm, result).isSound("BPN-001", going.size(), List.of("BPN-0", "Pelamar", "-02-"));
        bkpsdm.completes(14);
        String announced = panselda.announces(15, colleague, null);
        assertThat(offices.anybody()
                        .get("/agencies/balikpapan/announcements/" + announced + "/results?registration=BPN-005")
                        .with(200)
                        .at("/lines/0/outcome")
                        .asText())
                .as("a PPPK, whose own result was the first")
                .isEqualTo("lulus");
        panselda.completes(15);
        objectsToTheScore(going);
        bkpsdm.completes(17);
    }

    /** BKN corrects one score: everybody is ranked anew, one comes in and one falls out. */
    private void objectsToTheScore(List<String> going) {
        List<String> out = new ArrayList<>(going);
        out.removeAll(passed(14, "cpns"));
        String wronged = out.get(out.size() - 1);
        String table =
                "nomor peserta,sanggahan\n" + wronged + ",Nilai SKB saya keliru\n" + out.get(0) + ",Saya layak\n";
        panselda.sends("/objections/imports?step=" + round.stepId(16), table);
        panselda.receives(16, "BKN");
        panselda.sends("/scores?source=BKN,%20surat%20B/16/2025", "nomor peserta,skb.cat\n" + wronged + ",499\n");
        answers(16, List.of(wronged), true, "Nilai SKB dibetulkan BKN");
        answers(16, List.of(), false, "Nilai sesuai");
        JsonNode seen = panselda.posts("/objections/corrections/preview", Map.of("step", round.stepId(16)));
        assertThat(seen.get("differences").findValuesAsText("registration"))
                .contains(wronged)
                .hasSize(2);
        panselda.posts("/objections/corrections", Map.of("step", round.stepId(16)));
        panselda.announces(16, colleague, null);
        offices.passDays(4);
        panselda.completes(16);
    }

    /** Registration numbers of those whom a step let go on. */
    private List<String> passed(int number, String track) {
        return panselda.gets("/applicants?limit=200&step=" + round.stepId(number) + "&outcome=lulus&track=" + track)
                .get("applicants")
                .findValuesAsText("registration");
    }

    private int chosen() {
        return CasnTables.SEATS * (CasnTables.CPNS_FORMATIONS + CasnTables.PPPK_FORMATIONS);
    }

    private void employeeNumbers() {
        RegionalOffice office = new RegionalOffice(offices, bkpsdm, 18);
        offices.container().console("feature:uninstall talaksana-agency-kanreg");
        RunningContainer.await("the office to be away", () -> office.state().equals("closed"));
        JsonNode sent = office.asked();
        assertThat(sent.get("count").asInt()).isEqualTo(chosen());
        assertThat(office.asked().get("entry")).as("the same request again").isEqualTo(sent.get("entry"));
        office.awaits(Map.of("waiting", chosen()));
        assertThat(bkpsdm.gets("/requests").at("/requests/0/waits/english").asText())
                .contains("kanreg", "no new cases");
        offices.container().console("feature:install talaksana-agency-kanreg");
        office.awaits(Map.of("asked", chosen()));
        Map<String, String> receipts = office.receipts();
        bkpsdm.person().get("/cases/" + receipts.get("BPN-001")).with(404);
        office.team().get(round.path() + "/requests").with(404);
        JsonNode asked = office.team()
                .get("/agencies/kanreg/requests?asking=balikpapan&limit=200")
                .with(200);
        assertThat(asked.get("cases").findValuesAsText("id")).containsAll(receipts.values());
        assertThat(asked.at("/cases/0/openedBy").asText()).isEqualTo("@balikpapan");
        office.answers(BACK, UNFIT, chosen());
        bkpsdm.completes(18);
        bkpsdm.receives(19, "BKN");
        bkpsdm.completes(19);
    }

    private void decreesAndContracts() {
        int pppk = CasnTables.SEATS * CasnTables.PPPK_FORMATIONS - 1;
        int cpns = CasnTables.SEATS * CasnTables.CPNS_FORMATIONS - 1;
        bkpsdm.writes("sk-calon-pppk", pppk);
        bkpsdm.completes(20);
        assertThat(bkpsdm.cannotComplete(21)).contains("sk-pengangkatan-cpns", cpns + " missing");
        bkpsdm.writes("sk-pengangkatan-cpns", cpns);
        bkpsdm.completes(21);
        bkpsdm.writes("spmt", pppk + cpns);
        bkpsdm.completes(22);
        bkpsdm.writes("perjanjian-kerja", pppk);
        bkpsdm.completes(23);
        bkpsdm.writes("tanda-terima-sk", pppk + cpns);
        bkpsdm.completes(24);
        toldAtTheConsole(pppk + cpns);
        assertThat(bkpsdm.gets("/letters/1").at("/letter/text").asText()).matches("800/\\d{3}/BKPSDM/2025");
        byte[] paper = bkpsdm.person().download(round.path() + "/letters/1/paper");
        assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(bkpsdm.gets("/letters/verification").get("intact").asBoolean())
                .isTrue();
    }

    private void toldAtTheConsole(int approved) {
        assertThat(console("round:info"))
                .contains(tables.all() + " pelamar", "verifikasi-administrasi", "sidik digital akhir");
        assertThat(console("round:verify")).startsWith("Utuh");
        assertThat(console("applicant:info", "BPN-001")).contains("seleksi-skb", "lulus");
        assertThat(console("objection:list")).contains(tables.registration(tables.all() - 5), "dikoreksi");
        assertThat(console("announcement:list")).contains("diterbitkan");
        assertThat(console("request:list")).contains("disetujui " + approved, "TMS 2", "199001152025121001");
        assertThat(console("letter:list")).contains("spmt", "BKPSDM/2025", "ditandatangani");
    }

    private String console(String command, String... more) {
        return offices.container().console(command + " " + round.id() + " " + String.join(" ", more));
    }
}
