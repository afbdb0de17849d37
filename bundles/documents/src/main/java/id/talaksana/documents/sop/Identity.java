package id.talaksana.documents.sop;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SopIdentity;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Signer;
import java.util.ArrayList;
import java.util.List;

/** The identity block of an SOP; what the document does not say is an empty text. */
record Identity(List<String> agency, List<Field> fields, List<Box> boxes) {
    /**
     * One line of the block.
     *
     * @param place for a signature below it; null: none
     */
    record Field(String label, String value, Signer place) {
        Field(String label, String value) {
            this(label, value, null);
        }

        /** Its value, and who signed below it as far as the document says. */
        String told() {
            return place == null ? value : (value + "\n" + String.join("\n", place.lines())).strip();
        }
    }

    /** One part of it with several entries. */
    record Box(String label, List<String> entries, boolean numbered) {
        /** A single entry needs no number. */
        boolean isNumbered() {
            return numbered && entries.size() > 1;
        }

        String text() {
            if (!isNumbered()) {
                return String.join("\n", entries);
            }
            List<String> lines = new ArrayList<>();
            entries.forEach(entry -> lines.add(lines.size() + 1 + ". " + entry));
            return String.join("\n", lines);
        }
    }

    static Identity of(AgencyDefinition definition, PublicService service) {
        SourceDocument d = service.document();
        SopIdentity sop = service.sop() == null ? new SopIdentity(null, null, null, null, null) : service.sop();
        Agency agency = definition.agency();
        List<String> names = new ArrayList<>(List.of(PaperWording.of(agency.name())));
        if (agency.unit() != null) {
            names.add(PaperWording.of(agency.unit()));
        }
        if (d.kind() == SourceDocument.Kind.ANNOUNCEMENT) {
            // An announcement is no SOP: it has neither its dates nor its boxes.
            List<Box> basis = List.of(new Box("Dasar hukum", texts(service.legalBasis()), true));
            return new Identity(names, announced(d, service), basis);
        }
        return new Identity(
                names,
                fields(d, service),
                List.of(
                        new Box("Dasar hukum", texts(service.legalBasis()), true),
                        new Box("Kualifikasi pelaksana", texts(sop.qualifications()), true),
                        new Box("Keterkaitan", texts(sop.related()), true),
                        new Box("Peralatan/perlengkapan", texts(sop.equipment()), true),
                        new Box(
                                "Peringatan",
                                sop.warning() == null ? List.of() : List.of(PaperWording.of(sop.warning())),
                                false),
                        new Box("Pencatatan dan pendataan", texts(sop.recording()), true)));
    }

    /** The entries of the regulation's block, and under their own names what a document has in their stead. */
    private static List<Field> fields(SourceDocument d, PublicService service) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Nomor SOP", PaperWording.of(d.number())));
        fields.add(new Field("Tanggal pembuatan", PaperWording.of(d.created())));
        fields.add(new Field("Tanggal revisi", PaperWording.of(d.revised())));
        fields.add(new Field("Tanggal efektif", PaperWording.of(d.effective())));
        if (d.issued() != null) {
            fields.add(new Field("Tanggal terbit", PaperWording.of(d.issued())));
        }
        fields.add(new Field("Disahkan oleh", PaperWording.of(d.ratifiedBy()), Signer.of(d.signedBy())));
        fields.add(new Field("Nama SOP", PaperWording.of(service.title())));
        return List.copyOf(fields);
    }

    private static List<Field> announced(SourceDocument d, PublicService service) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Nomor pengumuman", PaperWording.of(d.number())));
        fields.add(new Field("Tanggal pengumuman", PaperWording.of(d.issued())));
        if (d.place() != null) {
            fields.add(new Field("Tempat", PaperWording.of(d.place())));
        }
        if (d.signedBy() != null) {
            fields.add(new Field("Ditandatangani oleh", PaperWording.of(d.signedBy())));
        }
        fields.add(new Field("Perihal", PaperWording.of(service.title())));
        return List.copyOf(fields);
    }

    private static List<String> texts(List<Sourced<String>> values) {
        return values.stream().map(PaperWording::of).toList();
    }
}
