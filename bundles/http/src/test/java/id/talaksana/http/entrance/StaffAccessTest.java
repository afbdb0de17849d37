package id.talaksana.http.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.register.RegisterAct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Test;

/** Who may see and do what at the desk, for each of its pages and acts. */
public class StaffAccessTest {
    /** The statuses stand in the order of {@link #people}: where one is led to, and whether it is the entrance. */
    private static final Map<String, List<Integer>> EXPECTED = new TreeMap<>();

    /** Stands for the entrance, where whoever has not logged in is led. */
    private static final int ENTRANCE = 401;

    static {
        // nobody, central staff, agency administrator, the applicant of another case, officer with another actor, with
        // the right one
        for (String page : List.of(
                "/meja",
                "/meja/berkas",
                "/meja/tanpa-pelaksana",
                "/meja/pihak-lain",
                "/meja/berikutnya",
                "/meja/akun")) {
            expect("GET " + page, ENTRANCE, 200, 200, 200, 200, 200);
        }
        expect("POST /meja/banyak", ENTRANCE, 200, 200, 200, 200, 200);
        expect("POST /meja/banyak/pratinjau", ENTRANCE, 422, 422, 422, 422, 422);
        expect("POST /meja/banyak/putuskan", ENTRANCE, 422, 422, 422, 422, 422);
        expect("GET /meja/berkas/{berkas}", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/berkas/{berkas}/alur.svg", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/berkas/{berkas}/unggahan/{nomor}", ENTRANCE, 404, 404, 404, 404, 404);
        expect("POST /meja/berkas/{berkas}/selesai", ENTRANCE, 422, 422, 404, 422, 200);
        // What is refused is told on the page of the case.
        expect("POST /meja/berkas/{berkas}/tunda", ENTRANCE, 422, 200, 404, 422, 200);
        expect("POST /meja/berkas/{berkas}/ambil", ENTRANCE, 422, 422, 404, 422, 200);
        expect("POST /meja/berkas/{berkas}/alihkan", ENTRANCE, 422, 200, 404, 422, 200);
        expect("POST /meja/berkas/{berkas}/kembalikan", ENTRANCE, 422, 422, 404, 422, 200);
        // Nothing was done yet.
        expect("POST /meja/berkas/{berkas}/batal", ENTRANCE, 422, 409, 404, 409, 409);
        // The step does not wait.
        expect("POST /meja/berkas/{berkas}/lanjut", ENTRANCE, 422, 409, 404, 409, 409);
        expect("POST /meja/berkas/{berkas}/perpanjang", ENTRANCE, 422, 200, 404, 422, 200);
        expect("POST /meja/berkas/{berkas}/tarik", ENTRANCE, 422, 200, 404, 422, 200);
        expect("GET /meja/buka", ENTRANCE, 403, 403, 200, 200, 200);
        expect("POST /meja/buka/catat", ENTRANCE, 403, 403, 422, 422, 422);
        expect("GET /meja/pengaduan-baru", ENTRANCE, 404, 200, 200, 200, 200);
        expect("POST /meja/pengaduan-baru/catat", ENTRANCE, 404, 422, 422, 422, 422);
        expect("GET /meja/pengaduan", ENTRANCE, 200, 200, 200, 200, 200);
        expect("GET /meja/pengaduan/{tiket}", ENTRANCE, 200, 200, 200, 200, 200);
        expect("GET /meja/pengaduan/{tiket}/lampiran/{nomor}", ENTRANCE, 200, 200, 200, 200, 200);
        for (String act : List.of("klasifikasi", "disposisi", "jawab", "tolak", "teruskan", "tutup")) {
            boolean now = !List.of("disposisi", "jawab", "tutup").contains(act);
            int done = now ? 200 : 409;
            expect("POST /meja/pengaduan/{tiket}/" + act, ENTRANCE, 422, done, done, done, done);
        }
        expect("GET /meja/putaran/{berkas}", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/putaran/{berkas}/pelamar", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/putaran/{berkas}/pelamar/berkas", ENTRANCE, 200, 200, 404, 200, 200);
        expect("POST /meja/putaran/{berkas}/pelamar/berkas/catat", ENTRANCE, 422, 422, 404, 200, 200);
        expect("POST /meja/putaran/{berkas}/pratinjau", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/putaran/{berkas}/permintaan", ENTRANCE, 200, 200, 404, 200, 200);
        expect("POST /meja/putaran/{berkas}/permintaan/pratinjau", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/putaran/{berkas}/periksa-ulang", ENTRANCE, 200, 200, 404, 200, 200);
        for (String act : List.of("periksa", "putuskan")) {
            expect("POST /meja/putaran/{berkas}/periksa-ulang/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        for (String act : List.of("kirim", "hentikan")) {
            expect("POST /meja/putaran/{berkas}/permintaan/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        String announcements = "/meja/putaran/{berkas}/pengumuman";
        for (String page : List.of("", "/{pengumuman}", "/{pengumuman}/kertas")) {
            expect("GET " + announcements + page, ENTRANCE, 200, 200, 404, 200, 200);
        }
        for (String act : List.of("ubah", "paraf", "tanda-tangan", "terbit", "kembalikan")) {
            expect("POST " + announcements + "/{pengumuman}/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        for (String act : List.of("putusan", "pengumuman/konsep")) {
            expect("POST /meja/putaran/{berkas}/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        central();
        expect("GET /meja/putaran/{berkas}/surat", ENTRANCE, 200, 200, 404, 200, 200);
        expect("GET /meja/putaran/{berkas}/surat/{nomor}", ENTRANCE, 200, 200, 404, 200, 200);
        expect("POST /meja/putaran/{berkas}/surat/pratinjau", ENTRANCE, 200, 200, 404, 200, 200);
        for (String act : List.of("konsep", "nomori", "paraf", "disposisi", "tanda-tangan", "kembalikan")) {
            expect("POST /meja/putaran/{berkas}/surat/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        expect("GET /meja/putaran/{berkas}/sanggah", ENTRANCE, 200, 200, 404, 200, 200);
        expect("POST /meja/putaran/{berkas}/sanggah/pratinjau", ENTRANCE, 200, 200, 404, 200, 200);
        for (String act : List.of("terima", "tolak", "teruskan", "perbaiki")) {
            expect("POST /meja/putaran/{berkas}/sanggah/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        for (String page : List.of("tabel", "peringkat")) {
            expect("GET /meja/putaran/{berkas}/" + page, ENTRANCE, 200, 200, 404, 200, 200);
            expect("POST /meja/putaran/{berkas}/" + page + "/pratinjau", ENTRANCE, 200, 200, 404, 200, 200);
        }
        for (String act : List.of(
                "tabel/pelamar", "tabel/nilai", "peringkat/catat", "peringkat/putuskan", "peringkat/gantikan")) {
            expect("POST /meja/putaran/{berkas}/" + act, ENTRANCE, 422, 422, 404, 200, 200);
        }
        // Nobody was named as anybody's substitute.
        expect("POST /meja/akun/untuk", ENTRANCE, 403, 403, 403, 403, 403);
        expect("POST /meja/akun/sendiri", ENTRANCE, 200, 200, 200, 200, 200);
        administration();
        expect("POST /meja/akun/sandi", ENTRANCE, 422, 422, 422, 422, 422);
        expect("POST /meja/akun/keluar", ENTRANCE, 200, 200, 200, 200, 200);
        expect("POST /meja/akun/keluar-semua", ENTRANCE, 200, 200, 200, 200, 200);
    }

    /** What central staff have is for nobody of one agency. */
    private static void central() {
        // A central administrator alone changes it.
        expect("GET /pusat/kalender", ENTRANCE, 200, 403, 403, 403, 403);
        for (String act : List.of("lihat", "pakai", "lihat-sebelumnya", "kembalikan")) {
            expect("POST /pusat/kalender/" + act, ENTRANCE, 403, 403, 403, 403, 403);
        }
        for (String page : List.of(
                "/versi",
                "/versi/{instansi}",
                "/versi/{instansi}/rencana/{versi}",
                "/catatan",
                "/banding",
                "/banding/{instansi}/{layanan}")) {
            expect("GET /pusat" + page, ENTRANCE, 200, 403, 403, 403, 403);
        }
        // Staff look; what is done to an agency is a central administrator's.
        expect("GET /pusat/versi/{instansi}/pengelola", ENTRANCE, 403, 403, 403, 403, 403);
        for (String act : List.of("pengelola/tambah", "pengelola/sandi")) {
            expect("POST /pusat/versi/{instansi}/" + act, ENTRANCE, 403, 403, 403, 403, 403);
        }
        for (RegisterAct act : RegisterAct.values()) {
            expect("POST /pusat/versi/{instansi}/" + act.written(), ENTRANCE, 403, 403, 403, 403, 403);
        }
        // With which service it is to be compared is not said.
        expect("GET /pusat/banding/{instansi}/{layanan}/{langkah}", ENTRANCE, 404, 403, 403, 403, 403);
        expect("POST /pusat/banding/{instansi}/{layanan}/{langkah}/nilai", ENTRANCE, 404, 403, 403, 403, 403);
        expect("GET /pusat/instansi/{instansi}/{layanan}/kejadian.xes", ENTRANCE, 200, 403, 403, 403, 403);
        for (String page : List.of("", "/instansi/{instansi}", "/instansi/{instansi}/{layanan}")) {
            String file = page.isEmpty() ? "/angka.csv" : page + "/angka.csv";
            expect("GET /pusat" + page, ENTRANCE, 200, 403, 403, 403, 403);
            expect("GET /pusat" + file, ENTRANCE, 200, 403, 403, 403, 403);
        }
    }

    /** What an agency's administrator has is for nobody else, however central. */
    private static void administration() {
        Map<String, Integer> own = new TreeMap<>();
        for (String page : List.of(
                "",
                "/versi",
                "/versi/{versi}/unduh",
                "/rancangan",
                "/rencana/{versi}",
                "/latihan/{versi}",
                "/andaikan/{versi}",
                "/pratinjau/{versi}",
                "/pratinjau/{versi}/{layanan}",
                "/pratinjau/{versi}/{layanan}/meja",
                "/pratinjau/{versi}/{layanan}/{dokumen}",
                "/orang",
                "/orang/akun/{akun}",
                "/pengganti",
                "/pelaksana",
                "/kalender",
                "/kanal",
                "/tampilan")) {
            own.put("GET /kelola" + page, 200);
        }
        // There is no such file, for nothing is being prepared.
        own.put("GET /kelola/rancangan/berkas/{berkas}", 404);
        for (String act : List.of("simpan", "hapus")) {
            own.put("POST /kelola/rancangan/berkas/{berkas}/" + act, 404);
        }
        for (String act : List.of("mulai", "buang")) {
            own.put("POST /kelola/rancangan/" + act, 200);
        }
        // What is missing in a form, or not to be decided on now, is told on its page.
        for (String act : List.of(
                "rancangan/unggah",
                "rancangan/layanan",
                "rancangan/versi",
                "versi/kembalikan",
                "versi/batalkan",
                "versi/setujui",
                "versi/tolak",
                "versi/dua-orang",
                "versi/tutup",
                "versi/buka",
                "versi/bekukan",
                "versi/cairkan",
                "orang/tambah",
                "kanal/ubah",
                "tampilan/ubah",
                "pengganti/tunjuk",
                "pengganti/akhiri")) {
            own.put("POST /kelola/" + act, 422);
        }
        // Its decree is missing.
        own.put("POST /kelola/rencana/rancangan/terbitkan", 422);
        own.put("POST /kelola/orang/akun/{akun}/ubah", 422);
        for (String act : List.of("tutup", "buka", "sandi")) {
            own.put("POST /kelola/orang/akun/{akun}/" + act, 200);
        }
        own.put("POST /kelola/pelaksana/tetapkan", 200);
        own.forEach((address, status) -> expect(address, ENTRANCE, 403, status, 403, 403, 403));
    }

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());
    private final Map<String, Account> people = people();

    private static void expect(String address, Integer... statuses) {
        EXPECTED.put(address, List.of(statuses));
    }

    private Map<String, Account> people() {
        Map<String, Account> all = new LinkedHashMap<>();
        all.put("nobody", null);
        all.put("central staff", office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF));
        all.put("agency administrator", office.administrator);
        all.put("applicant", office.account("sari", "Sari", Role.OFFICER, "pemohon"));
        all.put("other actor", office.head);
        all.put("right actor", office.officer);
        office.account("wira", "Wira, to whom steps are handed", Role.OFFICER, "petugas");
        return all;
    }

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void everyPageAndEveryActHasItsRow() {
        assertThat(EXPECTED.keySet())
                .containsExactlyInAnyOrderElementsOf(new StaffRoutes(office.services(), new Templates())
                        .addresses().stream()
                                .map(address -> address.method() + " " + address.pattern())
                                .toList());
    }

    @Test
    public void everyPageAndEveryActAnswersEachPersonAsItMust() {
        Map<String, List<Integer>> answered = new TreeMap<>();
        EXPECTED.keySet()
                .forEach(address -> answered.put(
                        address,
                        new ArrayList<>(people.values().stream()
                                .map(who -> ask(who, address))
                                .toList())));
        assertThat(differing(answered)).isEqualTo(differing(EXPECTED, answered));
    }

    private static Map<String, List<Integer>> differing(Map<String, List<Integer>> answered) {
        return differing(answered, EXPECTED);
    }

    private static Map<String, List<Integer>> differing(
            Map<String, List<Integer>> some, Map<String, List<Integer>> others) {
        return some.entrySet().stream()
                .filter(each -> !each.getValue().equals(others.get(each.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int ask(Account who, String address) {
        String[] words = address.split(" ");
        CaseFile file = address.contains("/putaran/") ? office.openRound("Seleksi") : office.open("Izin belajar");
        String path = words[1].replace("{berkas}", file.id().toString())
                .replace("{tiket}", OneComplaint.ID.toString())
                .replace("{nomor}", "1")
                .replace("{pengumuman}", OneRound.ANNOUNCEMENT)
                .replace("{instansi}", "contoh")
                .replace("{versi}", "1.0.0")
                .replace("{layanan}", "izin-belajar")
                .replace("{dokumen}", "sop.html")
                .replace("{akun}", "ani")
                .replace("{langkah}", "periksa");
        browser.cookies.clear();
        Map<String, String> form = new HashMap<>(Map.of("versi", file.version() + ".0", "langkah", "periksa"));
        if (who != null) {
            browser.login(who.name()).open("/meja/akun");
            form.put("segel", browser.page.selectFirst("input[name=segel]").val());
        }
        form.putAll(Map.of("putusan", "lengkap", "menunggu", "applicant", "alasan-tunda", "Uji", "datang", "Uji"));
        boolean assigns = words[1].endsWith("/tetapkan");
        form.put("layanan", "izin-belajar");
        form.putAll(
                assigns
                        ? Map.of("langkah.izin-belajar.arsip", "ya", "pelaksana.izin-belajar.petugas", "ya")
                        : Map.of());
        form.putAll(Map.of("tentang", "perubahan", "judul", "Uji", "naskah", "Uji", "dilihat", "1"));
        form.putAll(Map.of("alasan", "Uji", "pilih.A-1", "ya"));
        form.putAll(Map.of("tanda.ijazah", "present"));
        form.putAll(Map.of("nomor-surat", "1/2026", "tanggal-surat", "2026-04-10"));
        form.putAll(Map.of("isi", "YQ", "nomor-peserta", "A-1", "hasil", "4"));
        form.putAll(Map.of("kepada", "wira", "alasan-kembali", "Uji"));
        form.putAll(Map.of("alasan-perpanjang", "Uji", "alasan-tarik", "Uji", "kunci", "0".repeat(32)));
        for (String act : List.of("klasifikasi", "disposisi", "jawab", "tolak", "teruskan", "tutup")) {
            form.putAll(Map.of("teks-" + act, "Uji", "tujuan-" + act, "uji"));
        }
        if (words[0].equals("GET")) {
            browser.open(path);
        } else {
            browser.post(path, form);
        }
        boolean entrance = browser.path().startsWith("/masuk?ke=")
                || !browser.page.select("input[name=tindakan]").isEmpty();
        return entrance ? ENTRANCE : browser.status();
    }
}
