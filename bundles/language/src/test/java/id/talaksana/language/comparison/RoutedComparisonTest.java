package id.talaksana.language.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Typical;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.Test;

/** What depends on the case, runs side by side, is asked for or confirmed: each change in words of both languages. */
public class RoutedComparisonTest {

    @Test
    public void theConditionOfAStep() {
        is(
                to(
                        "cuti",
                        "[kepala]\n    when: {attribute: tujuan, is: luar}",
                        """
                        [kepala]
                            when: {any: [{attribute: tujuan, is: luar}, {attribute: golongan, atLeast: IV/d}]}"""),
                Part.CONDITION,
                "telaah",
                new Text("hanya bila tujuan: Luar negeri", "only if tujuan: Luar negeri"),
                new Text(
                        "hanya bila tujuan: Luar negeri atau golongan IV/d ke atas",
                        "only if tujuan: Luar negeri or golongan IV/d and above"));
    }

    @Test
    public void theConditionOfAWayOnward() {
        is(
                to("cuti", "{number: lama, atLeast: 30}", "{number: lama, atLeast: 45}"),
                Part.FLOW,
                "tanda-tangan",
                new Text(
                        "bila lama cuti (hari) paling sedikit 30: lalu ke \"Melaporkan cuti panjang\"; "
                                + "selain itu: selesai",
                        "if lama cuti (hari) at least 30: then to \"Melaporkan cuti panjang\"; otherwise: completed"),
                new Text(
                        "bila lama cuti (hari) paling sedikit 45: lalu ke \"Melaporkan cuti panjang\"; "
                                + "selain itu: selesai",
                        "if lama cuti (hari) at least 45: then to \"Melaporkan cuti panjang\"; otherwise: completed"));
    }

    @Test
    public void theConditionOfAnOutcomeAndWhoMendsIt() {
        Difference outcome = to("cuti", "end: rejected, when: {not: {attribute: jenis, is: sakit}}}", "end: rejected}");
        assertThat(outcome.before().indonesian())
                .endsWith("Ditolak: berakhir tanpa produk (hanya bila jenis cuti selain Cuti sakit)");
        assertThat(outcome.before().english())
                .endsWith("Ditolak: ends without the product (only if jenis cuti other than Cuti sakit)");
        assertThat(outcome.after().english()).endsWith("Ditolak: ends without the product");
        Difference mended = to("mutasi", "returnTo: periksa, correctedBy: pegawai", "returnTo: periksa");
        assertThat(mended.before().indonesian())
                .contains("kembali ke \"Analis mutasi memeriksa usul\", diperbaiki oleh Pegawai yang bersangkutan");
        assertThat(mended.before().english()).contains("mended by Pegawai yang bersangkutan");
        assertThat(mended.after().indonesian()).doesNotContain("diperbaiki");
    }

    @Test
    public void theConditionOfAnActorAndOfARequirement() {
        Difference actor =
                to("mutasi", "{attribute: lingkup, is: antarprovinsi}}", "{not: {attribute: lingkup, is: provinsi}}}");
        assertThat(actor.part()).isEqualTo(Part.ACTOR);
        assertThat(actor.before().indonesian()).endsWith("Gubernur (hanya bila lingkup perpindahan: Antarprovinsi)");
        assertThat(actor.after().english())
                .endsWith("Gubernur (only if lingkup perpindahan other than Dalam satu provinsi)");
        is(
                to(
                        "cuti",
                        "when: {all: [{attribute: jenis, is: sakit}, {number: lama, atLeast: 3}]}",
                        "when: {attribute: jenis, is: sakit}"),
                Part.REQUIREMENT,
                "surat-dokter",
                new Text(
                        "Surat keterangan dokter; saat pengajuan; hanya bila jenis cuti: Cuti sakit dan lama cuti (hari)"
                                + " paling sedikit 3",
                        "Surat keterangan dokter; at intake; only if jenis cuti: Cuti sakit and lama cuti (hari)"
                                + " at least 3"),
                new Text(
                        "Surat keterangan dokter; saat pengajuan; hanya bila jenis cuti: Cuti sakit",
                        "Surat keterangan dokter; at intake; only if jenis cuti: Cuti sakit"));
    }

