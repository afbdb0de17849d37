package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import java.util.List;
import org.junit.Test;

/** Lists, tables and pages as people paste them: what becomes of each of their lines and cells. */
public class PastedTextsTest {
    @Test
    public void aPointBetweenThousandsMakesNoFractionOfThem() {
        assertThat(duration("1.440 menit")).isEqualTo("1440 minute");
        assertThat(duration("120.000 menit")).isEqualTo("120000 minute");
        assertThat(duration("1,5 hari kerja")).isEqualTo("1.5 working-day");
        assertThat(duration("2.500,5 jam")).isEqualTo("2500.5 hour");
        assertThat(doubts(table("1\tMemeriksa\tv\t\t1.440 menit\t"))).doesNotContain("tercetak");
        assertThat(doubts(table("1\tMemeriksa\tv\t\t1.5 jam\t"))).contains("tercetak \"1.5 jam\"");
        assertThat(doubts(table("1\tMemeriksa\tv\t\t1,440 menit\t"))).contains("tercetak \"1,440 menit\"");
    }

    private static String duration(String printed) {
        var duration = steps(table("1\tMemeriksa\tv\t\t" + printed + "\t"))
                .get(0)
                .duration()
                .value();
        return duration.amount().toPlainString() + " " + duration.unit();
    }

    private static Draft table(String rows) {
        return DraftReading.draft("No\tKegiatan\tPetugas\tKasi\tWaktu\tKeterangan\n" + rows + "\n");
    }

    @Test
    public void anItemWithoutASpaceBehindItsNumberIsAnItem() {
        Draft draft = DraftReading.draft("1. Pemohon mengisi formulir\n2.Petugas memeriksa\n3)Kepala menandatangani\n");
        assertThat(steps(draft)).extracting(Step::number).containsExactly("1", "2", "3");
        assertThat(fates(draft)).containsOnly(Fate.TAKEN).hasSize(3);
        Draft wrapped = DraftReading.draft("1. Petugas menghitung\n1.440 menit\n1.1. Rincian\n2. Selesai\n");
        assertThat(steps(wrapped)).hasSize(2);
        assertThat(doubts(wrapped)).contains("baris 3 bermula dengan nomor");
        assertThat(fates(wrapped)).containsExactly(Fate.TAKEN, Fate.TAKEN, Fate.DOUBTED, Fate.TAKEN);
    }

    @Test
    public void aReturnIsReadBesideARemark() {
        Draft draft = table("1\tMenerima\tv\t\t5 menit\t\n"
                + "2\tMemeriksa; apabila kurang dikembalikan\t\tv\t1 hari\tMenurut pedoman");
        assertThat(steps(draft).get(1).outcomes())
                .extracting(o -> o.label().value())
                .contains("kurang");
        assertThat(steps(draft).get(1).outcomes().get(1).returnTo().value())
                .isEqualTo(steps(draft).get(0).id());
    }

    @Test
    public void aReturnInWordsThatNobodyReadsIsADoubt() {
        Draft draft = DraftReading.draft("1. Petugas memeriksa\n2. Kepala mengembalikan berkas bila perlu\n");
        assertThat(steps(draft).get(1).outcomes()).isEmpty();
        assertThat(doubts(draft)).contains("pengembalian disebut");
    }

    @Test
    public void beginningEndAndTotalOfATableAreNoSteps() {
        Draft draft =
                table("1\tMulai\tv\t\t\t\n2\tMenerima\tv\t\t10 menit\t\n3\tSelesai\t\tv\t\t\n\t\t\t\tTotal 3 jam\t");
        assertThat(steps(draft)).extracting(s -> s.text().value()).containsExactly("Menerima");
        assertThat(doubts(draft)).contains("Mulai").contains("Total 3 jam").contains("processingTime");
        assertThat(draft.account().open()).extracting(Entry::line).containsExactly(2, 4, 5);
    }

    @Test
    public void headingsBetweenStepsAreNotPartOfThem() {
        Draft draft = DraftReading.draft(
                """
                Penerimaan pegawai

                I. PENDAFTARAN
                1. Peserta mengunggah berkas
                2. Panitia memeriksa berkas
                II. UJIAN
                1. Panitia mengumumkan peserta
                """);
        assertThat(steps(draft))
                .extracting(s -> s.text().value())
                .containsExactly(
                        "Peserta mengunggah berkas", "Panitia memeriksa berkas", "Panitia mengumumkan peserta");
        assertThat(doubts(draft)).contains("II. UJIAN").doesNotContain("melompat");
        assertThat(DraftReading.service(draft).title().value()).isEqualTo("Penerimaan pegawai");
    }

    @Test
    public void ofAWholePageTheListOfTheProcedureIsTakenAndTheOthersAreNamed() {
        Draft draft = DraftReading.draft(
                """
                Persyaratan:
                1. Surat permohonan
                2. Salinan KTP

                Sistem, mekanisme, dan prosedur
                1. Pemohon mengisi borang
                2. Petugas memeriksa borang

                Biaya:
                1. Tidak dipungut
                """);
        PublicService service = DraftReading.service(draft);
        assertThat(service.steps())
                .extracting(s -> s.text().value())
                .containsExactly("Pemohon mengisi borang", "Petugas memeriksa borang");
        assertThat(service.title().known()).isFalse();
        assertThat(doubts(draft))
                .contains("Surat permohonan")
                .contains("Tidak dipungut")
                .contains("di bawah judul");
        assertThat(draft.account().entries()).hasSize(8);
        assertThat(draft.account().count(Fate.LEFT_OUT)).isEqualTo(5);
    }

