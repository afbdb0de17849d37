package id.talaksana.documents.paper;

import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How values of the domain are said on paper, in Indonesian; what is not plainly stated carries a sign. */
public final class PaperWording {
    /** How values are said on paper. */
    public static final Wording WORDS = Wording.in(Language.INDONESIAN);
    /** What stands where a document says nothing. */
    public static final String OPEN = WORDS.of(Provenance.OPEN);

    private static final String UNREADABLE = "[" + WORDS.of(Provenance.MISSING) + "]";
    /** What the signs mean; stands on every paper. */
    public static final String LEGEND = "[T] tersirat: tidak tertulis, tetapi tidak ada bacaan lain. "
            + "[R] direkonstruksi: rusak pada dokumen sumber dan dipulihkan. "
            + "[tidak terbaca]: ada pada dokumen sumber, tetapi tidak dapat dibaca. "
            + OPEN + ": dibiarkan terbuka oleh dokumen sumber. "
            + "Sel kosong: tidak disebut dokumen sumber.";

    private PaperWording() {}

    /** A value with its sign; empty for null. */
    public static String of(Sourced<?> sourced) {
        if (sourced == null) {
            return "";
        }
        if (!sourced.known()) {
            return switch (sourced.provenance()) {
                case MISSING -> UNREADABLE;
                case OPEN -> OPEN;
                case STATED, IMPLIED, RECONSTRUCTED -> sourced.note() == null ? WORDS.none() : sourced.note();
            };
        }
        return WORDS.of(sourced.value()) + sign(sourced);
    }

    /** The sign of a value's provenance, with a blank before it; empty for a stated one. */
    public static String sign(Sourced<?> sourced) {
        return switch (sourced.provenance()) {
            case STATED, OPEN -> "";
            case IMPLIED -> " [T]";
            case RECONSTRUCTED -> " [R]";
            case MISSING -> " " + UNREADABLE;
        };
    }

    /** A value, or the words for its absence. */
    public static String orOpen(Sourced<?> sourced) {
        return sourced == null ? OPEN : of(sourced);
    }

    /** A span of time, such as "3 hari kerja". */
    public static String of(Duration duration) {
        return WORDS.of(duration);
    }

    /** Fixed dates. */
    public static String of(Step.Window window) {
        return WORDS.of(window);
    }

    /** The names of actors, in this order. */
    public static String names(PublicService service, List<String> actors) {
        return actors.stream()
                .map(id -> service.actor(id).map(a -> of(a.name())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** The number of a step in its document, or its place where it has none. */
    public static String number(PublicService service, Step step) {
        return step.number() != null
                ? step.number()
                : Integer.toString(service.steps().indexOf(step) + 1);
    }

    /** Where a step's flow goes, one sentence for each way out. */
    public static List<String> ways(PublicService service, Step step) {
        List<String> ways = new ArrayList<>();
        if (step.decision() == null) {
            String next = target(service, step, step.next());
            return next == null ? List.of() : List.of("Lanjut ke " + next + ".");
        }
        for (Step.Outcome outcome : step.decision().outcomes()) {
            String way;
            if (outcome.returns()) {
                way = "kembali ke " + target(service, step, outcome.returnTo().value()) + sign(outcome.returnTo());
            } else if (outcome.ending() != null) {
                way = (outcome.ending() == Step.End.REJECTED ? "selesai tanpa produk" : "selesai")
                        + sign(outcome.end());
            } else {
                String next = target(service, step, outcome.next());
                way = next == null ? "selesai" : "lanjut ke " + next;
            }
            String mended = outcome.correctedBy() == null
                    ? ""
                    : ", diperbaiki oleh " + names(service, List.of(outcome.correctedBy()));
            ways.add("Bila " + of(outcome.label()) + ": " + way + mended + ".");
        }
        return ways;
    }

    private static String target(PublicService service, Step step, String id) {
        if (id != null) {
            return service.step(id).map(s -> number(service, s)).orElse(id);
        }
        List<Step> next = Precedence.of(service).directlyAfter(step);
        return next.isEmpty() ? null : WORDS.steps(service, next);
    }

    /** Which steps run beside one; empty: none. */
    public static String beside(PublicService service, List<Step> others) {
        return others.isEmpty() ? "" : "Bersamaan dengan langkah " + WORDS.steps(service, others) + ".";
    }

    /** The tracks that a step is for; empty for one that is for all. */
    public static String tracks(PublicService service, Step step) {
        List<String> ids = step.tracks().or(List.of());
        return service.tracks().stream()
                .filter(t -> ids.contains(t.id()))
                .map(PublicService.Track::label)
                .collect(Collectors.joining(", "));
    }
}
