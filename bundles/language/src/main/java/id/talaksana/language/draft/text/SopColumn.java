package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of an SOP's table, known by the words of its heading. */
enum SopColumn {
    NUMBER("no\\.?|nomor"),
    ACTIVITY("(uraian |rincian )?(kegiatan|aktivitas|aktifitas|prosedur|langkah)( kegiatan)?|uraian"),
    ACTORS("pelaksana|aktor|pelaku|penanggung ?jawab|pic"),
    INPUTS("(persyaratan ?/? ?)?(kelengkapan|persyaratan|input)(/perlengkapan)?"),
    TIME("waktu|durasi|jangka waktu"),
    OUTPUTS("output|keluaran|hasil"),
    NOTE("keterangan|ket\\.?|catatan"),
    HEADING("mutu baku"),
    /** A further column of the quality standard, which a step has by its heading. */
    OTHER(
            "biaya|tarif|biaya ?/ ?tarif|dasar hukum|tempat|lokasi|tanggal|jadwal|dokumen|formulir|paraf|tanda ?tangan|status"
                    + "|sarana|peralatan|perlengkapan|indikator|target|volume|satuan|bobot|risiko|jumlah|frekuensi|media");

    private static final int LONGEST_HEADING = 200;

    private final Pattern words;

    SopColumn(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<SopColumn> of(String cell) {
        if (cell.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String word = Words.line(cell).toLowerCase(Locale.ROOT).replace("*", "").strip();
        for (SopColumn column : values()) {
            if (column.words.matcher(word).matches()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
