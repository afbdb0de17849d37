package id.talaksana.core.applicants;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.returns.ReturnedApplicant;
import id.talaksana.api.rounds.returns.Returns;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.agenda.Dates;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.record.Digest;
import id.talaksana.core.rounds.Returning;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.Veil;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applicants who were sent back: their corrections come, or the agenda takes their silence for an answer. */
@Component(service = {Returns.class, Returning.class, Duty.class})
public final class StoredReturns implements Returns, Returning, Duty {
    private static final Account SYSTEM =
            new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    private final RoundBook book;
    private final RoundStore rounds;
    private final ApplicantStore store;
    private final AgendaStore agenda;
    private final OfficeClock office;

    @Activate
    public StoredReturns(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ApplicantStore store,
            @Reference AgendaStore agenda,
            @Reference Calendars calendars,
            @Reference DefinitionLanguage language,
            @Reference Clock clock) {
        this(book, rounds, store, agenda, new OfficeClock(clock, calendars::current, language::generalOfficeHours));
    }

    /** With an office's time of its own. */
    public StoredReturns(
            RoundBook book, RoundStore rounds, ApplicantStore store, AgendaStore agenda, OfficeClock office) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.agenda = agenda;
        this.office = office;
    }

    @Override
    public void returned(SeenRound round, Step step, Step.Outcome outcome, int entry) {
        Instant until = until(round.agency(), outcome, office.clock().instant(), office);
        if (until != null) {
            agenda.enter(new Entry(round.id().agency(), kind(), round.id() + "/" + entry, until, null));
        }
    }

    /** By when a correction has to be there; null: nothing is laid down. */
    static Instant until(Agency agency, Step.Outcome outcome, Instant since, OfficeClock office) {
        return outcome.silence() == null
                ? null
                : DueTime.after(outcome.silence().after(), since, agency, office.time());
    }

    @Override
    public List<ReturnedApplicant> waiting(Account who, CaseId id) {
        SeenRound round = book.seen(who, id);
        Map<Integer, Instant> entered = new HashMap<>();
        rounds.entries(round.scope(), id).forEach(entry -> entered.put(entry.number(), entry.at()));
        List<ReturnedApplicant> waiting = new ArrayList<>();
        Veil veil = round.veil();
        for (Step step : round.selecting().steps()) {
            for (Step.Outcome outcome : step.decision().outcomes()) {
                if (outcome.returns() && !veil.hides(step.id())) {
                    ApplicantQuery query = new ApplicantQuery(step.id(), outcome.id(), null, null, null);
                    rounds.applicants(round.scope(), id, round.selection(query), 0, RoundChange.MOST_TOLD)
                            .applicants()
                            .forEach(judged -> waiting.add(waiting(round, step, outcome, judged, entered)));
                }
            }
        }
        return waiting;
    }

    private ReturnedApplicant waiting(
            SeenRound round, Step step, Step.Outcome outcome, Judged judged, Map<Integer, Instant> entered) {
        Judgement judgement = standing(judged, step.id()).orElseThrow();
        Instant since = entered.get(judgement.entry());
        return new ReturnedApplicant(
                judged.applicant().registration(),
                judged.applicant().name(),
                step.id(),
                judgement.reason(),
                since,
                until(round.agency(), outcome, since, office),
                outcome.silence() == null ? null : outcome.silence().outcome());
    }

    private static Optional<Judgement> standing(Judged judged, String step) {
        return judged.judgements().stream()
                .filter(judgement -> judgement.step().equals(step))
                .findFirst();
    }

    @Override
    public RoundChange came(
            Account who, CaseId id, String step, List<String> registrations, String note, String requestKey) {
        if (registrations == null || registrations.isEmpty() || registrations.size() > ApplicantQuery.MAX_LIMIT) {
            throw new Refusal(
                    INVALID, CoreWords.text("name-those-whose-corrections-came", ApplicantQuery.MAX_LIMIT), List.of());
        }
        String source = Digest.of("talaksana-corrections-1", step, note)
                .sayAll(registrations)
                .hex();
        return book.perform(
                who,
                id,
                requestKey,
                entry -> entry.kind() == Kind.RESUBMISSION && source.equals(entry.source()),
                round -> coming(round, step, registrations, note, source));
    }

    private RoundPlan coming(SeenRound round, String stepId, List<String> registrations, String note, String source) {
        round.openRow(stepId);
        SeenRound.requireReason(note, false);
        Map<String, Integer> sentBack = sentBack(round, stepId, registrations);
        List<LeftOut> leftOut = leftOut(registrations, sentBack);
        List<Integer> numbers = List.copyOf(sentBack.values());
        return resubmission(round, stepId, note, source, leftOut, numbers);
    }

    private Map<String, Integer> sentBack(SeenRound round, String stepId, List<String> registrations) {
        Step step = round.selecting().step(stepId);
        ApplicantQuery named = new ApplicantQuery(null, null, null, null, registrations);
        Map<String, Integer> sentBack = new LinkedHashMap<>();
        for (Judged judged : rounds.applicants(
                        round.scope(), round.id(), round.selection(named), 0, ApplicantQuery.MAX_LIMIT)
                .applicants()) {
            boolean waits = standing(judged, stepId)
                    .filter(judgement ->
                            round.selecting().outcome(step, judgement.outcome()).returns())
                    .isPresent();
            if (waits) {
                sentBack.put(
                        judged.applicant().registration(), judged.applicant().number());
            }
        }
        return sentBack;
    }

    private static List<LeftOut> leftOut(List<String> registrations, Map<String, Integer> sentBack) {
        return registrations.stream()
                .distinct()
                .filter(registration -> !sentBack.containsKey(registration))
                .map(registration ->
                        new LeftOut(null, registration, CoreWords.text("nothing-is-waited-for-from-this-applicant")))
                .toList();
    }

    private RoundPlan resubmission(
            SeenRound round, String stepId, String note, String source, List<LeftOut> leftOut, List<Integer> numbers) {
        return new RoundPlan(
                Kind.RESUBMISSION,
                stepId,
                null,
                note,
                null,
                source,
                numbers.size(),
                leftOut,
                true,
                (writing, entry) -> store.takeBack(round.id(), stepId, numbers, entry));
    }

    @Override
    public String kind() {
        return "returns";
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        Dates.row(kept.entry())
                .ifPresent(row ->
                        book.perform(SYSTEM, row.id(), null, entry -> true, round -> silence(round, row.number())));
        return Outcome.DONE;
    }

    /** Whoever sent nothing after all that an entry sent back gets the outcome that the definition names. */
    private RoundPlan silence(SeenRound round, int entryNumber) {
        RoundEntry sentBack = entry(round, entryNumber);
        Step step = round.selecting().step(sentBack.step());
        Step.Silence silence =
                round.selecting().outcome(step, sentBack.outcome()).silence();
        Map<Integer, String> reasons = silence == null ? Map.of() : silent(round, sentBack);
        return silenced(round, sentBack, step, silence, reasons);
    }

    private RoundEntry entry(SeenRound round, int entryNumber) {
        return rounds.entries(round.scope(), round.id()).stream()
                .filter(entry -> entry.number() == entryNumber)
                .findFirst()
                .orElseThrow();
    }

    private RoundPlan silenced(
            SeenRound round, RoundEntry sentBack, Step step, Step.Silence silence, Map<Integer, String> reasons) {
        return new RoundPlan(
                Kind.SILENCE,
                step.id(),
                silence == null ? null : silence.outcome(),
                null,
                sentBack.number(),
                null,
                reasons.size(),
                List.of(),
                false,
                (writing, entry) -> silent(round, step, silence, reasons, entry));
    }

    private List<Leaf> silent(
            SeenRound round, Step step, Step.Silence silence, Map<Integer, String> reasons, int entry) {
        store.takeBack(round.id(), step.id(), List.copyOf(reasons.keySet()), entry);
        return store.decide(round.id(), step.id(), silence.outcome(), reasons, entry);
    }

    private Map<Integer, String> silent(SeenRound round, RoundEntry sentBack) {
        Map<Integer, String> reasons = new LinkedHashMap<>();
        ApplicantQuery query = new ApplicantQuery(sentBack.step(), sentBack.outcome(), null, null, null);
        Selection selection = round.selection(query);
        String day = Wording.both(words -> words.date(round.today())).indonesian();
        Integer after = 0;
        while (after != null) {
            ApplicantPage page =
                    rounds.applicants(round.scope(), round.id(), selection, after, ApplicantQuery.MAX_LIMIT);
            enter(sentBack, reasons, day, page);
            after = page.next();
        }
        return reasons;
    }

    private static void enter(RoundEntry sentBack, Map<Integer, String> reasons, String day, ApplicantPage page) {
        for (Judged judged : page.applicants()) {
            Applicant applicant = judged.applicant();
            standing(judged, sentBack.step())
                    .filter(judgement -> judgement.entry() == sentBack.number())
                    .ifPresent(judgement -> reasons.put(
                            applicant.number(),
                            CoreWords.text("no-correction-came-by", day, judgement.reason())
                                    .indonesian()));
        }
    }
}
