package id.talaksana.store;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables of a round of any size. Whoever applies, for what and with which scores follows from the applicant's number alone: some
 * seats are wanted by many and some by few, so that there are ties and vacant seats.
 *
 * @param applicants how many
 * @param first how many of them are of the first track
 */
record BulkTables(int applicants, int first) {
    private static final int SEATS_PER_FORMATION = 6;
    /** Of a thousand who apply. */
    private static final int SEATS = 264;

    private int formations() {
        return Math.max(2, applicants * SEATS / 1_000 / SEATS_PER_FORMATION);
    }

    String seats() {
        return table(
                "kode;jumlah;jenis kebutuhan;lokasi;jabatan\n",
                0,
                formations(),
                i -> "F" + i + ";"
                        + SEATS_PER_FORMATION + ";" + (i % 5 == 0 ? "khusus" : "umum") + ";lokasi " + i / 2 % 500
                        + ";jabatan "
                        + i / 1_000 + "\n");
    }

    /** All who apply. */
    String all() {
        return table(
                "nomor peserta;nama;nik;formasi;jalur\n",
                0,
                applicants,
                i -> registration(i) + ";Pelamar Uji " + i + ";" + nik(i) + ";F" + formation(i) + ";"
                        + (i < first ? "awal" : "lain") + "\n");
    }

    String scores(int from, int to) {
        return table(
                "nomor peserta;kelompok;twk;tiu;tkp;skb.cat;tanggal lahir\n",
                from,
                Math.min(applicants, to),
                this::scores);
    }

    private String scores(int i) {
        long luck = luck(i);
        return registration(i) + ";umum;" + 5 * (luck % 31) + ";" + 5 * (luck / 31 % 36) + ";"
                + (45 + luck / 1_116 % 181)
                + ";" + 5 * (luck / 201_996 % 101) + ";" + LocalDate.ofEpochDay(7_300 + luck / 20_401_596 % 4_000)
                + "\n";
    }

    private static String table(String head, int from, int to, IntFunction<String> row) {
        return IntStream.range(from, to).mapToObj(row).collect(Collectors.joining("", head, ""));
    }

    static String registration(int i) {
        return "P-" + i;
    }

    /** Everybody's is another one. */
    private static String nik(int i) {
        LocalDate born = LocalDate.of(1980, 1, 1).plusDays(i / 9_999);
        return String.format(
                "150401%02d%02d%02d%04d",
                born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, i % 9_999 + 1);
    }

    private int formation(int i) {
        double wanted = luck(-i - 1) % 1_000_000 / 1e6;
        return (int) (wanted * wanted * formations());
    }

    /** Any number, and always the same of one. */
    private static long luck(long i) {
        long mixed = (i + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (mixed ^ mixed >>> 31) >>> 1;
    }
}