    @Test
    public void numberedHeadingsOfAStandardHaveTheirLettersAsItems() {
        Draft draft = DraftReading.draft(
                """
                1. Persyaratan
                   a. Surat permohonan
                2. Prosedur
                   a. Pemohon mengisi borang
                   b. Petugas memeriksa borang
                3. Jangka waktu
                   Dua hari kerja
                """);
        assertThat(steps(draft)).extracting(Step::number).containsExactly("a", "b");
        assertThat(doubts(draft)).contains("Surat permohonan").contains("Dua hari kerja");
    }

    @Test
    public void aListBelowNothingButRequirementsIsNoProcedure() {
        assertThat(DraftReading.draft("Persyaratan:\n1. Salinan KTP\n").errors())
                .extracting(e -> e.rule())
                .containsExactly("unknown-source");
    }

    @Test
    public void theFirstRowBelowTheHeadsIsAStepWhateverItsWords() {
        for (String output : List.of("Hasil", "Persyaratan", "Keterangan")) {
            Draft draft = DraftReading.draft("No;Kegiatan;Petugas;Kepala;Waktu;Output\n"
                    + "1;Memeriksa berkas;X;;2 hari kerja;" + output + "\n2;Menandatangani;;X;1 hari kerja;Surat\n");
            assertThat(steps(draft)).extracting(Step::number).containsExactly("1", "2");
            assertThat(steps(draft).get(0).outputs().get(0).text().value()).isEqualTo(output);
        }
    }

    @Test
    public void aColumnNamedPelaksanaBesideOthersIsAnActorsAndACostIsNone() {
        Draft draft = DraftReading.draft("No;Kegiatan;Petugas;Pelaksana;Kepala;Biaya;Waktu\n"
                + "1;Mencatat;;;v;Rp10.000;5 menit\n2;Memeriksa;;v;;;1 jam\n3;Menerima;v;;;;1 jam\n");
        PublicService service = DraftReading.service(draft);
        assertThat(service.actors())
                .extracting(a -> a.name().value())
                .containsExactly("Petugas", "Pelaksana", "Kepala");
        assertThat(service.steps())
                .extracting(Step::actorIds)
                .containsExactly(List.of("kepala"), List.of("pelaksana"), List.of("petugas"));
        assertThat(service.steps())
                .extracting(step -> step.quality("Biaya") == null
                        ? null
                        : step.quality("Biaya").value())
                .containsExactly("Rp10.000", null, null);
        assertThat(doubts(draft)).doesNotContain("Biaya");
    }

    @Test
    public void aColumnOfAnActorWithoutStepStaysAndARangeIsOne() {
        Draft draft = DraftReading.draft("No;Kegiatan;Petugas;Arsiparis;Waktu;Lokasi;Biaya\n"
                + "1;Mencatat;v;;2-5 hari kerja;Loket 1;-\n2;Memeriksa;v;;1 s.d. 1,5 jam;;Gratis\n"
                + "3;Menjawab;v;;3 sampai dengan 2 hari;;\n");
        PublicService service = DraftReading.service(draft);
        assertThat(service.actor("arsiparis").orElseThrow().column()).isTrue();
        assertThat(service.actor("petugas").orElseThrow().column()).isFalse();
        assertThat(service.qualityColumns()).containsExactly("Lokasi", "Biaya");
        assertThat(service.steps().subList(0, 2))
                .extracting(step -> step.duration().value().written())
                .containsExactly("2-5 working-day", "1-1.5 hour");
        assertThat(service.steps().get(2).duration().known()).isFalse();
        assertThat(doubts(draft)).contains("3 sampai dengan 2 hari");
    }

    @Test
    public void aSignInTheOnlyColumnOfActorsNamesNobody() {
        Draft draft = DraftReading.draft("No;Kegiatan;Pelaksana;Waktu\n1;Mencatat surat;v;5 menit\n");
        assertThat(DraftReading.service(draft).actors()).isEmpty();
        assertThat(doubts(draft)).contains("hanya berisi tanda");
    }

    @Test
    public void wordsBeforeAVerbAreAnActorOnlyWhenTheyNameSomebody() {
        assertThat(DraftReading.service(DraftReading.draft("1. Cuti tahunan dan cuti melahirkan dicatat\n"))
                        .actors())
                .isEmpty();
        assertThat(DraftReading.service(DraftReading.draft("1. Berkas meliputi salinan KTP\n"))
                        .actors())
                .isEmpty();
        assertThat(DraftReading.service(DraftReading.draft("1. Petugas loket menerima berkas\n"))
                        .actors())
                .extracting(a -> a.name().value())
                .containsExactly("Petugas loket");
    }

    @Test
    public void anOutcomeIsNotCutOutOfASentenceWithTwoConditions() {
        Draft draft = DraftReading.draft("1. Petugas menerima\n2. Petugas memeriksa;"
                + " jika lengkap diteruskan ke loket dua, jika tidak lengkap dikembalikan\n");
        assertThat(steps(draft).get(1).outcomes())
                .extracting(o -> o.label().value())
                .containsExactly("lengkap", "tidak lengkap");
    }

    private static List<Step> steps(Draft draft) {
        return DraftReading.service(draft).steps();
    }

    private static String doubts(Draft draft) {
        return draft.doubts().toString();
    }

    private static List<Fate> fates(Draft draft) {
        return draft.account().entries().stream().map(Entry::fate).toList();
    }
}
