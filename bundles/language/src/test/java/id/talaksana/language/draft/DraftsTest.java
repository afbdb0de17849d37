package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import id.talaksana.language.bpmn.Agencies;
import id.talaksana.language.bpmn.Agencies.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

/** Drafts of BPMN files, lists and tables: each is a definition at once, and says where the source leaves something open. */
public class DraftsTest {
    private static final String AGENCY =
            """
            talaksana: 1
            agency: %s
            version: %s
            name: Pemerintah Kota Contoh
            unit: Badan Kepegawaian
            kind: local-government
            timeZone: Asia/Makassar
            """;

    private final BpmnModels models = new BpmnModels();

    @Test
    public void whatWasExportedComesBackAsTheSameModel() throws Exception {
        for (Published published : Agencies.services()) {
            byte[] first =
                    models.bpmn(published.definition(), published.service()).content();
            Draft draft = models.draft(
                    "a.bpmn",
                    first,
                    published.definition().agency().id(),
                    published.service().id());
            PublicService again = read(draft);
            assertThat(again.steps())
                    .as("%s", published)
                    .hasSameSizeAs(published.service().steps());
            for (int i = 0; i < again.steps().size(); i++) {
                assertThat(facts(again.steps().get(i)))
                        .as("%s", published)
                        .isEqualTo(facts(published.service().steps().get(i)));
            }
            AgencyDefinition was = published.definition();
            AgencyDefinition definition = new AgencyDefinition(
                    was.digest(), was.version(), was.effectiveFrom(), was.agency(), List.of(again), List.of());
            assertThat(new String(models.bpmn(definition, again).content(), StandardCharsets.UTF_8))
                    .as("%s", published)
                    .isEqualTo(new String(first, StandardCharsets.UTF_8));
        }
    }

    @Test
    public void tracksThatExcludeEachOtherComeBackFromTheModel() throws Exception {
        AgencyDefinition definition = Agencies.withText("balikpapan", "tracks:\n", "exclusiveTracks: true\ntracks:\n");
        PublicService service = definition.services().get(0);
        PublicService again =
                read(models.draft("a.bpmn", models.bpmn(definition, service).content(), "balikpapan", service.id()));
        assertThat(again.tracks()).isEqualTo(service.tracks());
        assertThat(again.exclusiveTracks()).isTrue();
    }

    @Test
    public void stepsThatRunSideBySideComeBackFromTheModel() throws Exception {
        String steps =
                """
                steps:
                  - {id: a, text: A, actors: [petugas]}
                  - id: b
                    text: B
                    actors: [petugas]
                    after: {value: [a], provenance: implied}
                    decision:
                      outcomes:
                        - {id: ok, label: Ya}
                        - {id: cepat, label: Cepat, next: f}
                        - {id: kurang, label: Kurang, returnTo: a}
                  - {id: c, text: C, actors: [petugas], after: [b]}
                  - {id: d, text: D, actors: [petugas], after: [b]}
                  - {id: e, text: E, actors: [petugas], after: [a]}
                  - {id: f, text: F, actors: [petugas]}
                """;
        String service = "talaksana: 1\nservice: izin\ntitle: Izin\ndocument: {kind: sop, number: 1/SOP}\n"
                + "actors: [{id: petugas, name: Petugas}]\n" + steps;
        AgencyDefinition definition = DefinitionReader.read(Samples.files(Samples.AGENCY, service))
                .definition()
                .orElseThrow();
        PublicService published = definition.services().get(0);
        byte[] first = models.bpmn(definition, published).content();
        assertThat(new String(first, StandardCharsets.UTF_8))
                .contains("parallelGateway id=\"berpisah-a\"", "parallelGateway id=\"berpisah-b\"")
                .contains("parallelGateway id=\"bertemu-f\"");
        Draft draft = models.draft("a.bpmn", first, "contoh", "izin");
        assertThat(draft.doubts()).isEmpty();
        assertThat(read(draft).steps()).isEqualTo(published.steps());
    }

