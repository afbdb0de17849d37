package id.talaksana.documents.sop;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SopIdentity;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.paper.PaperWording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known of single values of an SOP: notes that have no room in its cells, each with the place that it is about. */
final class ValueNotes {
    private final List<String> notes = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    private ValueNotes() {}

    static List<String> of(Agency agency, PublicService service) {
        return List.copyOf(all(agency, service).notes);
    }

    /** Which values are implied or reconstructed, for a paper on which they carry no sign. */
    static List<String> marks(Agency agency, PublicService service) {
        return List.copyOf(all(agency, service).marks);
    }

    private static ValueNotes all(Agency agency, PublicService service) {
        ValueNotes all = new ValueNotes();
        all.add("Nama instansi", agency.name());
        all.add("Unit", agency.unit());
        all.document(service.document());
        all.add("Nama SOP", service.title());
        all.each("Dasar hukum", service.legalBasis());
        if (service.sop() != null) {
            all.block(service.sop());
        }
        service.actors().forEach(actor -> {
            all.add("Pelaksana " + PaperWording.of(actor.name()), actor.name());
            all.add("Pelaksana " + PaperWording.of(actor.name()), actor.note());
            String members = actor.members().stream().map(PaperWording::of).collect(Collectors.joining("; "));
            all.add("Anggota " + PaperWording.of(actor.name()), members);
        });
        if (service.exclusiveTracks()) {
            String labels =
                    service.tracks().stream().map(PublicService.Track::label).collect(Collectors.joining(", "));
            all.add("Jalur", "satu berkas menempuh tepat satu dari " + labels + ".");
        }
        PaperWording.CARRIED_OUT.of(service).forEach(sentence -> all.add("Pelaksanaan", sentence));
        service.steps().forEach(step -> all.step("Langkah " + PaperWording.reference(service, step), step));
        return all;
    }

    private void document(SourceDocument document) {
        add(document.kind() == SourceDocument.Kind.ANNOUNCEMENT ? "Nomor pengumuman" : "Nomor SOP", document.number());
        add("Tanggal pembuatan", document.created());
        add("Tanggal revisi", document.revised());
        add("Tanggal efektif", document.effective());
        add("Tanggal terbit", document.issued());
        add("Disahkan oleh", document.ratifiedBy());
        add("Ditandatangani oleh", document.signedBy());
    }

    private void block(SopIdentity sop) {
        each("Kualifikasi pelaksana", sop.qualifications());
        each("Keterkaitan", sop.related());
        each("Peralatan/perlengkapan", sop.equipment());
        add("Peringatan", sop.warning());
        each("Pencatatan dan pendataan", sop.recording());
    }

    private void step(String where, Step step) {
        add(where + ", uraian", step.text());
        add(where + ", pelaksana", step.actors());
        add(where + ", jalur", step.tracks());
        step.inputs().forEach(item -> add(where + ", kelengkapan", item.text()));
        add(where + ", waktu", step.duration());
        add(where + ", perpanjangan", step.extension());
        if (step.window() != null) {
            add(where + ", jadwal", step.window().note());
        }
        step.outputs().forEach(item -> add(where + ", output", item.text()));
        step.quality().forEach(cell -> add(where + ", " + cell.column(), cell.text()));
        each(where + ", keterangan", step.note());
        step.checklist().forEach(item -> add(where + ", daftar periksa", item.text()));
        if (step.objection() != null) {
            add(where + ", masa sanggah", step.objection().duration());
            add(where + ", batas jawaban sanggah", step.objection().answerWithin());
        }
        if (step.decision() != null) {
            for (Step.Outcome outcome : step.decision().outcomes()) {
                String way = where + ", hasil " + PaperWording.of(outcome.label());
                add(way, outcome.label());
                add(way, outcome.returnTo());
                add(way, outcome.end());
                add(way, outcome.note());
            }
        }
    }

    private void each(String where, List<Sourced<String>> values) {
        for (int i = 0; i < values.size(); i++) {
            add(values.size() == 1 ? where : where + " " + (i + 1), values.get(i));
        }
    }

    /** A value that is stated to be none shows its note in its own place. */
    private void add(String where, Sourced<?> value) {
        if (value != null && value.known() && !PaperWording.sign(value).isEmpty()) {
            marks.add(where + ": " + PaperWording.WORDS.of(value.provenance()));
        }
        if (value != null && value.reading() != null) {
            add(where, PaperWording.withReading(value));
        }
        if (value != null && (value.known() || !PaperWording.of(value).equals(value.note()))) {
            add(where, value.note());
        }
    }

    private void add(String where, String note) {
        if (note != null && !note.isBlank()) {
            notes.add(where + ": " + note);
        }
    }
}
