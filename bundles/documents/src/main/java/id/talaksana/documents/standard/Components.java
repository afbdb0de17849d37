package id.talaksana.documents.standard;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepQuality;
import id.talaksana.api.procedure.ImpliedTime;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a service's document says under each component; what it leaves open is said to be open. */
final class Components {
    private final PublicService service;
    /** How the sum of all steps' times relates to the document. */
    private final Provenance sum;

    Components(PublicService service) {
        this(service, Provenance.IMPLIED);
    }

    private Components(PublicService service, Provenance sum) {
        this.service = service;
        this.sum = sum;
    }

    /** Without the signs of what is implied or reconstructed. */
    static Components plain(PublicService service) {
        return new Components(Plain.of(service), Provenance.STATED);
    }

    /**
     * One entry.
     *
     * @param number the document's own, or null
     * @param heads whether it is the name of a list, and what it names follows
     */
    record Entry(String number, String text, boolean heads) {
        Entry(String number, String text) {
            this(number, text, false);
        }
    }

    List<Entry> of(StandardComponent component) {
        List<Entry> told =
                switch (component) {
                    case REQUIREMENTS -> requirements();
                    case PROCEDURE -> procedure();
                    case PROCESSING_TIME -> time();
                    case FEE -> fee();
                    case PRODUCT -> list(service.products(), p -> new Entry(null, PaperWording.of(p.text())));
                    case COMPLAINTS -> list(service.complaints(), Components::channel);
                    case LEGAL_BASIS -> texts(service.legalBasis());
                    case FACILITIES -> texts(service.standard().facilities());
                    case COMPETENCE ->
                        texts(
                                service.standard().competence().isEmpty() && service.sop() != null
                                        ? service.sop().qualifications()
                                        : service.standard().competence());
                    case INTERNAL_OVERSIGHT -> texts(service.standard().internalOversight());
                    case STAFFING -> texts(service.standard().staffing());
                    case SERVICE_GUARANTEE -> texts(service.standard().serviceGuarantee());
                    case SAFETY_GUARANTEE -> texts(service.standard().safetyGuarantee());
                    case PERFORMANCE_EVALUATION -> texts(service.standard().performanceEvaluation());
                };
        return told.isEmpty() ? List.of(new Entry(null, PaperWording.OPEN)) : told;
    }

    private static List<Entry> texts(List<Sourced<String>> texts) {
        return texts.stream().map(t -> new Entry(null, PaperWording.of(t))).toList();
    }

    /** A list without value cannot be read; an empty one names nothing. */
    private static <T> List<Entry> list(Sourced<List<T>> list, Function<T, Entry> entry) {
        if (list == null) {
            return List.of();
        }
        if (!list.known()) {
            return List.of(new Entry(null, PaperWording.of(list) + (list.note() == null ? "" : " " + list.note())));
        }
        return list.value().isEmpty() && list.note() != null
                ? List.of(new Entry(null, list.note()))
                : list.value().stream().map(entry).toList();
    }

    /** Where the document has several lists, each has a numbering of its own and stands under its name. */
    private List<Entry> requirements() {
        List<Entry> entries = list(service.requirements(), this::requirement);
        List<Requirement> known = service.knownRequirements();
        if (known.isEmpty()) {
            return entries;
        }
        List<Entry> grouped = new ArrayList<>();
        String list = null;
        for (int i = 0; i < known.size(); i++) {
            String group = known.get(i).group();
            if (group != null && !group.equals(list)) {
                grouped.add(new Entry(null, group, true));
            }
            list = group;
            grouped.add(entries.get(i));
        }
        return grouped;
    }

    private Entry requirement(Requirement requirement) {
        String due =
                switch (requirement.due().at()) {
                    case INTAKE -> "";
                    case STEP -> " (pada langkah " + number(requirement.due().step()) + ")";
                    case LATEST ->
                        " (paling lambat langkah " + number(requirement.due().step()) + ")";
                };
        String only = requirement.appliesWhen() == null
                ? ""
                : " (" + PaperWording.only(service, requirement.appliesWhen()) + ")";
        return new Entry(requirement.number(), PaperWording.of(requirement.text()) + due + only);
    }

