package id.talaksana.language.bpmn;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.api.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a modeller shows as the documentation of an element: what its name has no room for, in Indonesian. */
final class StepDocumentation {
    private static final Wording WORDS = Wording.in(Language.INDONESIAN);

    private final PublicService service;
    private final ConditionWording conditions;

    StepDocumentation(PublicService service) {
        this.service = service;
        this.conditions = ConditionWording.in(Language.INDONESIAN, service);
    }

    /** The documentation of a step; empty when there is nothing to say. */
    String of(Step step) {
        List<String> lines = new ArrayList<>();
        if (!RecordJson.plain(step.text())) {
            lines.add("Uraian " + how(step.text()) + ".");
        }
        performers(step, lines);
        parties(step, lines);
        times(step, lines);
        results(step, lines);
        carriedOut(lines, step);
        step.note().forEach(note -> lines.add("Keterangan: " + note.or(Vocabulary.UNREADABLE)));
        return String.join("\n", lines);
    }

    private void performers(Step step, List<String> lines) {
        lines.add(
                step.actorIds().isEmpty()
                        ? step.isAutomatic()
                                ? "Pelaksana: tidak perlu; selesai dengan sendirinya menurut tanggal atau waktunya."
                                : "Pelaksana: tidak disebut dokumen."
                        : "Pelaksana: " + names(step.actorIds())
                                + (RecordJson.plain(step.actors()) ? "" : " (" + how(step.actors()) + ")"));
        conditions(lines, step);
    }

    private void parties(Step step, List<String> lines) {
        list(lines, "Bersama atau kepada", step.with());
        list(lines, "Dari", step.from());
        list(lines, "Melalui", step.via());
        if (!step.tracks().or(List.of()).isEmpty()) {
            lines.add("Berlaku bagi: " + String.join(", ", step.tracks().or(List.of())));
        }
        items(lines, "Kelengkapan", step.inputs());
    }

    private static void times(Step step, List<String> lines) {
        if (step.duration() != null) {
            lines.add("Waktu: "
                    + (step.duration().known() ? WORDS.of(step.duration().value()) : how(step.duration())));
        }
        if (step.extension() != null && step.extension().known()) {
            lines.add("Waktu " + WORDS.extension(step.extension().value()));
        }
    }

    private static void results(Step step, List<String> lines) {
        items(lines, "Output", step.outputs());
        step.quality()
                .forEach(cell -> lines.add(cell.column() + ": " + cell.text().or(Vocabulary.UNREADABLE)));
        if (step.window() != null) {
            lines.add(
                    "Jadwal: " + step.window().from() + " s.d. " + step.window().to());
        }
    }

    /** What is decided on each applicant, where it is held, and what is confirmed there. */
    private static void carriedOut(List<String> lines, Step step) {
        if (step.decision() != null && step.outcomes().isEmpty()) {
            lines.add("Keputusan bagi tiap pelamar: "
                    + step.decision().outcomes().stream()
                            .map(o -> o.label().or(Vocabulary.UNREADABLE))
                            .collect(Collectors.joining(" / ")));
        }
        if (step.at() != null) {
            lines.add("Dilaksanakan di: " + step.at().inFull());
        }
        if (!step.checklist().isEmpty()) {
            lines.add("Daftar periksa: "
                    + step.checklist().stream()
                            .map(item -> item.text().or(Vocabulary.UNREADABLE))
                            .collect(Collectors.joining("; ")));
        }
    }

    /** For which cases it is, who does it for which, and what can be decided for which. */
    private void conditions(List<String> lines, Step step) {
        if (step.when() != null) {
            lines.add("Berlaku " + conditions.only(step.when()) + ".");
        }
        for (StepPerformer performer : step.actors().or(List.of())) {
            if (performer.when() != null) {
                lines.add(names(List.of(performer.actor())) + ": " + conditions.only(performer.when()) + ".");
            }
        }
        for (Step.Outcome outcome : step.outcomes()) {
            if (outcome.when() != null) {
                lines.add("Hasil " + outcome.label().or(outcome.id()) + ": " + conditions.only(outcome.when()) + ".");
            }
        }
    }

    private void list(List<String> lines, String heading, List<String> actors) {
        if (!actors.isEmpty()) {
            lines.add(heading + ": " + names(actors));
        }
    }

    private static void items(List<String> lines, String heading, List<StepItem> items) {
        if (!items.isEmpty()) {
            lines.add(heading + ": "
                    + items.stream()
                            .map(i -> i.text().or(Vocabulary.UNREADABLE))
                            .collect(Collectors.joining("; ")));
        }
    }

    private String names(List<String> actors) {
        return actors.stream()
                .map(id -> service.actor(id).map(a -> a.name().or(id)).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** How a value relates to its document. */
    private static String how(Sourced<?> sourced) {
        String words = WORDS.of(sourced.provenance());
        return sourced.note() == null ? words : words + ": " + sourced.note();
    }
}
