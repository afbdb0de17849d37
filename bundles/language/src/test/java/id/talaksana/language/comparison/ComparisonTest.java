package id.talaksana.language.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.util.List;
import org.junit.Test;

public class ComparisonTest {

    @Test
    public void theSameMeaningInOtherWordsOfYamlIsNoDifference() {
        assertThat(to(Samples.SERVICE.replace("actors: [petugas]", "actors:\n      - petugas") + "# catatan\n"))
                .isEmpty();
    }

    @Test
    public void anExtensionARangeAndAFurtherColumnAreDifferences() {
        List<Difference> found = to(Samples.SERVICE.replace(
                "duration: 10 minute",
                "duration: 5-10 minute\n    extension: 5 minute\n    quality: [{column: Biaya, text: Gratis}]"));
        assertThat(found)
                .extracting(Difference::part, difference -> difference.after().indonesian())
                .containsExactly(
                        tuple(Part.DURATION, "5–10 menit, dapat diperpanjang satu kali 5 menit, dengan alasan"),
                        tuple(Part.QUALITY, "Biaya: Gratis"));
        assertThat(found.get(0).after().english())
                .isEqualTo("5–10 minutes, may be extended once by 5 minutes, with a reason");
    }

    @Test
    public void howADamagedTextIsReadIsADifference() {
        String damaged = "text: {value: Menerima ber, provenance: reconstructed%s}";
        String reading = ", reading: {text: Menerima berkas, by: Sekretaris, date: 2026-01-05}";
        List<Difference> found = Comparison.of(
                read(Samples.SERVICE.replace("text: Menerima berkas", damaged.formatted(""))),
                read(Samples.SERVICE.replace("text: Menerima berkas", damaged.formatted(reading))));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).after().indonesian()).contains("dibaca \"Menerima berkas\"");
        assertThat(found.get(0).before().indonesian()).doesNotContain("dibaca");
    }

    @Test
    public void stepsThatComeGoAndMoveAreNamed() {
        String rapat = "  - id: rapat\n    number: 3\n    text: Rapat bagi CPNS\n    tracks: [cpns]\n";
        assertThat(to(Samples.SERVICE.replace(rapat, "")))
                .containsExactly(
                        step(Part.STEP, Change.REMOVED, "rapat", "3. Rapat bagi CPNS", same("Rapat bagi CPNS"), null));
        assertThat(to(Samples.SERVICE.replace(rapat, rapat + "  - id: paraf\n    text: Memaraf\n")))
                .containsExactly(step(Part.STEP, Change.ADDED, "paraf", "Memaraf", null, same("Memaraf")));
        assertThat(to(Samples.SERVICE.replace(rapat, "").replace("products:", rapat + "products:")))
                .containsExactly(step(Part.STEP, Change.MOVED, "rapat", "3. Rapat bagi CPNS", same("3"), same("4")));
    }

    @Test
    public void aStepWithTheSameWordsUnderAnotherIdWasRenamed() {
        assertThat(to(Samples.SERVICE.replace("- id: rapat", "- id: rapat-cpns")))
                .containsExactly(step(
                        Part.STEP,
                        Change.RENAMED,
                        "rapat-cpns",
                        "3. Rapat bagi CPNS",
                        same("rapat"),
                        same("rapat-cpns")));
    }

    @Test
    public void whatWeSayOurselvesIsSaidInBothLanguagesAndTheDocumentInItsOwn() {
        List<Difference> found = to(Samples.SERVICE
                .replace("actors: [kepala]", "actors: [petugas, kepala]")
                .replace("10 minute", "1.5 hour")
                .replace("returnTo: terima", "returnTo: {value: periksa, provenance: implied}")
                .replace("text: Rekomendasi", "text: Rekomendasi atasan"));
        assertThat(found)
                .containsExactly(
                        step(
                                Part.DURATION,
                                Change.CHANGED,
                                "terima",
                                "1. Menerima berkas",
                                new Text("10 menit", "10 minutes"),
                                new Text("1,5 jam", "1.5 hours")),
                        step(
                                Part.FLOW,
                                Change.CHANGED,
                                "periksa",
                                "2. Memeriksa berkas",
                                new Text(
                                        "Lengkap: lanjut; Kurang: kembali ke \"Menerima berkas\"; "
                                                + "Ditolak: berakhir tanpa produk",
                                        "Lengkap: goes on; Kurang: back to \"Menerima berkas\"; "
                                                + "Ditolak: ends without the product"),
                                new Text(
                                        "Lengkap: lanjut; Kurang: kembali ke \"Memeriksa berkas\"; "
                                                + "Ditolak: berakhir tanpa produk",
                                        "Lengkap: goes on; Kurang: back to \"Memeriksa berkas\"; "
                                                + "Ditolak: ends without the product")),
                        step(
                                Part.ACTOR,
                                Change.CHANGED,
                                "tanda-tangan",
                                "4. Menandatangani",
                                same("Kepala"),
                                same("Petugas, Kepala")),
                        step(
                                Part.REQUIREMENT,
                                Change.CHANGED,
                                "rekomendasi",
                                "Rekomendasi atasan; sebelum \"Menandatangani\"",
                                new Text(
                                        "Rekomendasi; sebelum \"Menandatangani\"",
                                        "Rekomendasi; before \"Menandatangani\""),
                                new Text(
                                        "Rekomendasi atasan; sebelum \"Menandatangani\"",
                                        "Rekomendasi atasan; before \"Menandatangani\"")));
    }

    @Test
    public void thatTracksExcludeEachOtherIsCompared() {
        assertThat(to(Samples.SERVICE + "exclusiveTracks: true\n"))
                .containsExactly(new Difference(
                        "izin",
                        Part.TRACK,
                        Change.CHANGED,
                        null,
                        null,
                        new Text(
                                "berkas yang tidak menyebut jalur menempuh semuanya",
                                "a case that names no track follows all of them"),
                        new Text("satu berkas menempuh tepat satu jalur", "a case follows exactly one track")));
        assertThat(to(Samples.SERVICE + "exclusiveTracks: false\n")).isEmpty();
    }

    @Test
    public void aDocumentsOwnSemicolonIsNotSaidTwice() {
        assertThat(to(Samples.SERVICE.replace("text: Rekomendasi\n", "text: Rekomendasi atasan;\n")))
                .singleElement()
                .satisfies(difference -> assertThat(difference.after())
                        .isEqualTo(new Text(
                                "Rekomendasi atasan; sebelum \"Menandatangani\"",
                                "Rekomendasi atasan; before \"Menandatangani\"")));
    }

    @Test
    public void whatAStepAsksOfExtensionsIsCompared() {
        String calls = "    calls: [{point: notifier, name: surel, facts: [{id: alamat, label: Alamat}]}]\n";
        String called = Samples.SERVICE.replace("    text: Menandatangani\n", "    text: Menandatangani\n" + calls);
        assertThat(to(called))
                .containsExactly(step(
                        Part.CALL,
                        Change.ADDED,
                        "tanda-tangan",
                        "4. Menandatangani",
                        null,
                        same("notifier surel, alamat text")));
    }

    @Test
    public void everyPartOfADefinitionIsCompared() {
        String more = Samples.SERVICE
                        .replace(
                                "    text: Menandatangani\n",
                                """
                                    text: Menandatangani
                                    acts: [{kind: sign}, {kind: request}]
                                    window: {from: 2025-12-01, to: 2025-12-05}
                                    inputs: [{text: Konsep surat}]
                                    outputs: [{text: Surat}]
                                    objection: {duration: 3 working-day}
                                    request: {agency: kanreg, service: pertek, subject: usul}
                                """
                                        .indent(0))
                        .replace("number: 1/SOP/2025", "number: 2/SOP/2026")
                + """
                fee: {free: true, text: Gratis}
                complaints: [{id: kotak, kind: suggestion-box, text: Kotak saran}]
                legalBasis: [UU 20/2023]
                processingTime: {printed: "0", statement: Sesuai antrean}
                positions: [{title: Sekretaris Daerah}]
                forms: [{id: lampiran, title: Lampiran I, parts: [{text: Isi}]}]
                standard: {facilities: [Ruang tunggu]}
                provisions: [{number: "1", text: Keputusan mengikat}]
                """;
        List<Difference> found = to(more);
        assertThat(found)
                .extracting(Difference::part)
                .contains(
                        Part.DOCUMENT,
                        Part.LEGAL_BASIS,
                        Part.ACT,
                        Part.WINDOW,
                        Part.INPUT,
                        Part.OUTPUT,
                        Part.OBJECTION,
                        Part.REQUEST,
                        Part.POSITION,
                        Part.FORM,
                        Part.PROCESSING_TIME,
                        Part.FEE,
                        Part.COMPLAINT_CHANNEL,
                        Part.STANDARD,
                        Part.PROVISION);
        assertThat(found)
                .filteredOn(d -> d.part() == Part.WINDOW)
                .extracting(Difference::after)
                .containsExactly(
                        new Text("1 Desember 2025 sampai 5 Desember 2025", "1 December 2025 to 5 December 2025"));
        assertThat(found).allSatisfy(d -> assertThat(d.before()).isNotEqualTo(d.after()));
    }

    @Test
    public void feesChannelsAndRequirementsThatChangeOrGoAreNamed() {
        String told = Samples.SERVICE
                + """
                fee: {free: true, text: Gratis}
                complaints:
                  - {id: kotak, kind: suggestion-box, text: Kotak saran}
                  - {id: surel, kind: email, text: Surat elektronik}
                """;
        List<Difference> found = Comparison.of(
                read(told),
                read(told.replace("free: true, text: Gratis", "free: false, text: Rp10.000")
                        .replace("text: Kotak saran", "text: Kotak saran di lobi")
                        .replace("  - {id: surel, kind: email, text: Surat elektronik}\n", "")
                        .replace("  - id: surat\n    number: 1\n    text: Surat permohonan\n", "")));
        assertThat(found)
                .extracting(Difference::part, Difference::change, Difference::id)
                .containsExactlyInAnyOrder(
                        tuple(Part.REQUIREMENT, Change.REMOVED, "surat"),
                        tuple(Part.FEE, Change.CHANGED, null),
                        tuple(Part.COMPLAINT_CHANNEL, Change.CHANGED, "kotak"),
                        tuple(Part.COMPLAINT_CHANNEL, Change.REMOVED, "surel"));
        assertThat(found).filteredOn(d -> d.part() == Part.FEE).singleElement().satisfies(fee -> assertThat(
                        fee.after().english())
                .contains("Rp10.000"));
    }

    @Test
    public void anAgencysOwnWordsAreComparedOneByOne() {
        AgencyDefinition moved = DefinitionReader.read(
                        Samples.files(Samples.AGENCY + "address: Jalan Baru\n", Samples.SERVICE))
                .definition()
                .orElseThrow();
        assertThat(Comparison.of(read(Samples.SERVICE), moved))
                .containsExactly(
                        new Difference(null, Part.AGENCY, Change.ADDED, "address", null, null, same("Jalan Baru")));
    }

    private static Difference step(Part part, Change change, String id, String about, Text before, Text after) {
        return new Difference("izin", part, change, id, about, before, after);
    }

    private static Text same(String words) {
        return words == null ? null : new Text(words, words);
    }

    private static List<Difference> to(String service) {
        return Comparison.of(read(Samples.SERVICE), read(service));
    }

    private static AgencyDefinition read(String service) {
        return DefinitionReader.read(Samples.files(Samples.AGENCY, service))
                .definition()
                .orElseThrow();
    }
}
