package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of the national catalogue that Batang Hari kept of its procurement, from the announcement to the proposals. */
final class BatangHariJourney {
    private static final String PRODUCT = "sk-calon-asn-perjanjian-kerja";
    private static final List<String> BACK = List.of("BTH-001", "BTH-002", "BTH-003", "BTH-005", "BTH-010");
    private static final List<String> UNFIT = List.of("BTH-004", "BTH-015");

    private final Offices offices;
    private final Journey round;
    private final CasnTables tables;
    private final Officer tim;
    private final Officer colleague;
    private final Officer bkpsdmd;
    private final List<String> turnedDown = new ArrayList<>();
    private int announced;

    BatangHariJourney(Offices offices, int applicants) {
        this.offices = offices;
        this.tables = new CasnTables("BTH", "150401", applicants);
        this.round = Journey.begun(offices, "batanghari", "pengadaan-casn", "tim", Map.of());
        this.tim = round.officer("tim");
        this.colleague = round.colleague("tim");
        this.bkpsdmd = round.officer("bkpsdmd");
    }

    void walk() {
        statusOfApplicants();
        objectionsAtThePortal();
        firstTest();
        secondTestAndIntegration();
        objectionsThatGoToBkn();
        proposals();
        round.hasEnded(true, PRODUCT);
        tim.receives(PRODUCT, "Bupati Batang Hari", "SK 813/2026");
        round.isIntact(true);
    }

    private void announces(int number) {
        announced++;
        tim.announces(number, colleague, "800/" + announced + "/BKPSDMD/2025");
        tim.completes(number);
    }

    private void statusOfApplicants() {
        announces(1);
        tim.sends("/formations", tables.formationTable());
        tim.sends("/applicants?count=" + tables.all(), tables.applicantTable());
        tim.completes(2);
        for (int i = tables.all() - 5; i < tables.all(); i++) {
            turnedDown.add(tables.registration(i));
        }
        assertThat(tim.decides(3, "tidak-lulus", "Ijazah tidak sesuai\nAkreditasi tidak terbaca", turnedDown))
                .isEqualTo(5);
        assertThat(tim.decides(3, "lulus", null, List.of())).isEqualTo(tables.all() - 5);
        tim.completes(3).completes(4);
        announces(5);
    }

    /** They come in by file and are answered by file, since one objects at SSCASN. */
    private void objectionsAtThePortal() {
        String day = offices.today().toString();
        String table = "nomor peserta;sanggahan;butir;tanggal\n" + turnedDown.get(0) + ";Keduanya sesuai;1,2;" + day
                + "\n" + turnedDown.get(1) + ";Ijazah sesuai;1;" + day + "\n" + turnedDown.get(2) + ";Salah;1,2;" + day
                + "\n";
        JsonNode came = tim.sends("/objections/imports?step=" + round.stepId(6), table);
        assertThat(came.get("count").asInt()).isEqualTo(2);
        assertThat(came.at("/leftOut/0/registration").asText())
                .as("who contests one of two reasons")
                .isEqualTo(turnedDown.get(1));
        answers(6, turnedDown.get(0), true, "Keduanya ternyata sesuai");
        answers(6, turnedDown.get(2), false, "Akreditasi tetap tidak terbaca");
        assertThat(new String(
                        tim.person().download(round.path() + "/objections/answers?step=" + round.stepId(6)),
                        StandardCharsets.UTF_8))
                .contains(turnedDown.get(0), "diterima", turnedDown.get(2), "ditolak");
        tim.posts("/objections/corrections", Map.of("step", round.stepId(6)));
        offices.passDays(4);
        tim.completes(6).completes(7).completes(8);
        announces(9);
        turnedDown.remove(0);
    }

    private void answers(int step, String registration, boolean accepted, String reason) {
        tim.posts(
                "/objections/answers",
                Map.of(
                        "step",
                        round.stepId(step),
                        "accepted",
                        accepted,
                        "reason",
                        reason,
                        "registrations",
                        List.of(registration)));
    }

    private void firstTest() {
        tim.completes(10);
        tim.receives(11, "BKN");
        tim.sends("/scores?source=BKN,%20surat%20B/11/2025", tables.skdTable(turnedDown));
        tim.sends("/scores?source=BKN,%20surat%20B/11/2025", tables.pppkTable(turnedDown));
        tim.ranks(11, "cpns", 3 * CasnTables.SEATS * CasnTables.CPNS_FORMATIONS);
        tim.ranks(11, "pppk", CasnTables.SEATS * CasnTables.PPPK_FORMATIONS);
        tim.completes(11).completes(12);
        announces(13);
    }

