package id.talaksana.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Routed;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** Cases go the way that their own attributes and fields lay out, to its end. */
public class RoutedCasesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    private static final Account ALL = new Account(
            "budi",
            "Budi",
            Role.OFFICER,
            "contoh",
            Set.of("petugas", "kepala", "sekda", "bupati", "gubernur", "presiden", "kanreg", "setneg"),
            true);
    private static final Map<String, String> HOME =
            Map.of("golongan", "III/b", "jenis", "tahunan", "tujuan", "dalam", "mulai", "2026-04-01", "lama", "5");

    private int published;
    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final StoredCases cases = StoredCases.at(CLOCK, registry, store);

    @Test
    public void leaveIsSignedByWhomRankAndDestinationName() {
        publish(Routed.LEAVE);
        assertThat(run("cuti", HOME)).containsExactly("periksa petugas", "tanda-tangan kepala");
        assertThat(run("cuti", with("golongan", "IV/a"))).containsExactly("periksa petugas", "tanda-tangan sekda");
        assertThat(run("cuti", with("tujuan", "luar")))
                .containsExactly("periksa petugas", "telaah kepala", "tanda-tangan bupati");
    }

    @Test
    public void aPlainStepEndsTheCaseAndANumberLeadsItElsewhere() {
        publish(Routed.LEAVE);
        assertThat(run("cuti", with("lama", "29"))).doesNotContain("lapor petugas");
        assertThat(run("cuti", with("lama", "30"))).endsWith("tanda-tangan kepala", "lapor petugas");
    }

    @Test
    public void anOutcomeIsOfferedToThoseWhomItIsForAlone() {
        publish(Routed.LEAVE);
        CaseFile sick = open("cuti", with("jenis", "sakit"), "formulir", "surat-dokter");
        Refusal refusal = refused(() -> complete(sick, "tolak"));
        assertThat(refusal.allowed()).containsExactly("lengkap", "kurang");
        assertThat(complete(open("cuti", HOME, "formulir"), "tolak").state()).isEqualTo(State.REJECTED);
    }

    @Test
    public void requirementsHoldByCombinedConditionsAtEachMoment() {
        publish(Routed.LEAVE);
        assertThat(refused(() -> open("cuti", with("jenis", "sakit"), "formulir"))
                        .allowed())
                .containsExactly("surat-dokter");
        Map<String, String> brief = new TreeMap<>(with("jenis", "sakit"));
        brief.put("lama", "2");
        assertThat(open("cuti", brief, "formulir").state()).isEqualTo(State.OPEN);
        CaseFile abroad = complete(open("cuti", with("tujuan", "luar"), "formulir"), "lengkap");
        CaseFile atSignature = complete(abroad, null);
        assertThat(refused(() -> complete(atSignature, null)).allowed()).containsExactly("izin-gubernur");
    }

    @Test
    public void fieldsAreAskedForAndHeldAgainstTheAgencysRules() {
        publish(Routed.LEAVE);
        Refusal late = refused(() -> open("cuti", with("mulai", "2026-03-20"), "formulir"));
        assertThat(late.reason().indonesian())
                .contains("mulai", "Permohonan diajukan paling lambat 2 minggu sebelum cuti");
        assertThat(open("cuti", with("mulai", "2026-03-27"), "formulir").attributes())
                .as("kept with the case")
                .containsEntry("mulai", "2026-03-27");
        Map<String, String> sick = new TreeMap<>(with("jenis", "sakit"));
        sick.put("mulai", "2026-03-14");
        assertThat(open("cuti", sick, "formulir", "surat-dokter").state()).isEqualTo(State.OPEN);
        assertThat(refused(() -> open("cuti", with("lama", "91"), "formulir"))
                        .reason()
                        .english())
                .contains("from 1 to 90");
        Map<String, String> silent = new TreeMap<>(HOME);
        silent.remove("mulai");
        assertThat(refused(() -> open("cuti", silent, "formulir")).reason().indonesian())
                .contains("mulai", "Tanggal mulai cuti");
    }

    @Test
    public void whatDecidesAboutTheWayIsAskedForWithItsScale() {
        publish(Routed.PROMOTION);
        Refusal refusal = refused(() -> open("kenaikan-pangkat", Map.of()));
        assertThat(refusal.reason().indonesian()).contains("golongan (Golongan tujuan)", "IV/e, Pembina Utama");
        assertThat(refusal.allowed()).contains("golongan=I/a", "golongan=IV/e").hasSize(17);
    }

    @Test
    public void aPromotionIsSignedByOneOfThree() {
        publish(Routed.PROMOTION);
        Map.of(
                        "I/a",
                        "bupati",
                        "III/d",
                        "bupati",
                        "IV/a",
                        "gubernur",
                        "IV/b",
                        "gubernur",
                        "IV/c",
                        "presiden",
                        "IV/e",
                        "presiden")
                .forEach((rank, signer) -> assertThat(run("kenaikan-pangkat", Map.of("golongan", rank)))
                        .containsExactly("usul petugas", "ttd-" + signer + " " + signer, "serah petugas"));
    }

    @Test
    public void aPensionGoesToOneOfTwoReceiversAndEndsThere() {
        publish(Routed.PENSION);
        CaseFile regional = finished("pensiun", Map.of("golongan", "IV/b"));
        assertThat(regional.state()).isEqualTo(State.COMPLETED);
        assertThat(regional.products()).containsExactly("sk");
        CaseFile central = finished("pensiun", Map.of("golongan", "IV/c"));
        assertThat(central.state()).isEqualTo(State.REJECTED);
        assertThat(central.products()).isEmpty();
    }

    @Test
    public void partsOfDaysWeeksAndMonthsEndWithAWholeDay() {
        Map.of(
                        "0.5 day", "2026-03-14T16:00:00Z",
                        "1.5 week", "2026-03-24T16:00:00Z",
                        "0.5 month", "2026-03-28T16:00:00Z",
                        "0.5 year", "2026-09-13T16:00:00Z")
                .forEach((duration, due) -> {
                    publish(Routed.PROMOTION.replace(
                            "actors: [petugas]}", "actors: [petugas], duration: " + duration + "}"));
                    assertThat(open("kenaikan-pangkat", Map.of("golongan", "I/a"))
                                    .open()
                                    .get(0)
                                    .dueAt())
                            .as(duration)
                            .isEqualTo(Instant.parse(due));
                });
    }

    private void publish(String service) {
        String agency = id.talaksana.language.Samples.AGENCY.replace("1.0.0", ++published + ".0.0");
        Map<String, byte[]> files = new TreeMap<>(Routed.files(service));
        files.put("agency.yaml", agency.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var inspection = registry.publish("contoh", files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    private static Map<String, String> with(String id, String value) {
        Map<String, String> changed = new TreeMap<>(HOME);
        changed.put(id, value);
        return changed;
    }

    private CaseFile open(String service, Map<String, String> attributes, String... presented) {
        return cases.open(
                ALL,
                new Opening("contoh", service, "Perihal", Set.of(), attributes, List.of(presented), null),
                Channel.REST);
    }

    private CaseFile complete(CaseFile c, String outcome, String... presented) {
        return cases.perform(
                ALL,
                new Deed.Complete(c.id(), c.open().get(0).step(), outcome, "Alasan", List.of(presented), null),
                Channel.REST);
    }

    private CaseFile finished(String service, Map<String, String> attributes) {
        String[] all = service.equals("cuti") ? new String[] {"formulir"} : new String[0];
        CaseFile c = open(service, attributes, all);
        while (c.state() == State.OPEN) {
            String step = c.open().get(0).step();
            String[] due = step.equals("tanda-tangan") ? new String[] {"izin-gubernur"} : new String[0];
            c = complete(c, step.equals("periksa") ? "lengkap" : null, due);
        }
        assertThat(cases.verify(ALL, c.id()).faults()).as("%s", attributes).isEmpty();
        return c;
    }

    /** The steps that a case went, each with whom it waited for. */
    private List<String> run(String service, Map<String, String> attributes) {
        List<String> way = new ArrayList<>();
        for (StepRow row : cases.history(ALL, finished(service, attributes).id())) {
            way.add(row.step() + " " + String.join("+", row.actors()));
        }
        return way;
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