    private String number(String step) {
        return service.step(step).map(s -> PaperWording.reference(service, s)).orElse(step);
    }

    /** The steps, before them where one applies elsewhere, behind them who carries them out. */
    private List<Entry> procedure() {
        List<Entry> entries =
                new ArrayList<>(service.steps().stream().map(this::step).toList());
        PaperWording.CARRIED_OUT.of(service).forEach(sentence -> entries.add(new Entry(null, sentence)));
        return entries;
    }

    private Entry step(Step step) {
        String tracks = PaperWording.tracks(service, step);
        String actors = step.actorIds().isEmpty()
                ? PaperWording.nobody(step)
                : PaperWording.whose(service, step) + PaperWording.sign(step.actors());
        String time = step.duration() == null ? "" : "; waktu: " + PaperWording.of(step.duration());
        if (step.extension() != null) {
            time = time + ", " + PaperWording.extension(step.extension());
        }
        for (StepQuality cell : step.quality()) {
            time = time + "; " + cell.column() + ": " + PaperWording.of(cell.text());
        }
        String schedule = step.window() == null ? "" : "; jadwal: " + PaperWording.of(step.window());
        String number = PaperWording.number(service, step);
        return new Entry(
                number.isEmpty() ? null : number,
                PaperWording.of(step.text()) + (tracks.isEmpty() ? "" : " (hanya jalur " + tracks + ")")
                        + (step.when() == null ? "" : " (" + PaperWording.only(service, step.when()) + ")")
                        + " (pelaksana: " + actors + time + schedule + ")");
    }

    private List<Entry> time() {
        ProcessingTime time = service.processingTime();
        List<Entry> entries = new ArrayList<>();
        Optional<Duration> implied = ImpliedTime.of(service);
        if (implied.isPresent()) {
            String whole = PaperWording.of(new Sourced<>(implied.get(), sum, null));
            entries.add(new Entry(null, whole + ": jumlah waktu semua langkahnya"));
        } else if (time == null || time.unspecified()) {
            entries.add(new Entry(null, PaperWording.OPEN));
        }
        if (time != null && "0".equals(time.printed())) {
            entries.add(new Entry(null, "Kolom angka tercetak 0: tidak diisi, bukan batas waktu nol."));
        }
        if (time != null && time.statement() != null) {
            entries.add(new Entry(null, PaperWording.of(time.statement())));
        }
        if (time != null) {
            time.times()
                    .forEach(promise -> entries.add(new Entry(
                            promise.number(),
                            (promise.text() == null
                                            ? PaperWording.of(promise.duration())
                                            : PaperWording.of(promise.text()))
                                    + (promise.duration() != null
                                                    && !promise.duration().known()
                                            ? " ["
                                                    + PaperWording.of(promise.duration())
                                                            .replaceAll("[\\[\\]]", "") + ": "
                                                    + PaperWording.of(promise.condition()) + "]"
                                            : ""))));
        }
        return entries;
    }

    private List<Entry> fee() {
        if (service.fee() == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        Boolean free = service.fee().free();
        String words = free == null ? PaperWording.OPEN : free ? "Tidak dipungut biaya" : "Berbayar";
        entries.add(new Entry(
                null,
                service.fee().text() == null
                        ? words
                        : PaperWording.of(service.fee().text())));
        if (service.fee().cost() != null) {
            entries.add(new Entry(null, PaperWording.of(service.fee().cost())));
        }
        return entries;
    }

    private static Entry channel(ComplaintChannel channel) {
        String text = PaperWording.of(channel.text());
        String address = channel.address() == null ? "" : PaperWording.of(channel.address());
        StringBuilder words = new StringBuilder(text.contains(address) ? text : text + " (" + address + ")");
        channel.escalation().forEach(next -> words.append("; diteruskan ke ").append(PaperWording.of(next)));
        return new Entry(channel.number(), words.toString());
    }
}
