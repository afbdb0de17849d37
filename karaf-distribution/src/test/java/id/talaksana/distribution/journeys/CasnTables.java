package id.talaksana.distribution.journeys;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables of a made-up round of CASN: four of five apply as CPNS for formations of four posts, the fifth as PPPK for one of two.
 * Among those of a formation whoever has the higher place does better in each test.
 *
 * @param prefix of registration numbers
 * @param region the first six digits of everybody's NIK
 * @param all how many apply
 */
record CasnTables(String prefix, String region, int all) {
    static final int CPNS_FORMATIONS = 4;
    static final int PPPK_FORMATIONS = 2;
    /** In each formation. */
    static final int SEATS = 4;

    String registration(int i) {
        return "%s-%03d".formatted(prefix, i);
    }

    String nik(int i) {
        return "%s%02d%02d%02d%04d".formatted(region, 1 + i % 28, 1 + i % 12, 70 + i % 30, i);
    }

    boolean isPppk(int i) {
        return i % 5 == 0;
    }

    /** Whom they follow in the order of their formation: nobody is better than 0. */
    private int place(int i) {
        return isPppk(i) ? i / 5 / PPPK_FORMATIONS : (i - i / 5) / CPNS_FORMATIONS;
    }

    private String formation(int i) {
        return isPppk(i) ? "P" + i / 5 % PPPK_FORMATIONS : "F" + (i - i / 5) % CPNS_FORMATIONS;
    }

    String formationTable() {
        IntFunction<String> cpns = i -> "F%d,%d,umum,Kecamatan %d,Analis\n".formatted(i, SEATS, i);
        IntFunction<String> pppk = i -> "P%d,%d,umum,Kecamatan %d,Guru\n".formatted(i, SEATS, i);
        return "kode,jumlah,jenis kebutuhan,lokasi,jabatan\n"
                + IntStream.range(0, CPNS_FORMATIONS).mapToObj(cpns).collect(Collectors.joining())
                + IntStream.range(0, PPPK_FORMATIONS).mapToObj(pppk).collect(Collectors.joining());
    }

    String applicantTable() {
        return "nomor peserta,nama,nik,formasi,jalur\n"
                + rows(i -> true, i -> "%s,Pelamar Uji %d,%s,%s,%s"
                        .formatted(registration(i), i, nik(i), formation(i), isPppk(i) ? "pppk" : "cpns"));
    }

    /** Of the first test, with one who was absent and some whose TIU is too low. */
    String skdTable(List<String> without) {
        return "nomor peserta,kelompok,twk,tiu,tkp\n"
                + rows(i -> !isPppk(i) && !without.contains(registration(i)), i -> {
                    int last = all - i;
                    String scores = last >= 20 && last < 24
                            ? "TH,TH,TH"
                            : "%d,%d,%d"
                                    .formatted(
                                            150 - place(i) / 2,
                                            last >= 24 && last < 44 ? 75 : 120,
                                            224 - (place(i) + 1) / 2);
                    return registration(i) + ",umum," + scores;
                });
    }

    String pppkTable(List<String> without) {
        return "nomor peserta,kelas,technical,managerialSocial,interview,tanggal lahir\n"
                + rows(i -> isPppk(i) && !without.contains(registration(i)), i -> "%s,R3,%d,150,35,1990-01-%02d"
                        .formatted(registration(i), 440 - 2 * place(i), 1 + i % 28));
    }

    /** Of the second test, of those who came so far. */
    String skbTable(List<String> registrations) {
        return "nomor peserta,skb.cat,tanggal lahir\n"
                + rows(i -> registrations.contains(registration(i)), i -> "%s,%d,1995-02-%02d"
                        .formatted(registration(i), 450 - 3 * place(i), 1 + i % 28));
    }

    private String rows(IntPredicate which, IntFunction<String> row) {
        return IntStream.rangeClosed(1, all).filter(which).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }
}
