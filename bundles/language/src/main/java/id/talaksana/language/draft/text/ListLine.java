package id.talaksana.language.draft.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a pasted list is by its own words. */
final class ListLine {
    /** "1. ", "1) ", and "1." right before a word: a figure after it would be a number with a fraction or a clause. */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(\\d{1,3})\\s*[.)](?:\\s+(\\S.*)|(\\p{L}.*))$", Pattern.DOTALL);

    private static final Pattern LETTERED = Pattern.compile("^\\s*([a-z])[.)]\\s+(\\S.*)$", Pattern.DOTALL);
    private static final Pattern LIKE_AN_ITEM =
            Pattern.compile("^\\s*\\(?\\d{1,3}(?:\\.\\d{1,3})*[.)](?!\\d).*", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("^(?:(?:BAB|BAGIAN)\\s+)?(?:[IVX]{1,5}|[A-H])[.)]?\\s+\\S.*$", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("^(?:[IVX]{1,5}|[A-Ha-h]|\\d{1,2})[.)]\\s*");
    private static final int LONGEST_HEADING = 100;
    private static final Pattern OF_THE_PROCEDURE =
            Pattern.compile("(?:sistem\\W+)?(?:mekanisme\\W+)?(?:dan\\s+)?prosedur(?: (?:pelayanan|layanan|kerja))?"
                    + "|(?:sistem\\W+)?mekanisme(?: (?:pelayanan|layanan))?|alur(?: (?:pelayanan|layanan|kerja|proses))?"
                    + "|langkah(?:-langkah)?(?: (?:kerja|kegiatan))?|tata ?cara|tahapan(?: kegiatan)?"
                    + "|(?:urutan|uraian|rincian)(?: (?:kegiatan|prosedur))");
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(?:per)?syarat(?:an)?(?: [\\p{L} ]{1,40})?|dasar(?: hukum)?|landasan hukum|biaya(?:\\W+tarif)?|tarif(?:\\W+biaya)?"
                    + "|(?:jangka )?waktu(?: (?:penyelesaian|pelayanan|layanan))?|produk(?: (?:pelayanan|layanan))?"
                    + "|(?:penanganan )?pengaduan(?:\\W.{0,40})?|sarana(?:\\W.{0,40})?|kompetensi(?: pelaksana)?"
                    + "|pengawasan(?: internal)?|jumlah pelaksana|jaminan(?: .{0,60})?|evaluasi(?: .{0,40})?|formulir|lampiran"
                    + "|catatan|keterangan|peringatan|keterkaitan|kualifikasi(?: pelaksana)?|peralatan(?:\\W.{0,40})?"
                    + "|pencatatan(?:\\W.{0,40})?|tujuan|ruang lingkup|definisi|pengertian|jadwal|kontak|lokasi"
                    + "|jam (?:layanan|pelayanan|kerja)|output|keluaran");

    private ListLine() {}

    /** What a heading announces. */
    enum Kind {
        PROCEDURE,
        OTHER
    }

    /** An item: its number and its words. */
    record Item(String number, String words) {}

    static Optional<Item> numbered(String line) {
        Matcher item = NUMBERED.matcher(line);
        return item.matches()
                ? Optional.of(new Item(item.group(1), item.group(2) != null ? item.group(2) : item.group(3)))
                : Optional.empty();
    }

    static Optional<Item> lettered(String line) {
        Matcher item = LETTERED.matcher(line);
        return item.matches() ? Optional.of(new Item(item.group(1), item.group(2))) : Optional.empty();
    }

    /** Whether it begins as an item would, but for its number. */
    static boolean resemblesItem(String line) {
        return LIKE_AN_ITEM.matcher(line).matches();
    }

    /** What a line announces when it is nothing but the name of a part of a service standard or an SOP. */
    static Optional<Kind> partOfAStandard(String line) {
        String words = line.strip();
        if (words.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String name = MARK.matcher(words)
                .replaceFirst("")
                .replaceFirst("\\s*[:.]$", "")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
        if (OF_THE_PROCEDURE.matcher(name).matches()) {
            return Optional.of(Kind.PROCEDURE);
        }
        return OF_SOMETHING_ELSE.matcher(name).matches() ? Optional.of(Kind.OTHER) : Optional.empty();
    }

    /** Whether a line can be the heading of a list that begins behind it. */
    static boolean canHead(String line) {
        String words = line.strip();
        if (words.length() > LONGEST_HEADING || words.isEmpty() || Character.isLowerCase(words.charAt(0))) {
            return false;
        }
        boolean capitals = words.chars().filter(Character::isLetter).count() > 3
                && words.chars().noneMatch(Character::isLowerCase);
        return MARKED.matcher(words).matches() || words.endsWith(":") || capitals;
    }

    /** Whether a heading by its mark alone, such as "II. SELEKSI". */
    static boolean isMarked(String line) {
        String words = line.strip();
        return words.length() <= LONGEST_HEADING
                && MARKED.matcher(words).matches()
                && words.chars().noneMatch(Character::isLowerCase);
    }
}
