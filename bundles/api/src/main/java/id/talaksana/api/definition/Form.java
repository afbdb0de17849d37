package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.util.List;

/**
 * A form that an agency prescribes.
 *
 * @param id slug, unique within the service
 * @param number what the document calls it, such as "Lampiran I"; may be null
 * @param letterhead whose letterhead it carries (kop); may be null
 * @param parts its content from top to bottom
 */
public record Form(
        String id,
        Sourced<String> number,
        Sourced<String> title,
        Sourced<String> letterhead,
        List<Part> parts,
        List<Sourced<String>> notes) {
    public Form {
        parts = Lists.copy(parts);
        notes = Lists.copy(notes);
    }

    /** One block of a form; exactly one of text, fields, table, statements and signature is present. */
    public record Part(
            String title,
            Sourced<String> text,
            List<Field> fields,
            Table table,
            List<Sourced<String>> statements,
            Signature signature) {
        public Part {
            fields = Lists.copy(fields);
            statements = Lists.copy(statements);
        }
    }

    /** One line to fill in; {@code label} is missing where the printed label cannot be read. */
    public record Field(String id, Sourced<String> label, Type type, String hint, List<String> options) {
        public Field {
            type = type == null ? Type.TEXT : type;
            options = Lists.copy(options);
        }
    }

    /** What may be written into a field. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        CHOICE,
        PHOTO,
        EMAIL,
        PHONE,
        /** Nomor Induk Kependudukan, 16 digits. */
        NIK,
        /** Nomor Induk Pegawai, 18 digits. */
        NIP,
        /** Nomor Pokok Wajib Pajak, 15 or 16 digits. */
        NPWP;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * A table whose rows repeat.
     *
     * @param rows printed row labels, such as "S1"; empty when rows are free
     * @param extensible whether rows may be added
     */
    public record Table(String id, List<Field> columns, List<String> rows, boolean extensible, String note) {
        public Table {
            columns = Lists.copy(columns);
            rows = Lists.copy(rows);
        }
    }

    /** Signature block. */
    public record Signature(String role, List<Field> fields, Sourced<Integer> stampDuty, String note) {
        public Signature {
            fields = Lists.copy(fields);
        }
    }
}