    private void secondTestAndIntegration() {
        tim.completes(14).completes(15);
        tim.sends("/scores?source=BKN,%20SKB", tables.skbTable(passed(11)));
        tim.ranks(16, "cpns", CasnTables.SEATS * CasnTables.CPNS_FORMATIONS);
        tim.completes(16);
        tim.receives(17, "BKN");
        tim.completes(17);
        announces(18);
    }

    /** Registration numbers of the CPNS whom a step let go on. */
    private List<String> passed(int number) {
        return tim.gets("/applicants?limit=200&step=" + round.stepId(number) + "&outcome=lulus&track=cpns")
                .get("applicants")
                .findValuesAsText("registration");
    }

    /** One is answered here, one goes to BKN and comes back with another score, by which everybody is ranked anew. */
    private void objectionsThatGoToBkn() {
        List<String> out = new ArrayList<>(passed(11));
        out.removeAll(passed(16));
        String wronged = out.get(out.size() - 1);
        String own = "/followed-rounds/" + round.id() + "/objections";
        for (String one : List.of(wronged, out.get(0))) {
            int i = Integer.parseInt(one.substring(4));
            offices.anybody()
                    .post(
                            own,
                            Map.of("contests", List.of(1), "text", "Integrasi nilai saya keliru"),
                            "X-Registration-Number",
                            one,
                            "X-NIK",
                            tables.nik(i))
                    .with(200);
        }
        answers(19, out.get(0), false, "Nilai sesuai");
        Map<String, Object> letter =
                Map.of("number", "800/20/BKPSDMD/2025", "date", offices.today().toString());
        assertThat(tim.posts(
                                "/objections/referrals",
                                Map.of("step", round.stepId(19), "letter", letter, "reason", "Mohon dihitung ulang"))
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        offices.passDays(4);
        tim.completes(19).completes(20);
        offices.passDays(2);
        tim.receives(21, "BKN");
        tim.sends("/scores?source=BKN,%20surat%20B/21/2025", "nomor peserta,skb.cat\n" + wronged + ",499\n");
        Map<String, Object> answer = new TreeMap<>(Map.of(
                "step",
                round.stepId(19),
                "accepted",
                true,
                "reason",
                "Dihitung ulang BKN",
                "registrations",
                List.of(wronged)));
        answer.put(
                "letter", Map.of("number", "B/21/2025", "date", offices.today().toString()));
        tim.posts("/objections/answers", answer);
        tim.completes(21);
        JsonNode seen = tim.posts("/objections/corrections/preview", Map.of("step", round.stepId(19)));
        assertThat(seen.get("differences").findValuesAsText("registration"))
                .contains(wronged)
                .hasSize(2);
        tim.posts("/objections/corrections", Map.of("step", round.stepId(19)));
        tim.completes(22).completes(23);
        announces(24);
    }

    private void proposals() {
        int chosen = CasnTables.SEATS * (CasnTables.CPNS_FORMATIONS + CasnTables.PPPK_FORMATIONS);
        bkpsdmd.completes(25);
        round.officer("ppk").completes(26);
        assertThat(new String(
                        bkpsdmd.person().download(round.path() + "/applicants/table?form=csv"), StandardCharsets.UTF_8))
                .contains("BTH-001", tables.nik(1));
        bkpsdmd.completes(27);
        numbered(chosen);
        bkpsdmd.completes(28);
        tim.completes(29);
        RegionalOffice office = new RegionalOffice(offices, bkpsdmd, 30);
        assertThat(office.asked().get("count").asInt()).isEqualTo(chosen);
        office.answers(BACK, UNFIT, chosen);
        bkpsdmd.completes(30);
    }

    /** No pattern is known, so each proposal's number is stated. */
    private void numbered(int chosen) {
        assertThat(bkpsdmd.posts("/letters", Map.of("template", "usulan-nota-persetujuan"))
                        .get("count")
                        .asInt())
                .isEqualTo(chosen);
        int number = 0;
        for (JsonNode letter : bkpsdmd.gets("/letters?limit=200").get("letters")) {
            Map<String, Object> numbering = Map.of(
                    "template",
                    "usulan-nota-persetujuan",
                    "act",
                    "number",
                    "number",
                    "810/" + ++number + "/BKPSDMD",
                    "registrations",
                    List.of(letter.get("registration").asText()));
            bkpsdmd.posts("/letters/acts", numbering);
        }
        Map<String, Object> signing = Map.of("template", "usulan-nota-persetujuan", "act", "sign");
        assertThat(bkpsdmd.posts("/letters/acts", signing).get("count").asInt()).isEqualTo(chosen);
    }
}
