package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Sourced;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class DefinitionReaderTest {

    @Test
    public void anActorMayBeTheApplicantAndIsNoneUnlessItIsSaid() {
        String said = Samples.SERVICE.replace("- id: petugas\n", "- id: petugas\n    applicant: true\n");
        AgencyDefinition definition = DefinitionReader.read(Samples.files(Samples.AGENCY, said))
                .definition()
                .orElseThrow();
        assertThat(definition.services().get(0).actors())
                .extracting(actor -> actor.id() + " " + actor.applicant())
                .containsExactly("petugas true", "kepala false");
        assertThat(only(said.replace("applicant: true", "applicant: ya")).rule())
                .isEqualTo("wrong-type");
    }

    @Test
    public void aSoundDefinitionIsReadWhole() {
        AgencyDefinition definition =
                DefinitionReader.read(Samples.sound()).definition().orElseThrow();
        assertThat(definition.agency().id()).isEqualTo("contoh");
        assertThat(definition.version()).isEqualTo("1.0.0");
        assertThat(definition.digest()).matches("[0-9a-f]{64}");
        PublicService service = definition.service("izin").orElseThrow();
        assertThat(service.steps())
                .extracting(s -> s.id())
                .containsExactly("terima", "periksa", "rapat", "tanda-tangan");
        assertThat(service.steps().get(0).duration().value())
                .isEqualTo(new Duration(BigDecimal.TEN, Duration.Unit.MINUTE));
        assertThat(service.step("periksa")
                        .orElseThrow()
                        .outcome("kurang")
                        .orElseThrow()
                        .returnTo())
                .isEqualTo(Sourced.stated("terima"));
    }

    @Test
    public void theDigestIsOfTheContentAndNothingElse() {
        String digest = digest(Samples.sound());
        assertThat(digest(Samples.sound())).isEqualTo(digest);
        assertThat(digest(Samples.files(Samples.AGENCY, Samples.SERVICE + "# catatan\n")))
                .isNotEqualTo(digest);
    }

    @Test
    public void provenanceIsKept() {
        PublicService service = service(
                Samples.SERVICE.replace("text: Menerima berkas", "text: {provenance: missing, note: tidak terbaca}"));
        assertThat(service.steps().get(0).text()).isEqualTo(Sourced.missing("tidak terbaca"));
    }

    @Test
    public void unknownRequirementsAreNotTheSameAsNone() {
        String before = Samples.SERVICE.substring(0, Samples.SERVICE.indexOf("requirements:"));
        String after = Samples.SERVICE.substring(Samples.SERVICE.indexOf("actors:"));
        assertThat(service(before + "requirements: {provenance: missing}\n" + after)
                        .requirements())
                .isEqualTo(Sourced.missing(null));
        assertThat(service(before + "requirements: []\n" + after).requirements())
                .isEqualTo(Sourced.stated(List.of()));
        assertThat(service(before + after).requirements()).isNull();
    }

    @Test
    public void textsThatLookLikeOtherThingsStayTexts() {
        PublicService service = service(Samples.SERVICE.replace("number: 1/SOP/2025", "number: 2025-01-02"));
        assertThat(service.document().number().value()).isEqualTo("2025-01-02");
        assertThat(service(Samples.SERVICE.replace("title: Izin Belajar", "title: yes"))
                        .title()
                        .value())
                .isEqualTo("yes");
    }

    @Test
    public void anUnknownKeyIsLocatedAndTheKnownOnesAreNamed() {
        Diagnostic d =
                only(Samples.SERVICE.replace("    text: Memeriksa berkas", "    teks: Memeriksa berkas\n    text: x"));
        assertThat(d.rule()).isEqualTo("unknown-key");
        assertThat(d.file()).isEqualTo("izin.yaml");
        assertThat(at(d)).isEqualTo(where(Samples.SERVICE, "text: Memeriksa berkas"));
        assertThat(d.message().indonesian()).contains("teks");
        assertThat(d.remedy().indonesian()).contains("text").contains("decision");
    }

    @Test
    public void aDanglingActorIsLocatedAndTheDeclaredOnesAreNamed() {
        Diagnostic d = only(Samples.SERVICE.replace("actors: [kepala]", "actors: [ketua]"));
        assertThat(d.rule()).isEqualTo("dangling-name");
        assertThat(d.line()).isEqualTo(line(Samples.SERVICE, "actors: [kepala]"));
        assertThat(d.remedy().english()).contains("petugas, kepala");
    }

    @Test
    public void danglingNamesAreToldBesideWhatTheSchemaRefuses() {
        String service = Samples.SERVICE
                .replace("    text: Memeriksa berkas", "    teks: Memeriksa berkas\n    text: x")
                .replace("actors: [kepala]", "actors: [ketua]")
                .replace("returnTo: terima", "returnTo: tiada");
        assertThat(DefinitionReader.read(Samples.files(Samples.AGENCY, service)).diagnostics())
                .extracting(Diagnostic::rule)
                .containsExactly("unknown-key", "dangling-name", "dangling-name");
    }

    @Test
    public void soAreThoseOfConditionsProductsEvidenceAndCorrections() {
        String service = Routed.LEAVE
                .replace("    text: Memeriksa permohonan", "    teks: Memeriksa permohonan\n    text: x")
                .replace(
                        "when: {attribute: tujuan, is: luar}\n  - id: tanda",
                        "when: {attribute: arah, is: luar}\n  - id: tanda")
                .replace("{number: lama, atLeast: 30}", "{number: hari, atLeast: 30}")
                .replace("notAfter: {date: mulai,", "notAfter: {date: awal,")
                .replace("{attribute: jenis, is: sakit}, {number", "{attribute: jenis, is: sakti}, {number")
                .replace("yields: [izin]", "yields: [surat]")
                .replace("text: Formulir permohonan cuti}", "text: Formulir permohonan cuti, evidenceFor: [sehat]}")
                .replace("returnTo: periksa}", "returnTo: periksa, correctedBy: pemohon}");
        assertThat(DefinitionReader.read(Routed.files(service)).diagnostics())
                .filteredOn(d -> d.rule().equals("dangling-name"))
                .extracting(d -> d.message().english().replaceFirst("^\\W*(\\w+).*", "$1"))
                .containsExactlyInAnyOrder("arah", "hari", "awal", "sakti", "surat", "sehat", "pemohon");
    }

    @Test
    public void anIdThatIsNotThereMakesNoNameDangle() {
        String service = Samples.SERVICE.replace("  - id: kepala\n", "  - ide: kepala\n");
        assertThat(DefinitionReader.read(Samples.files(Samples.AGENCY, service)).diagnostics())
                .extracting(Diagnostic::rule)
                .containsOnly("unknown-key", "missing-key");
    }

    @Test
    public void danglingStepsTracksFormsAndProductsAreFound() {
        assertThat(only(Samples.SERVICE.replace("returnTo: terima", "returnTo: trima"))
                        .rule())
                .isEqualTo("dangling-name");
        assertThat(only(Samples.SERVICE.replace("tracks: [cpns]", "tracks: [pns]"))
                        .rule())
                .isEqualTo("dangling-name");
        assertThat(only(Samples.SERVICE.replace("yields: [sk]", "yields: [spt]"))
                        .rule())
                .isEqualTo("dangling-name");
        assertThat(only(Samples.SERVICE.replace("step: tanda-tangan}", "step: ttd}"))
                        .rule())
                .isEqualTo("dangling-name");
        assertThat(only(Samples.SERVICE.replace("in: [luar]", "in: [desa]")).rule())
                .isEqualTo("dangling-name");
        assertThat(only(Samples.SERVICE.replace("text: Rekomendasi", "text: Rekomendasi\n    form: f1"))
                        .rule())
                .isEqualTo("dangling-name");
    }

    @Test
    public void tracksExcludeEachOtherWhereTheDefinitionSaysSo() {
        assertThat(service(Samples.SERVICE).exclusiveTracks()).isFalse();
        assertThat(service(Samples.SERVICE + "exclusiveTracks: true\n").exclusiveTracks())
                .isTrue();
        String one = Samples.SERVICE.replace("  - {id: pppk, label: PPPK}\n", "") + "exclusiveTracks: true\n";
        Diagnostic d = only(one);
        assertThat(d.rule()).isEqualTo("exclusive-tracks");
        assertThat(d.line()).isEqualTo(line(one, "exclusiveTracks"));
        assertThat(d.remedy().indonesian()).contains("tracks");
        assertThat(only(Samples.SERVICE + "exclusiveTracks: ya\n").line())
                .isEqualTo(line(Samples.SERVICE + "exclusiveTracks: ya\n", "exclusiveTracks"));
    }

    @Test
    public void aReturnToALaterStepIsRefused() {
        Diagnostic d = only(Samples.SERVICE.replace("returnTo: terima", "returnTo: rapat"));
        assertThat(d.rule()).isEqualTo("return-forward");
        assertThat(d.line()).isEqualTo(line(Samples.SERVICE, "returnTo: terima"));
    }

    @Test
    public void anUnreachableStepIsRefused() {
        Diagnostic d = only(Samples.SERVICE.replace("    duration: 10 minute", "    next: rapat"));
        assertThat(d.rule()).isEqualTo("unreachable-step");
        assertThat(d.line()).isEqualTo(line(Samples.SERVICE, "- id: periksa"));
    }

    @Test
    public void aCycleWithoutDecisionIsRefused() {
        List<Diagnostic> errors = errors(Samples.SERVICE.replace("    yields: [sk]", "    next: rapat"));
        assertThat(errors).extracting(Diagnostic::rule).contains("cycle-without-decision");
        assertThat(errors).anyMatch(d -> d.line() == line(Samples.SERVICE, "    yields: [sk]"));
    }

    @Test
    public void aCycleThatADecisionLeavesIsSound() {
        assertThat(errors(Samples.SERVICE.replace("    duration: 10 minute", "    next: periksa")))
                .isEmpty();
    }

    @Test
    public void duplicateIdsAndKeysAreRefused() {
        assertThat(only(Samples.SERVICE.replace("- id: rapat", "- id: terima")).rule())
                .isEqualTo("duplicate-id");
        Diagnostic key = only(Samples.SERVICE.replace("title: Izin Belajar", "title: Izin Belajar\ntitle: Lain"));
        assertThat(key.rule()).isEqualTo("duplicate-key");
        assertThat(at(key)).isEqualTo("4:1");
        assertThat(key.remedy().english()).contains("line 3");
    }

    @Test
    public void whatAStepCallsIsCheckedAtItsPlace() {
        String calls =
                """
                    text: Memeriksa berkas
                    calls:
                      - point: eligibility-rule
                        name: batas
                        parameters: {usia: "56"}
                        facts:
                          - {id: nip, label: NIP calon, kind: nip}
                          - {id: asal, label: Asal, kind: choice, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}
                      - point: notifier
                        name: surel
                        facts:
                          - {id: alamat, label: Alamat, optional: true}
                """;
        String sound = Samples.SERVICE.replace("    text: Memeriksa berkas\n", calls);
        List<Step.Call> read = service(sound).step("periksa").orElseThrow().calls();
        assertThat(read).extracting(Step.Call::name).containsExactly("batas", "surel");
        assertThat(read.get(0).parameters()).containsEntry("usia", "56");
        assertThat(read.get(1).facts())
                .containsExactly(new Fact("alamat", "Alamat", Fact.Kind.TEXT, true, List.of(), null, null, List.of()));

        refused(sound, "name: surel", "name: batas", "duplicate-id", "batas\n        facts:\n          - {id: alamat");
        refused(sound, "{id: alamat", "{id: nip", "duplicate-id", "nip, label: Alamat");
        refused(sound, "{id: luar, label: Luar}", "{id: dalam, label: Luar}", "duplicate-id", "dalam, label: Luar");
        refused(sound, "kind: nip", "kind: choice", "fact-values", "{id: nip");
        refused(sound, "kind: choice, ", "", "fact-values", "[{id: dalam");
        refused(sound, "kind: nip", "kind: npwp", "unknown-term", "npwp");
        refused(sound, "point: notifier", "point: webhook", "unknown-term", "webhook");
        refused(sound, "usia: \"56\"", "usia: 56", "wrong-type", "56}");
        refused(sound, "name: surel", "name: Surel", "wrong-form", "Surel");
    }

    private static void refused(String sound, String words, String others, String rule, String place) {
        String spoilt = sound.replace(words, others);
        assertThat(errors(spoilt)).as(others).singleElement().satisfies(d -> assertThat(d.rule() + " " + at(d))
                .isEqualTo(rule + " " + where(spoilt, place)));
    }

    @Test
    public void allErrorsComeAtOnce() {
        String spoilt = Samples.SERVICE
                .replace("actors: [kepala]", "actors: [ketua]")
                .replace("returnTo: terima", "returnTo: trima")
                .replace("tracks: [cpns]", "tracks: [pns]");
        assertThat(errors(spoilt)).hasSize(3);
    }

    @Test
    public void aZeroDurationIsNoDeadline() {
        Diagnostic d = only(Samples.SERVICE.replace("10 minute", "0 minute"));
        assertThat(d.rule()).isEqualTo("wrong-form");
        assertThat(d.remedy().indonesian()).contains("processingTime.printed");
    }

    @Test
    public void impossibleDatesAreLocated() {
        String window = "text: Rapat bagi CPNS\n    window: {from: 2025-02-30, to: 2025-03-01}";
        Diagnostic d = only(Samples.SERVICE.replace("text: Rapat bagi CPNS", window));
        assertThat(d.rule()).isEqualTo("wrong-value");
        assertThat(d.message().indonesian()).contains("2025-02-30");
        assertThat(d.line()).isEqualTo(line(Samples.SERVICE, "text: Rapat bagi CPNS") + 1);
    }

    @Test
    public void aValueAndItsProvenanceMustAgree() {
        assertThat(only(Samples.SERVICE.replace("text: Menerima berkas", "text: {provenance: implied}"))
                        .rule())
                .isEqualTo("provenance");
        assertThat(only(Samples.SERVICE.replace("text: Menerima berkas", "text: {value: x, provenance: missing}"))
                        .rule())
                .isEqualTo("provenance");
    }

    @Test
    public void yamlIsReadAsDataOnly() {
        assertThat(only(Samples.SERVICE.replace("title: Izin Belajar", "title: !!java.net.URL [\"http://x\"]"))
                        .rule())
                .startsWith("yaml-");
        assertThat(only(Samples.SERVICE.replace("title: Izin Belajar", "title: !lokal Izin"))
                        .rule())
                .isEqualTo("yaml-tag");
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n";
        assertThat(only(bomb).rule()).isEqualTo("yaml-limit");
        assertThat(only("a: &a\n  b: *a\n").rule()).isEqualTo("yaml-limit");
        assertThat(only("[".repeat(500)).rule()).startsWith("yaml-");
        assertThat(only("a: \"" + "x".repeat(1 << 20) + "\"").rule()).isEqualTo("too-large");
        assertThat(only("a: \u0007").rule()).isEqualTo("yaml-character");
        assertThat(only("").rule()).isEqualTo("empty-file");
        assertThat(only("a: 1\n---\nb: 2\n").rule()).isEqualTo("yaml-syntax");
    }

    @Test
    public void bytesThatAreNotUtf8AreLocated() {
        Map<String, byte[]> files = Samples.sound();
        files.put("izin.yaml", new byte[] {'a', ':', ' ', 'x', '\n', 'b', ':', ' ', (byte) 0xE9, '\n'});
        Diagnostic d = DefinitionReader.read(files).diagnostics().get(0);
        assertThat(d.rule()).isEqualTo("not-utf-8");
        assertThat(at(d)).isEqualTo("2:4");
    }

    @Test
    public void syntaxErrorsAreLocated() {
        Diagnostic d = only("talaksana: 1\nservice: izin\ntitle: 'Izin\n");
        assertThat(d.rule()).isEqualTo("yaml-syntax");
        assertThat(d.line()).isBetween(3, 4);
    }

    @Test
    public void aFileThatIsNoServiceIsRefused() {
        Map<String, byte[]> files = Samples.sound();
        files.put("../jahat.yaml", new byte[0]);
        assertThat(DefinitionReader.read(files).diagnostics().get(0).rule()).isEqualTo("file-name");
        assertThat(DefinitionReader.read(Map.of()).diagnostics().get(0).rule()).isEqualTo("no-agency");
    }

    static Diagnostic only(String service) {
        List<Diagnostic> errors = errors(service);
        assertThat(errors).hasSize(1);
        return errors.get(0);
    }

    static List<Diagnostic> errors(String service) {
        Inspection inspection = DefinitionReader.read(Samples.files(Samples.AGENCY, service));
        List<Diagnostic> errors =
                inspection.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertThat(inspection.definition().isPresent()).isEqualTo(errors.isEmpty());
        return errors;
    }

    private static PublicService service(String yaml) {
        return DefinitionReader.read(Samples.files(Samples.AGENCY, yaml))
                .definition()
                .orElseThrow()
                .service("izin")
                .orElseThrow();
    }

    private static String digest(Map<String, byte[]> files) {
        return DefinitionReader.read(files).definition().orElseThrow().digest();
    }

    private static String at(Diagnostic d) {
        return d.line() + ":" + d.column();
    }

    private static int line(String file, String text) {
        return 1
                + (int) file.substring(0, file.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String where(String file, String text) {
        int start = file.indexOf(text);
        return line(file, text) + ":" + (start - file.lastIndexOf('\n', start));
    }

    @Test
    public void aCharacterCodeWithoutMeaningIsAFindingInItsPlace() {
        Map<String, byte[]> files = Samples.sound();
        files.put("agency.yaml", "talaksana: 1\nname: \"\\UFFFFFFFF\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(DefinitionReader.read(files).diagnostics())
                .filteredOn(Diagnostic::isError)
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.file()).isEqualTo("agency.yaml"));
    }
}
