package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.time.LocalDate;

/**
 * The document that a service was taken from. A member is null when the document has no such entry, and has no value but a
 * note when it has one that says "none" (a dash in "tgl. revisi").
 *
 * @param place where it was issued
 * @param issued day of issue, for an announcement
 * @param created tanggal pembuatan
 * @param revised tanggal revisi
 * @param effective tanggal efektif
 * @param ratifiedBy disahkan oleh: the office
 * @param signedBy who signed it, with the office; only as the document itself publishes it
 */
public record SourceDocument(
        Kind kind,
        Sourced<String> number,
        Sourced<String> title,
        Sourced<String> issuer,
        Sourced<String> place,
        Sourced<LocalDate> issued,
        Sourced<LocalDate> created,
        Sourced<LocalDate> revised,
        Sourced<LocalDate> effective,
        Sourced<String> ratifiedBy,
        Sourced<String> signedBy,
        Sourced<String> website) {

    /** What sort of document it is. */
    public enum Kind {
        /** A page of the national service catalogue SIPPN (PermenPAN-RB 13/2017). */
        SERVICE_PAGE,
        /** SOP AP, called POS AP by BKN (PermenPAN-RB 35/2012). */
        SOP,
        /** A public announcement (pengumuman). */
        ANNOUNCEMENT,
        /** A presentation or guide. */
        GUIDE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