    @Test
    public void whatIsAskedForAndItsRules() {
        is(
                to("cuti", "min: 1, max: 90", "min: 1, max: 60"),
                Part.ATTRIBUTE,
                "lama",
                new Text("Lama cuti (hari); bilangan; 1 sampai 90", "Lama cuti (hari); number; 1 to 90"),
                new Text("Lama cuti (hari); bilangan; 1 sampai 60", "Lama cuti (hari); number; 1 to 60"));
        is(
                to("cuti", "label: Alasan, max: 300, optional: true}", "label: Alasan, kind: nip}"),
                Part.ATTRIBUTE,
                "alasan",
                new Text("Alasan; boleh tidak diisi; paling banyak 300", "Alasan; may be left out; at most 300"),
                new Text("Alasan; NIP", "Alasan; NIP"));
        is(
                to("cuti", "{date: mulai, minus: 2 week}", "{date: mulai, minus: 1 month}"),
                Part.ATTRIBUTE,
                "mulai",
                rule("2 minggu", "2 weeks", "Permohonan diajukan paling lambat 2 minggu sebelum cuti"),
                rule("1 bulan", "1 month", "Permohonan diajukan paling lambat 2 minggu sebelum cuti"));
        is(
                to("cuti", "message: Permohonan diajukan paling lambat 2 minggu sebelum cuti", "message: Terlambat"),
                Part.ATTRIBUTE,
                "mulai",
                rule("2 minggu", "2 weeks", "Permohonan diajukan paling lambat 2 minggu sebelum cuti"),
                rule("2 minggu", "2 weeks", "Terlambat"));
        Difference gone = to("cuti", "  - {id: alasan, label: Alasan, max: 300, optional: true}\n", "");
        assertThat(gone.change()).isEqualTo(Change.REMOVED);
        assertThat(gone.before().english()).isEqualTo("Alasan; may be left out; at most 300");
    }

    private static Text rule(String span, String inEnglish, String message) {
        return new Text(
                "Tanggal mulai cuti; tanggal; berkas dibuka paling lambat " + span
                        + " sebelum tanggal mulai cuti (hanya bila jenis cuti selain Cuti sakit): " + message,
                "Tanggal mulai cuti; date; the case is opened at the latest " + inEnglish
                        + " before tanggal mulai cuti (only if jenis cuti other than Cuti sakit): " + message);
    }

    @Test
    public void whatAStepComesAfter() {
        String retribution = "Petugas menetapkan retribusi";
        is(
                to("izin-reklame", "    after: [tetapkan-retribusi]\n", "    after: []\n"),
                Part.FLOW,
                "bayar",
                new Text("sesudah \"" + retribution + "\"", "after \"" + retribution + "\""),
                new Text("terbuka bersama berkas", "opens with the case"));
        Difference later = to(
                "izin-reklame",
                "after: [terima]\n    duration: 1 working-day",
                "after: [terima, tinjau]\n    duration: 1 working-day");
        assertThat(later.after())
                .isEqualTo(new Text(
                        "sesudah \"Petugas menerima dan memeriksa permohonan\", \"Tim teknis meninjau lokasi\"",
                        "after \"Petugas menerima dan memeriksa permohonan\", \"Tim teknis meninjau lokasi\""));
        Difference removed = to("izin-reklame", "    after: [tinjau, bayar]\n", "");
        assertThat(removed.change()).isEqualTo(Change.REMOVED);
        assertThat(removed.before().english()).startsWith("after \"Tim teknis meninjau lokasi\"");
    }

    @Test
    public void whereAStepIsHeldAndWhatIsConfirmedInIt() {
        String system = "SSCASN (https://sscasn.bkn.go.id)";
        Difference moved = to("pendaftaran-cpns", "bkn.go.id}\n    duration: 14 day", "go.id}\n    duration: 14 day");
        is(moved, Part.PLACE, "daftar", new Text(system, system), moved.after());
        assertThat(moved.after().english()).isEqualTo("SSCASN (https://sscasn.go.id)");
        assertThat(to("izin-reklame", "    at: {name: Bank Daerah}\n", "").change())
                .isEqualTo(Change.REMOVED);
        String all = "Jarak dari persimpangan diukur; Lokasi difoto";
        String fewer = "Jarak dari persimpangan diukur";
        is(
                to("izin-reklame", "      - {id: foto, text: Lokasi difoto}\n", ""),
                Part.CHECKLIST,
                "tinjau",
                new Text(all, all),
                new Text(fewer, fewer));
    }

    private static void is(Difference found, Part part, String id, Text before, Text after) {
        assertThat(found.part()).isEqualTo(part);
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.before()).isEqualTo(before);
        assertThat(found.after()).isEqualTo(after);
    }

    /** The one difference that a change makes. */
    private static Difference to(String service, String from, String to) {
        String yaml = Typical.yaml(service);
        assertThat(yaml).contains(from);
        var found = Comparison.of(read(service, yaml), read(service, yaml.replace(from, to)));
        assertThat(found).as("%s to %s", from, to).hasSize(1);
        return found.get(0);
    }

    private static AgencyDefinition read(String service, String yaml) {
        Map<String, byte[]> files = Typical.files();
        files.put(service + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return DefinitionReader.read(files)
                .definition()
                .orElseThrow(() -> new AssertionError(
                        DefinitionReader.read(files).diagnostics().toString()));
    }
}