    private static List<Object> facts(Step s) {
        return List.of(
                s.id(),
                String.valueOf(s.number()),
                s.text(),
                s.actors(),
                s.from(),
                s.with(),
                s.via(),
                s.acts(),
                s.tracks(),
                s.inputs(),
                String.valueOf(s.duration()),
                s.outputs(),
                s.yields(),
                String.valueOf(s.window()),
                String.valueOf(s.objection()),
                String.valueOf(s.request()),
                s.channels(),
                s.note(),
                s.calls());
    }

    @Test
    public void filesOfOtherToolsAreDraftedOrRefusedWithAPlace() throws Exception {
        Path folder = shared();
        assumeTrue("no folder shared/bpmn beside the project: files of other tools are not tried", folder != null);
        int drafted = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList()) {
                Draft draft = models.draft(file.getFileName().toString(), Files.readAllBytes(file), null, null);
                if (draft.isSound()) {
                    read(draft);
                    drafted++;
                    assertThat(draft.doubts()).as("%s", file).isNotEmpty();
                } else {
                    assertThat(draft.errors()).allMatch(e -> e.line() > 0 && e.column() > 0);
                }
            }
        }
        assertThat(drafted).isGreaterThanOrEqualTo(24);
    }

    private static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/bpmn");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    @Test
    public void aTimerAndAnUnnamedFlowAreDoubtsAndWhatRunsSideBySideIsNone() {
        Draft draft = draft(
                bpmn(
                        """
                <startEvent id="s"/><parallelGateway id="p"/><userTask id="a" name="Petugas mengetik"/>
                <userTask id="b" name="Memindai"/><parallelGateway id="j"/>
                <intermediateCatchEvent id="t" name="Tunggu 7 hari"><timerEventDefinition/></intermediateCatchEvent>
                <userTask id="c" name="Memeriksa"/><exclusiveGateway id="x"/><endEvent id="e" name="Selesai"/>
                <sequenceFlow id="f1" sourceRef="s" targetRef="p"/><sequenceFlow id="f2" sourceRef="p" targetRef="a"/>
                <sequenceFlow id="f3" sourceRef="p" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
                <sequenceFlow id="f5" sourceRef="b" targetRef="j"/><sequenceFlow id="f6" sourceRef="j" targetRef="t"/>
                <sequenceFlow id="f7" sourceRef="t" targetRef="c"/><sequenceFlow id="f8" sourceRef="c" targetRef="x"/>
                <sequenceFlow id="f9" sourceRef="x" targetRef="a" name="salah"/><sequenceFlow id="f10" sourceRef="x" targetRef="e"/>
                """));
        PublicService service = read(draft);
        assertThat(service.steps())
                .extracting(s -> s.text().value())
                .containsExactly("Petugas mengetik", "Memindai", "Memeriksa");
        assertThat(service.steps().get(2).outcomes()).hasSize(2);
        assertThat(service.steps().get(2).outcomes().get(0).returnTo().value())
                .isEqualTo(service.steps().get(0).id());
        assertThat(service.steps().subList(0, 2))
                .allMatch(step -> step.after().value().isEmpty());
        assertThat(service.steps().get(2).after()).isNull();
        assertThat(text(draft))
                .doesNotContain("sejajar")
                .contains("Tunggu 7 hari")
                .contains("(timer)")
                .contains("hasil ini tidak bernama");
    }

    @Test
    public void aNumberedListNamesItsActorsAndItsReturns() {
        Draft draft = draft(
                """
                Izin Belajar

                1. Petugas memeriksa berkas permohonan
                2. Kabid Mutasi dan Promosi memaraf surat izin. Jika masih ada kesalahan dikembalikan kepada Petugas untuk diperbaiki
                4. Penandatanganan surat izin
                """);
        PublicService service = read(draft);
        assertThat(service.title()).isEqualTo(Sourced.stated("Izin Belajar"));
        assertThat(service.actors())
                .extracting(a -> a.name().value())
                .containsExactly("Petugas", "Kabid Mutasi dan Promosi");
        assertThat(service.steps()).extracting(Step::number).containsExactly("1", "2", "4");
        Step second = service.steps().get(1);
        assertThat(second.outcomes().get(1).label().value()).isEqualTo("masih ada kesalahan");
        assertThat(second.outcomes().get(1).returnTo().value())
                .isEqualTo(service.steps().get(0).id());
        assertThat(service.steps().get(2).actorIds()).isEmpty();
        assertThat(text(draft)).contains("pelaksana tidak disebut").contains("nomor melompat dari 2 ke 4");
    }

    @Test
    public void anSopTableIsReadWithReturnsHiddenInItsRemarks() {
        String table = "NAMA POS AP\tLayanan Persetujuan Teknis\n"
                + "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan\n"
                + "\t\tTim Pemroses\tPejabat Penandatanganan\tKelengkapan\tWaktu\tOutput\t\n"
                + "1\t2\t3\t4\t5\t6\t7\t8\n"
                + "1\tMemverifikasi usulan\tV\t\tDokumen kelengkapan\t10 Menit\tKonsep\t\n"
                + "2\tMenandatangani\t\tV\tKonsep\t2 Menit\tPersetujuan\t\"1. Apabila terdapat ketidaksesuaian akan dikembalikan ke Tim Pemroses\n2. Pejabat ditetapkan\"\n"
                + "3\tMengarsipkan\t\t\tPersetujuan\t0\tArsip\t\n";
        Draft draft = draft(table);
        PublicService service = read(draft);
        assertThat(service.title().value()).isEqualTo("Layanan Persetujuan Teknis");
        assertThat(service.document().kind()).hasToString("sop");
        assertThat(service.steps()).hasSize(3);
        assertThat(service.steps().get(0).actorIds()).containsExactly("tim-pemroses");
        assertThat(service.steps().get(0).duration().value().written()).isEqualTo("10 minute");
        assertThat(service.steps().get(0).inputs())
                .extracting(i -> i.text().value())
                .containsExactly("Dokumen kelengkapan");
        Step.Outcome back = service.steps().get(1).outcomes().get(1);
        assertThat(back.label().value()).isEqualTo("terdapat ketidaksesuaian");
        assertThat(back.returnTo().value()).isEqualTo(service.steps().get(0).id());
        assertThat(service.steps().get(2).actorIds()).isEmpty();
        assertThat(text(draft)).contains("simbol kolom pelaksana tidak ada").contains("waktu \"0\"");
    }

    @Test
    public void marksOfAPageSeparateRemarksAndAnActorBehindOlehIsADoubt() {
        Draft table = draft(
                "No\tKegiatan\tPelaksana\tKeterangan\n1\tMemeriksa\tTim Pemroses\t\n"
                        + "2\tMenandatangani\tPejabat\t<p>1. Apabila keliru akan dikembalikan ke Tim Pemroses</p> <p>2. Ditetapkan</p>\n");
        Step second = read(table).steps().get(1);
        assertThat(second.outcomes().get(1).returnTo().provenance()).isEqualTo(Provenance.IMPLIED);
        Draft list = draft("1. Menetapkan calon oleh PPK\n");
        assertThat(read(list).steps().get(0).actors().provenance()).isEqualTo(Provenance.IMPLIED);
        assertThat(text(list)).contains("oleh PPK");
    }

    @Test
    public void commasAndBarsSeparateColumnsToo() {
        String bars =
                """
                | No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |
                |----|----------|-----------|-------------|-------|--------|------------|
                | 1  | Menerima berkas | Petugas | Berkas | 5 menit | Tanda terima | |
                | 2  | Memeriksa | Kasubbag | Berkas | 3 hari kerja | Disposisi | jika salah dikembalikan |
                """;
        String commas =
                """
                No,Kegiatan,Pelaksana,Kelengkapan,Waktu,Output,Keterangan
                1,Menerima berkas,Petugas,Berkas,5 menit,Tanda terima,
                2,Memeriksa,Kasubbag,Berkas,3 hari kerja,Disposisi,jika salah dikembalikan
                """;
        for (String table : List.of(bars, commas)) {
            Draft draft = draft(table);
            PublicService service = read(draft);
            assertThat(service.steps()).hasSize(2);
            assertThat(service.actors()).extracting(a -> a.name().value()).containsExactly("Petugas", "Kasubbag");
            assertThat(service.steps().get(1).outcomes()).hasSize(2);
            assertThat(service.steps().get(1).outcomes().get(1).returnTo().provenance())
                    .isEqualTo(Provenance.RECONSTRUCTED);
            assertThat(text(draft))
                    .contains("tujuan pengembalian tidak disebut")
                    .contains("nama layanan tidak disebut");
        }
    }

    @Test
    public void hostileOrUnreadableSourcesAreRefusedWithReasonAndRemedy() {
        String laughs =
                "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]><definitions>&lol2;</definitions>";
        String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>";
        String many = bpmn("<userTask id=\"a\"/>".repeat(25_000));
        Map<String, String> refused = Map.of(
                laughs,
                "document-type",
                outside,
                "document-type",
                "<a>".repeat(5_000),
                "xml-limit",
                many,
                "xml-limit",
                "<definitions",
                "xml",
                "<html/>",
                "no-bpmn",
                bpmn("<startEvent id=\"s\"/>"),
                "no-activity",
                bpmn("<userTask id=\"a\" name=\"" + "x".repeat(200_000) + "\"/>"),
                "too-long",
                "Sebuah surat tanpa daftar.",
                "unknown-source",
                "x".repeat((1 << 20) + 1),
                "too-large");
        refused.forEach((source, rule) -> {
            Draft draft = draft(source);
            assertThat(draft.isSound()).as(rule).isFalse();
            Diagnostic error = draft.errors().get(0);
            assertThat(error.rule()).isEqualTo(rule);
            assertThat(error.message().indonesian())
                    .isNotBlank()
                    .isNotEqualTo(error.message().english());
            assertThat(error.remedy().in(Locale.ENGLISH)).isNotBlank();
            assertThat(error.line() > 0 && error.column() > 0 || rule.equals("too-large"))
                    .as(rule)
                    .isTrue();
        });
        assertThat(models.draft("a", new byte[] {1, (byte) 0xC0, 0}, null, null).errors())
                .extracting(Diagnostic::rule)
                .containsExactly("encoding");
    }

    @Test
    public void wordsOfASourceStayWords() {
        Draft draft =
                draft("1. Petugas mencatat: \"ya\" # RAGU: bukan\\n keraguan {a} [b] \u0085 true\n2. Null memeriksa\n");
        PublicService service = read(draft);
        assertThat(service.steps().get(0).text().value()).contains("\"ya\" # RAGU: bukan\\n keraguan {a} [b]");
        assertThat(draft.doubts()).noneMatch(d -> d.text().contains("bukan"));
    }

    private Draft draft(String source) {
        return models.draft("sumber", source.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String bpmn(String content) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\" name=\"Contoh\">"
                + content + "</process></definitions>";
    }

    private static String text(Draft draft) {
        return draft.doubts().toString();
    }

    /** Reads a draft as a definition, and finds each doubt on its line. */
    private static PublicService read(Draft draft) {
        assertThat(draft.errors()).isEmpty();
        List<String> lines = draft.yaml().lines().toList();
        draft.doubts().forEach(d -> assertThat(lines.get(d.line() - 1).strip()).isEqualTo("# " + d.text()));
        assertThat(lines.stream().filter(l -> l.strip().startsWith("# RAGU")).count())
                .isEqualTo(draft.doubts().size());
        Inspection inspection = DefinitionReader.read(Map.of(
                "agency.yaml",
                AGENCY.formatted("contoh", "1.0.0").getBytes(StandardCharsets.UTF_8),
                draft.service() + ".yaml",
                draft.yaml().getBytes(StandardCharsets.UTF_8)));
        return inspection
                .definition()
                .orElseThrow(() -> new AssertionError(inspection.diagnostics().stream()
                                .filter(Diagnostic::isError)
                                .map(d -> d.line(Locale.ENGLISH))
                                .toList()
                        + "\n" + draft.yaml()))
                .services()
                .get(0);
    }
}
