package id.talaksana.core.rehearsal;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.rehearsal.Play;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.procedure.Demands;
import id.talaksana.core.demo.Cast;
import id.talaksana.core.demo.MadeUpFacts;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One invented case, from its opening to its end. */
final class CasePlay {
    private static final int MOST_DEEDS = 500;
    /** Nobody takes the whole time that there is, but one in twenty, who is late. */
    private static final double LEAST_SHARE = 0.1;

    private static final double SHARES = 0.95;
    /** Where no time was set. */
    private static final int MOST_HOURS = 15;

    private static final int MOST_DAYS_OF_OTHERS = 5;
    private static final String WORDS = "Latihan";

    private final Stage stage;
    private final PublicService service;
    private final BranchesTaken branches;
    private final Given given;
    private final Cast cast;
    private final Interruptions interruptions;
    private final Random random;
    /** Null where no single applicants are decided on. */
    private RoundWork work;

    CasePlay(
            Stage stage,
            PublicService service,
            BranchesTaken branches,
            Interruptions interruptions,
            Given given,
            Random random) {
        this.stage = stage;
        this.service = service;
        this.branches = branches;
        this.interruptions = interruptions;
        this.given = given;
        this.random = random;
        this.cast = new Cast(stage.definition().agency().id(), service);
    }

    /**
     * Plays it.
     *
     * @param straight it goes on wherever it can
     */
    Play play(int number, boolean straight) {
        branches.begin(straight);
        stage.begin(stage.later(beginning(), Duration.ofMinutes(1 + random.nextInt(60))));
        work = new Selecting(service).isRound()
                ? new RoundWork(stage, service, cast, branches, given.tracks(), random)
                : null;
        CaseFile c = null;
        Text stuck = null;
        try {
            c = open(number);
            for (int deeds = 0; c.state() == CaseFile.State.OPEN; deeds++) {
                if (deeds == MOST_DEEDS) {
                    stuck = CoreWords.text("rehearsed-without-end", MOST_DEEDS);
                    break;
                }
                c = goOn(c);
            }
            // What the end told others goes out, too.
            stage.goTo(stage.now());
        } catch (Refusal refusal) {
            stuck = refusal.reason();
        }
        CaseFile last = c == null ? null : stage.cases().find(Stage.SYSTEM, c.id());
        return new Played(stage, service, given, last, stuck, work).play(number);
    }

    /** A week before the first date of the document, else the day from which it holds. */
    private Instant beginning() {
        LocalDate day = service.steps().stream()
                .filter(step -> step.window() != null && step.window().from() != null)
                .map(step -> step.window().from().minusWeeks(1))
                .min(LocalDate::compareTo)
                .orElse(stage.firstDay());
        return day.atStartOfDay(stage.definition().agency().timeZone().value()).toInstant();
    }

    private CaseFile open(int number) {
        LocalDate today = stage.today();
        Map<String, String> attributes = MadeUpFacts.ofOpening(service, today.plusDays(60), today);
        // What need not be said has a sound value of its own, such as the weights of a ranking.
        service.fields().stream().filter(Step.Fact::optional).map(Step.Fact::id).forEach(attributes::remove);
        attributes.putAll(given.values());
        Circumstances circumstances = service.circumstances(
                given.tracks().isEmpty() ? service.trackIds() : given.tracks(), attributes, today);
        Opening opening = new Opening(
                stage.definition().agency().id(),
                service.id(),
                WORDS + " " + number,
                given.tracks(),
                attributes,
                ids(new Demands(service).atIntake(circumstances)),
                null);
        return stage.cases().open(cast.opener(), opening, Channel.SYSTEM);
    }

    private CaseFile goOn(CaseFile c) {
        Optional<StepRow> somebodys =
                c.open().stream().filter(row -> !row.isOfDate()).findFirst();
        stage.goTo(somebodys.map(this::moment).or(stage::next).orElseThrow(() -> stuck(c)));
        CaseFile now = stage.cases().find(Stage.SYSTEM, c.id());
        return somebodys
                .flatMap(row -> now.open().stream()
                        .filter(open -> open.number() == row.number())
                        .findFirst())
                .map(row -> row.waitsForOthers() ? resume(now, row) : complete(now, row))
                .orElse(now);
    }

    private static Refusal stuck(CaseFile c) {
        List<String> open = c.open().stream().map(StepRow::step).toList();
        return new Refusal(
                Refusal.Kind.CONFLICT, CoreWords.text("rehearsed-until-nothing-came", String.join(", ", open)), open);
    }

    /** When somebody comes to it. */
    private Instant moment(StepRow row) {
        Instant now = stage.now();
        if (row.waitsForOthers()) {
            return stage.later(now, Duration.ofHours(8L * (1 + random.nextInt(MOST_DAYS_OF_OTHERS))));
        }
        if (row.dueAt() == null || !row.dueAt().isAfter(now)) {
            return stage.later(now, Duration.ofHours(1L + random.nextInt(MOST_HOURS)));
        }
        Duration there =
                stage.time().between(now, row.dueAt(), stage.definition().agency());
        double share = LEAST_SHARE + SHARES * random.nextDouble();
        return stage.later(now, Duration.ofSeconds(Math.max(1, (long) (there.toSeconds() * share))));
    }

    private CaseFile complete(CaseFile found, StepRow row) {
        Step step = service.step(row.step()).orElseThrow();
        Optional<Deed> interrupted = row.actors().stream().allMatch(cast::isOutside)
                ? Optional.empty()
                : interruptions.before(found, row, step, stage.now());
        return interrupted.isPresent()
                ? stage.cases().perform(cast.at(row, step), interrupted.get(), Channel.SYSTEM)
                : complete(found, row, step);
    }

    private CaseFile complete(CaseFile found, StepRow row, Step step) {
        CaseFile c = found;
        if (work != null) {
            work.before(c, row, step);
            c = stage.cases().find(Stage.SYSTEM, c.id());
        }
        Circumstances circumstances = c.circumstances(stage.definition());
        String outcome = outcome(step, circumstances);
        Deed deed = deed(c, step, circumstances, outcome);
        CaseFile after = stage.cases().perform(cast.at(row, step), deed, Channel.SYSTEM);
        if (outcome != null) {
            branches.took(step, outcome);
        }
        return after;
    }

    private String outcome(Step step, Circumstances circumstances) {
        List<Outcome> possible = step.outcomes(circumstances);
        return possible.isEmpty() ? null : branches.next(step, possible).id();
    }

    private Deed deed(CaseFile c, Step step, Circumstances circumstances, String outcome) {
        return new Deed.Complete(
                c.id(),
                step.id(),
                outcome,
                WORDS,
                ids(new Demands(service).at(step, circumstances)),
                MadeUpFacts.ofStep(step, stage.today()),
                step.checklist().stream().map(StepCheck::id).toList(),
                null);
    }

    private CaseFile resume(CaseFile c, StepRow row) {
        Step step = service.step(row.step()).orElseThrow();
        Map<String, String> letter = Map.of(
                Deed.Complete.LETTER_NUMBER,
                WORDS,
                Deed.Complete.LETTER_DATE,
                stage.today().toString());
        Deed came = new Deed.Resume(c.id(), step.id(), WORDS, List.of(), letter, null);
        return stage.cases().perform(cast.at(row, step), came, Channel.SYSTEM);
    }

    private static List<String> ids(List<Requirement> requirements) {
        return requirements.stream()
                .filter(requirement -> requirement.of() == Requirement.Of.CASE)
                .map(Requirement::id)
                .toList();
    }
}
