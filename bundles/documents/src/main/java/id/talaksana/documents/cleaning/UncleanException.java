package id.talaksana.documents.cleaning;

import id.talaksana.api.text.Diagnostic.Text;

/** A file cannot be cleaned; says why and what to do, in words that follow its name. */
final class UncleanException extends Exception {
    private static final long serialVersionUID = 1L;

    static final Text DAMAGED = new Text(
            "rusak atau tidak lengkap, sehingga keterangan tentang pembuatnya tidak dapat dihapus; simpan ulang atau cetak ke"
                    + " PDF baru, atau kirim tangkapan layarnya.",
            "is damaged or incomplete, so what it says of its author cannot be removed; save it anew or print it to a new"
                    + " PDF, or send a screenshot of it.");
    static final Text LOCKED = new Text(
            "terkunci dengan kata sandi atau pembatasan, sehingga keterangan tentang pembuatnya tidak dapat dihapus; kirim"
                    + " salinan yang tidak terkunci, misalnya dengan mencetaknya ke PDF baru.",
            "is locked by a password or restrictions, so what it says of its author cannot be removed; send a copy that is"
                    + " not locked, for example printed to a new PDF.");
    static final Text HOLDS_MORE = new Text(
            "memuat berkas lain, formulir XFA, atau gambar 3D, yang keterangan pembuatnya tidak dapat dihapus; kirim berkas"
                    + " di dalamnya sendiri-sendiri, atau cetak ke PDF baru.",
            "holds other files, an XFA form or 3D drawings, of which what they say of their author cannot be removed; send the"
                    + " files in it by themselves, or print it to a new PDF.");
    static final Text TOO_MUCH = new Text(
            "terlalu rumit, sehingga keterangan tentang pembuatnya tidak dapat dihapus; cetak ke PDF baru, atau bagi menjadi"
                    + " beberapa berkas.",
            "is too complex, so what it says of its author cannot be removed; print it to a new PDF, or divide it into several"
                    + " files.");
    static final Text UNKNOWN = new Text(
            "berjenis yang keterangan pembuatnya tidak dapat dihapus; kirim sebagai PDF, JPEG, PNG, atau teks.",
            "is of a type of which what it says of its author cannot be removed; send it as PDF, JPEG, PNG or text.");

    private final transient Text reason;

    UncleanException(Text reason) {
        super(reason.english());
        this.reason = reason;
    }

    UncleanException(Text reason, Throwable cause) {
        super(reason.english(), cause);
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
