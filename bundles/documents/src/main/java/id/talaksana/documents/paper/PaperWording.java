package id.talaksana.documents.paper;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.CarriedOutWording;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.api.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How values of the domain are said on paper, in Indonesian; what is not plainly stated carries a sign. */
public final class PaperWording {
    /** How values are said on paper. */
    public static final Wording WORDS = Wording.in(Language.INDONESIAN);
    /** Who carries out what, on paper. */
    public static final CarriedOutWording CARRIED_OUT = CarriedOutWording.in(Language.INDONESIAN);
    /** What stands where a document says nothing. */
    public static final String OPEN = WORDS.of(Provenance.OPEN);

    private static final int FIRST_WORDS = 5;
    private static final String UNREADABLE = "[" + WORDS.of(Provenance.MISSING) + "]";
    /** What the signs mean; stands on every paper. */
    public static final String LEGEND = "[T] tersirat: tidak tertulis, tetapi tidak ada bacaan lain. "
            + "[R] direkonstruksi: rusak pada dokumen sumber dan dipulihkan. "
            + "[tidak terbaca]: ada pada dokumen sumber, tetapi tidak dapat dibaca. "
            + OPEN + ": dibiarkan terbuka oleh dokumen sumber. "
            + "Sel kosong: tidak disebut dokumen sumber.";

    private PaperWording() {}

