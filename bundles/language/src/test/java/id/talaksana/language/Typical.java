package id.talaksana.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Procedures such as any agency has, of an agency that is made up: leave, pension, promotion, a complaint desk, registration,
 * a transfer, an announcement, a licence. With each the ways that cases go to all of its ends.
 */
public final class Typical {
    /** By id. */
    public static final List<String> SERVICES = List.of(
            "cuti",
            "pensiun",
            "kenaikan-pangkat",
            "meja-pengaduan",
            "pendaftaran-cpns",
            "mutasi",
            "pengumuman-magang",
            "izin-reklame");

    private static final Map<String, String> LEAVE =
            Map.of("golongan", "III/b", "jenis", "tahunan", "tujuan", "dalam", "mulai", "2026-04-01", "lama", "5");

    public static final List<Walk> WALKS = List.of(
            Walk.of("cuti", LEAVE, "completed", "periksa lengkap, tanda-tangan"),
            Walk.of(
                    "cuti",
                    with(LEAVE, "golongan", "IV/a", "lama", "30"),
                    "completed",
                    "periksa kurang, periksa lengkap, tanda-tangan, lapor"),
            Walk.of("cuti", with(LEAVE, "tujuan", "luar"), "completed", "periksa lengkap, telaah, tanda-tangan"),
            Walk.of("cuti", with(LEAVE, "jenis", "sakit"), "completed", "periksa lengkap, tanda-tangan"),
            Walk.of("cuti", with(LEAVE, "jenis", "besar"), "rejected", "periksa tolak"),
            Walk.of("pensiun", Map.of("golongan", "IV/b"), "completed", "usul, kirim-kanreg"),
            Walk.of("pensiun", Map.of("golongan", "IV/c"), "rejected", "usul, kirim-setneg"),
            Walk.of("kenaikan-pangkat", Map.of("golongan", "III/d"), "completed", "usul, ttd-bupati, serah"),
            Walk.of("kenaikan-pangkat", Map.of("golongan", "IV/b"), "completed", "usul, ttd-gubernur, serah"),
            Walk.of("kenaikan-pangkat", Map.of("golongan", "IV/e"), "completed", "usul, ttd-presiden, serah"),
            complaint("layanan", "completed", "pilah ditangani, klarifikasi, tanggapi, kepuasan selesai"),
            complaint(
                    "disiplin",
                    "completed",
                    "pilah kurang, pilah ditangani, klarifikasi, pemeriksaan, tanggapi, kepuasan keberatan, "
                            + "klarifikasi, pemeriksaan, tanggapi, kepuasan selesai"),
            complaint("lain", "rejected", "pilah diteruskan, teruskan"),
            complaint("layanan", "rejected", "pilah arsip"),
            registration("umum", "completed", "verifikasi ms, berita-acara, putuskan, tanda-tangan"),
            registration(
                    "disabilitas", "completed", "verifikasi ms, periksa-dokter, berita-acara, putuskan, tanda-tangan"),
            registration(
                    "umum", "completed", "verifikasi tms, sanggah, jawab-sanggah diterima, putuskan, tanda-tangan"),
            registration("umum", "rejected", "verifikasi tms, sanggah, jawab-sanggah ditolak"),
            transfer(
                    "III/c",
                    "provinsi",
                    "completed",
                    "periksa kurang, periksa lengkap, minta, jawaban-asal setuju, pertimbangan diberikan, tetapkan"),
            transfer(
                    "IV/c",
                    "antarprovinsi",
                    "completed",
                    "periksa lengkap, minta, jawaban-asal setuju, pertimbangan bts, periksa lengkap, minta, "
                            + "jawaban-asal setuju, pertimbangan diberikan, tetapkan, lapor"),
            transfer("III/c", "provinsi", "rejected", "periksa penuh"),
            transfer("III/c", "provinsi", "rejected", "periksa lengkap, minta, jawaban-asal tidak-setuju"),
            transfer("III/c", "provinsi", "rejected", "periksa lengkap, minta, jawaban-asal setuju, pertimbangan tms"),
            Walk.of(
                    "pengumuman-magang",
                    Map.of(),
                    "completed",
                    "pendaftaran until 2026-03-18, umumkan, pendaftaran, cukup cukup, wawancara, hasil"),
            Walk.of("pengumuman-magang", Map.of(), "rejected", "pendaftaran, umumkan, cukup batal"),
            licence(
                    "6",
                    "completed",
                    "terima kurang, terima lengkap, tetapkan-retribusi, tinjau ulang, tinjau layak, bayar, terbit"),
            licence("24", "completed", "terima lengkap, tinjau layak, tetapkan-retribusi, bayar, terbit"),
            licence("24", "rejected", "terima lengkap, tetapkan-retribusi, bayar, tinjau tidak-layak"));

    private Typical() {}

    private static Walk complaint(String about, String end, String moves) {
        Map<String, String> attributes = Map.of("pokok", about, "kejadian", "2026-03-02");
        return Walk.of("meja-pengaduan", attributes, end, "terima, " + moves);
    }

    private static Walk registration(String kind, String end, String moves) {
        return Walk.of("pendaftaran-cpns", Map.of("formasi", kind), end, "umumkan, daftar, " + moves);
    }

    private static Walk transfer(String rank, String scope, String end, String moves) {
        Map<String, String> attributes = Map.of("golongan", rank, "lingkup", scope, "nip", "198001012005011001");
        return Walk.of("mutasi", attributes, end, moves);
    }

    private static Walk licence(String size, String end, String moves) {
        return Walk.of("izin-reklame", Map.of("luas", size), end, moves);
    }

    private static Map<String, String> with(Map<String, String> attributes, String... changes) {
        Map<String, String> changed = new TreeMap<>(attributes);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** The file of a service: one of {@link #SERVICES}, another leave, or what the transfer asks for. */
    public static String yaml(String service) {
        return switch (service) {
            case "cuti" -> Routed.LEAVE + standard();
            case "pensiun" -> Routed.PENSION + "requirements: []\n" + standard();
            case "kenaikan-pangkat" -> Routed.PROMOTION + "requirements: []\n" + standard();
            case "pertimbangan-mutasi" -> text(service + ".yaml");
            default -> text(service + ".yaml") + standard();
        };
    }

    private static String standard() {
        return text("standard.part");
    }

    private static String text(String name) {
        try (InputStream in = Typical.class.getResourceAsStream("/procedures/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One agency with all of them. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("agency.yaml", Samples.AGENCY.getBytes(StandardCharsets.UTF_8));
        files.put("pertimbangan-mutasi.yaml", yaml("pertimbangan-mutasi").getBytes(StandardCharsets.UTF_8));
        SERVICES.forEach(id -> files.put(id + ".yaml", yaml(id).getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
