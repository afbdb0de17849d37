package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.documents.Draft;
import id.talaksana.api.reading.SourceAccount.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Each line of any list or page, and each cell of any table, is in its account once. */
public class TextAccountTest {
    private static final String[] LINES = {
        "",
        "1. Petugas memeriksa berkas",
        "2.Kepala menandatangani",
        "3) Pemohon membayar",
        "lanjutan kalimat itu",
        "Persyaratan:",
        "Prosedur",
        "Biaya/Tarif:",
        "I. PENDAFTARAN",
        "BAB II PELAKSANAAN",
        "a. Salinan KTP",
        "1.1. Rincian",
        "Catatan: hanya hari kerja",
        "JUDUL BESAR",
        "Nama SOP: Izin",
        "1.440 menit",
        "- butir",
        "10. Selesai",
        "Petugas mengembalikan berkas bila kurang",
        "12. Tim memeriksa; jika salah dikembalikan"
    };
    private static final String[] CELLS = {
        "",
        "",
        "v",
        "1",
        "7",
        "Memeriksa berkas",
        "10 menit",
        "1.440 menit",
        "Total 2 hari",
        "Mulai",
        "Selesai",
        "-",
        "Hasil",
        "Persyaratan",
        "Kepala; Petugas",
        "jika kurang dikembalikan",
        "Rp5.000",
        "sesuai ketentuan"
    };
    private static final String[] HEADS = {
        "No",
        "Kegiatan",
        "Pelaksana",
        "Petugas",
        "Kepala",
        "Kelengkapan",
        "Waktu",
        "Output",
        "Keterangan",
        "Biaya",
        "Lokasi",
        "Unsur lain",
        ""
    };

    @Test
    public void noLineOfAListOrPageIsMissing() {
        int drafted = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(25); i++) {
                lines.add(LINES[random.nextInt(LINES.length)]);
            }
            drafted += lines("seed " + seed, lines) ? 1 : 0;
        }
        assertThat(drafted).isGreaterThan(1_500);
    }

    @Test
    public void noLineOfAPageInTheFormOfAStandardIsMissing() {
        assertThat(lines("page", PAGE.lines().toList())).isTrue();
        Draft draft = DraftReading.draft(PAGE);
        assertThat(DraftReading.service(draft).steps()).hasSize(4);
        assertThat(DraftReading.service(draft).title().value()).isEqualTo("Layanan Surat Keterangan Magang");
    }

    private static final String PAGE =
            """
            Layanan Surat Keterangan Magang
            Dinas Contoh Kota Rekaan

            A. Dasar Hukum
            1. Peraturan Wali Kota Rekaan Nomor 1 Tahun 2020
            2. Keputusan Kepala Dinas
            B. Persyaratan
            1. Surat pengantar sekolah
            2. Pasfoto
            C. Prosedur
            1. Pemohon mengunggah berkas pada laman
            2. Petugas memeriksa berkas; jika kurang dikembalikan kepada Pemohon
            3.Kepala Bidang menandatangani surat
            4. Petugas menyerahkan surat
               dan mencatatnya dalam buku
            D. Waktu Penyelesaian
            Dua hari kerja
            E. Biaya
            1. Tidak dipungut
            Catatan: layanan tutup pada hari libur
            """;

    private static boolean lines(String name, List<String> lines) {
        Draft draft = DraftReading.draft(String.join("\n", lines) + "\n");
        if (!draft.isSound()) {
            return false;
        }
        int[] told = new int[lines.size() + 1];
        for (Entry entry : draft.account().entries()) {
            for (int line = entry.line(); line <= entry.lastLine(); line++) {
                told[line] += lines.get(line - 1).isBlank() ? 0 : 1;
            }
        }
        for (int line = 1; line <= lines.size(); line++) {
            assertThat(told[line])
                    .as("%s line %s: %s\n%s", name, line, lines.get(line - 1), String.join("\n", lines))
                    .isEqualTo(lines.get(line - 1).isBlank() ? 0 : 1);
        }
        leftOutIsAComment(name, draft);
        DraftReading.service(draft);
        return true;
    }

    private static void leftOutIsAComment(String name, Draft draft) {
        String comments = draft.doubts().toString();
        draft.account().open().stream()
                .filter(entry -> entry.where() == null && !entry.words().equals("-"))
                .forEach(entry -> assertThat(comments).as("%s: %s", name, entry).contains("baris " + entry.line()));
    }

    @Test
    public void noCellOfATableIsMissing() {
        int drafted = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            char delimiter = "\t;|,".charAt(random.nextInt(4));
            List<String> heads = new ArrayList<>(List.of("No", "Kegiatan"));
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                heads.add(HEADS[random.nextInt(HEADS.length)]);
            }
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < heads.size(); c++) {
                    row.add(
                            c == 0 && random.nextInt(5) > 0
                                    ? String.valueOf(i + 1)
                                    : CELLS[random.nextInt(CELLS.length)].replace(delimiter, ' '));
                }
                rows.add(row);
            }
            drafted += table("seed " + seed, heads, rows, delimiter) ? 1 : 0;
        }
        assertThat(drafted).isGreaterThan(1_500);
    }

    private static boolean table(String name, List<String> heads, List<List<String>> rows, char delimiter) {
        StringBuilder text = new StringBuilder("Izin Contoh\nlampiran surat\n" + joined(heads, delimiter));
        rows.forEach(row -> text.append(joined(row, delimiter)));
        Draft draft = DraftReading.draft(text.toString());
        if (!draft.isSound()) {
            return false;
        }
        for (int r = 0; r < rows.size(); r++) {
            int line = r + 4;
            List<Entry> entries = draft.account().entries().stream()
                    .filter(e -> e.line() <= line && line <= e.lastLine())
                    .toList();
            List<String> filled = rows.get(r).stream()
                    .map(String::strip)
                    .filter(c -> !c.isEmpty())
                    .toList();
            if (entries.size() == 1 && entries.get(0).part() == null) {
                assertThat(entries.get(0).words()).as("%s\n%s", name, text).isEqualTo(cut(String.join(" | ", filled)));
            } else {
                assertThat(entries)
                        .as("%s line %s\n%s", name, line, text)
                        .extracting(Entry::words)
                        .containsExactlyElementsOf(filled);
            }
        }
        assertThat(draft.account().entries().stream().filter(e -> e.line() <= 3))
                .hasSize(3);
        leftOutIsAComment(name + "\n" + text, draft);
        DraftReading.service(draft);
        return true;
    }

    private static String cut(String words) {
        return words.length() <= 160 ? words : words.substring(0, 160) + "…";
    }

    private static String joined(List<String> cells, char delimiter) {
        return String.join(String.valueOf(delimiter), cells) + "\n";
    }

    @Test
    public void aSourceThatIsRefusedHasNoAccountButReasons() {
        Draft draft = Drafting.draft("a", "Sebuah surat.".getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(draft.account().entries()).isEmpty();
        assertThat(draft.errors()).isNotEmpty();
    }
}