    /** A value with its sign, or how the agency laid down that it is to be read; empty for null. */
    public static String of(Sourced<?> sourced) {
        if (sourced == null) {
            return "";
        }
        if (sourced.reading() != null) {
            return sourced.reading().text();
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

    /** A text as the document has it, with its sign, and how the agency laid down that it is to be read. */
    public static String withReading(Sourced<?> text) {
        Sourced.Reading reading = text.reading();
        String printed = of(new Sourced<>(text.value(), text.provenance(), null));
        return "dalam dokumen " + printed + "; dibaca \"" + reading.text() + "\" menurut " + reading.by() + ", "
                + WORDS.date(reading.date());
    }

    /** By how much a time may be extended once, such as "dapat diperpanjang satu kali 7 hari kerja, dengan alasan". */
    public static String extension(Sourced<Duration> by) {
        return WORDS.extension(by) + sign(by);
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
    public static String of(StepWindow window) {
        return WORDS.of(window);
    }

    /** The names of actors, in this order. */
    public static String names(PublicService service, List<String> actors) {
        return actors.stream()
                .map(id -> service.actor(id).map(a -> of(a.name())).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /**
     * The number of a step in its document; its place where no step has one. Empty for a step without a number among others
     * that have one: its place is the number of another.
     */
    public static String number(PublicService service, Step step) {
        if (step.number() != null) {
            return step.number();
        }
        return service.steps().stream().allMatch(other -> other.number() == null)
                ? Integer.toString(service.steps().indexOf(step) + 1)
                : "";
    }

    /** How others speak of a step: by its number, and by its first words where that is not its own alone. */
    public static String reference(PublicService service, Step step) {
        String number = number(service, step);
        boolean own = !number.isEmpty()
                && service.steps().stream().noneMatch(other -> other != step && number.equals(number(service, other)));
        return own ? number : (number + " \"" + beginning(step) + "\"").strip();
    }

    private static String beginning(Step step) {
        List<String> words = List.of(of(step.text()).split("\\s+"));
        return words.size() <= FIRST_WORDS
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, FIRST_WORDS)) + " …";
    }

    /** Where a step's flow goes, one sentence for each way out. */
    public static List<String> ways(PublicService service, Step step) {
        List<String> ways = new ArrayList<>();
        if (step.decision() == null && step.next() != null) {
            for (StepWay way : step.next().ways()) {
                String when = step.next().only().isPresent()
                        ? ""
                        : conditions(service).when(way.when()) + ": ";
                String to = way.end() == null ? "lanjut ke " + target(service, step, way.to()) : ending(way.end());
                ways.add(capital(when + to) + ".");
            }
            return ways;
        } else if (step.decision() == null) {
            String next = target(service, step, null);
            return next == null ? List.of() : List.of("Lanjut ke " + next + ".");
        } else if (step.decision().of() == Requirement.Of.APPLICANT) {
            // What is decided about each applicant does not branch the case; where it leads them the document does not
            // say.
            String next = target(service, step, null);
            String outcomes = step.decision().outcomes().stream()
                    .map(outcome -> of(outcome.label()) + (outcome.turnsDown() ? " (tidak berlanjut)" : ""))
                    .collect(Collectors.joining("; "));
            return List.of(
                    "Bagi tiap pelamar: " + outcomes + ".", next == null ? "Selesai." : "Lanjut ke " + next + ".");
        }
        for (Step.Outcome outcome : step.decision().outcomes()) {
            String way;
            if (outcome.returns()) {
                way = "kembali ke " + target(service, step, outcome.returnTo().value()) + sign(outcome.returnTo());
            } else if (outcome.ending() != null) {
                way = ending(outcome.ending()) + sign(outcome.end());
            } else {
                String next = target(service, step, outcome.next());
                way = next == null ? "selesai" : "lanjut ke " + next;
            }
            String mended = outcome.correctedBy() == null
                    ? ""
                    : ", diperbaiki oleh " + names(service, List.of(outcome.correctedBy()));
            String only = outcome.when() == null ? "" : " (" + only(service, outcome.when()) + ")";
            ways.add("Bila " + of(outcome.label()) + only + ": " + way + mended + ".");
        }
        return ways;
    }

    private static String ending(StepEnd end) {
        return end == StepEnd.REJECTED ? "selesai tanpa produk" : "selesai";
    }

    /** With a capital at its beginning. */
    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** The step that a way leads to, and where it leads those for whom that is not; null: to none. */
    private static String target(PublicService service, Step step, String id) {
        Precedence order = Precedence.of(service);
        if (id == null && order.parts()) {
            List<Step> next = order.directlyAfter(step);
            return next.isEmpty() ? null : WORDS.steps(service, next);
        }
        int place = id == null
                ? service.steps().indexOf(step) + 1
                : service.steps().indexOf(service.step(id).orElseThrow());
        List<String> possible = new ArrayList<>();
        Branches branches = new Branches(service, step);
        for (Step next : service.steps().subList(place, service.steps().size())) {
            boolean otherwise = next.when() == null && (possible.isEmpty() || branches.words(next) != null);
            String when = otherwise ? "" : " " + conditions(service).when(next.when());
            if (!branches.reach(next)) {
                continue;
            }
            String track = branches.words(next) == null ? "" : " (" + branches.words(next) + ")";
            possible.add(reference(service, next) + track + when);
            if (next.when() == null && branches.allReach(next)) {
                break;
            }
            if (next.when() == null) {
                branches.past(next);
            }
        }
        return possible.isEmpty() ? null : String.join(", ", possible);
    }

    /** Which steps run beside one; empty: none. */
    public static String beside(PublicService service, List<Step> others) {
        return others.isEmpty() ? "" : "Bersamaan dengan langkah " + WORDS.steps(service, others) + ".";
    }

    private static ConditionWording conditions(PublicService service) {
        return ConditionWording.in(Language.INDONESIAN, service);
    }

    /** Such as "hanya bila golongan IV/c ke atas". */
    public static String only(PublicService service, Condition when) {
        return conditions(service).only(when);
    }

    /** What stands in the place of those who do a step where there are none. */
    public static String nobody(Step step) {
        return step.isAutomatic() ? "tidak perlu, selesai dengan sendirinya menurut tanggal atau waktunya" : OPEN;
    }

    /** Who does a step: one of several, or each for some cases. */
    public static String whose(PublicService service, Step step) {
        List<StepPerformer> performers = step.actors().or(List.of());
        String names = performers.stream()
                .map(performer -> names(service, List.of(performer.actor()))
                        + (performer.when() == null ? "" : " (" + only(service, performer.when()) + ")"))
                .collect(Collectors.joining(", "));
        return step.actorIds().size() > 1 && performers.stream().allMatch(p -> p.when() == null)
                ? "salah satu dari " + names
                : names;
    }

    /** How several actors of a step share it: a sentence on whose it is, one for each who does it for some cases alone. */
    public static List<String> performers(PublicService service, Step step) {
        List<StepPerformer> performers = step.actors().or(List.of());
        List<String> sentences = new ArrayList<>();
        if (performers.size() > 1 && performers.stream().allMatch(performer -> performer.when() == null)) {
            sentences.add("Diselesaikan oleh salah satu dari: " + names(service, step.actorIds()) + ".");
        }
        for (StepPerformer performer : performers) {
            if (performer.when() != null) {
                sentences.add(
                        names(service, List.of(performer.actor())) + ": " + only(service, performer.when()) + ".");
            }
        }
        return sentences;
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
