package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionPeriod.State;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Objections that applicants raise and follow themselves. */
@Component(service = OwnObjections.class)
public final class StoredOwnObjections implements OwnObjections {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ObjectionStore store;
    private final AnnouncementStore announcements;
    private final CaseStore cases;
    private final PeriodsOfRounds periods;
    private final Attempts attempts = new Attempts(AttemptLimits.OF_GUESSES);

    @Activate
    public StoredOwnObjections(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ObjectionStore store,
            @Reference Catalogue catalogue,
            @Reference CaseStore cases,
            @Reference Calendars calendars,
            @Reference DefinitionLanguage language,
            @Reference Clock clock,
            @Reference AnnouncementStore announcements) {
        this(
                book,
                rounds,
                store,
                announcements,
                new PeriodsOfRounds(
                        catalogue, cases, new OfficeClock(clock, calendars::current, language::generalOfficeHours)));
    }

    /** By a clock and a calendar of one's own. */
    public StoredOwnObjections(
            RoundBook book,
            RoundStore rounds,
            ObjectionStore store,
            AnnouncementStore announcements,
            PeriodsOfRounds periods) {
        this.announcements = announcements;
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.cases = periods.cases();
        this.periods = periods;
    }

    @Override
    public OwnStanding standing(Applicant who, CaseId id) {
        Periods all = periods.of(round(id));
        Judged judged = embargo(id, all).over(proven(who, id));
        return new OwnStanding(
                all.contestable(),
                all.rule(),
                all.contestable() ? open(id, all, judged) : null,
                own(id, judged).map(objection -> shown(objection, all)).toList());
    }

    private OwnStanding.OpenPeriod open(CaseId id, Periods all, Judged judged) {
        for (Period period : all.all()) {
            Judgement judgement = known(id, judged, period).orElse(null);
            if (period.state() == State.OPEN && judgement != null) {
                return openPeriod(period, judgement);
            }
        }
        return null;
    }

    private static OwnStanding.OpenPeriod openPeriod(Period period, Judgement judgement) {
        String outcome = period.outcome(judgement.step(), judgement.outcome())
                .map(Step.Outcome::label)
                .map(label -> label.or(judgement.outcome()))
                .orElse(judgement.outcome());
        return new OwnStanding.OpenPeriod(
                period.id(),
                period.from(),
                period.to(),
                period.at() == null ? null : period.at().inFull(),
                outcome,
                Grounds.of(judgement.reason()).each());
    }

    /** What is known outside of what may be objected to: what an objection corrected is told with all answers alone. */
    private Optional<Judgement> known(CaseId id, Judged judged, Period period) {
        return own(id, judged)
                .filter(objection -> objection.period().equals(period.id())
                        && objection.registration().equals(judged.applicant().registration()))
                .map(Objection::contested)
                .findFirst()
                .or(() -> new Objectors(rounds, store, id, period).judgement(judged));
    }

    private Stream<Objection> own(CaseId id, Judged judged) {
        ObjectionQuery query =
                ObjectionQuery.of(null).by(List.of(judged.applicant().registration()));
        return store.list(Scope.of(id.agency()), id, query, 0, ObjectionQuery.MOST).objections().stream();
    }

    /** What was answered is told when all answers are. */
    private static OwnObjection shown(Objection objection, Periods all) {
        boolean told = isTold(objection, all);
        ObjectionState state = objection.state();
        String shown = stateShown(told, state);
        return new OwnObjection(
                objection.number(),
                objection.period(),
                objection.registration(),
                objection.contested().reason(),
                objection.text(),
                objection.filedAt(),
                objection.dueAt(),
                shown,
                told ? answer(objection) : null);
    }

    private static boolean isTold(Objection objection, Periods all) {
        return all.all().stream().anyMatch(period -> period.id().equals(objection.period()) && period.isAnswered());
    }

    private static String stateShown(boolean told, ObjectionState state) {
        return state == ObjectionState.WITHDRAWN
                ? state.toString()
                : !told || state.waits()
                        ? ObjectionState.FILED.toString()
                        : (state == ObjectionState.CORRECTED ? ObjectionState.ACCEPTED : state).toString();
    }

    private static String answer(Objection objection) {
        return objection.events().stream()
                .filter(event -> event.state() == ObjectionState.ACCEPTED || event.state() == ObjectionState.REJECTED)
                .map(event -> event.reason())
                .findFirst()
                .orElse(null);
    }

    @Override
    public OwnObjection file(Applicant who, Filing filing) {
        Judged judged = proven(who, filing.round());
        WrittenText.check(filing.text());
        String source = Digest.of("talaksana-objection-1", filing.period(), filing.about(), filing.text())
                .sayAll(filing.contests().stream().map(String::valueOf).toList())
                .hex();
        book.perform(
                account(judged),
                filing.round(),
                filing.requestKey(),
                entry -> entry.kind() == Kind.OBJECTION && source.equals(entry.source()),
                seen -> plan(filing, judged, periods.of(seen.file()), source));
        return newest(filing.round(), judged);
    }

    private RoundPlan plan(Filing filing, Judged judged, Periods all, String source) {
        all.requireContestable();
        Period period = filing.period() == null ? onlyOpen(all) : all.find(filing.period());
        requireHere(period);
        period.requireOpen();
        Objectors.Verdict verdict = verdict(filing, judged, all, period);
        return filed(filing, source, period, verdict);
    }

    private static void requireHere(Period period) {
        if (period.at() != null) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("one-objects-elsewhere", period.at().inFull()),
                    List.of());
        }
    }

    private Objectors.Verdict verdict(Filing filing, Judged judged, Periods all, Period period) {
        String own = judged.applicant().registration();
        Objectors inside = new Objectors(rounds, store, filing.round(), period)
                .with(Stream.of(own, filing.about())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Objectors objectors = announced(filing, all, inside, filing.about() == null ? own : filing.about());
        Objectors.Verdict verdict = objectors.judge(own, filing.about(), filing.contests(), filing.text());
        if (verdict.fault() != null) {
            throw new Refusal(objectors.before().contains(own) ? CONFLICT : INVALID, verdict.fault(), List.of());
        }
        return verdict;
    }

    private RoundPlan filed(Filing filing, String source, Period period, Objectors.Verdict verdict) {
        return new RoundPlan(
                Kind.OBJECTION,
                period.last().id(),
                null,
                null,
                null,
                source,
                1,
                List.of(),
                true,
                (writing, entry) -> store.file(filing.round(), List.of(verdict.filed()), entry));
    }

    /** Nobody learns by objecting what is not announced yet: one objects to what was. */
    private Objectors announced(Filing filing, Periods all, Objectors objectors, String about) {
        Objectors known = objectors.under(embargo(filing.round(), all));
        if (decided(known, about) < decided(objectors, about)) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text(
                            "the-objection-period-is-ahead", objectors.period().id()),
                    List.of());
        }
        return known;
    }

    private static long decided(Objectors objectors, String about) {
        Judged judged = objectors.applicants().get(about);
        return judged == null
                ? 0
                : judged.judgements().stream()
                        .filter(its -> objectors.period().steps().contains(its.step()))
                        .count();
    }

    private Embargo embargo(CaseId id, Periods all) {
        return new Embargo(announcements, store, id, all.service());
    }

    private static Period onlyOpen(Periods all) {
        if (all.all().size() == 1) {
            return all.all().get(0);
        }
        List<Period> open = all.all().stream()
                .filter(period -> period.state() == State.OPEN)
                .toList();
        requireOne(open);
        return open.get(0);
    }

    private static void requireOne(List<Period> open) {
        if (open.size() != 1) {
            List<String> ids = open.stream().map(Period::id).toList();
            throw new Refusal(
                    open.isEmpty() ? CONFLICT : INVALID,
                    open.isEmpty()
                            ? CoreWords.text("no-objection-period-is-open")
                            : CoreWords.text("say-in-which-period", String.join(", ", ids)),
                    ids);
        }
    }

    @Override
    public OwnObjection withdraw(Applicant who, CaseId id, int number, String requestKey) {
        Judged judged = proven(who, id);
        own(id, judged).filter(o -> o.number() == number).findFirst().orElseThrow(() -> unknown(number));
        String source = Digest.of("talaksana-objection-withdrawal-1", number).hex();
        book.perform(
                account(judged),
                id,
                requestKey,
                entry -> entry.kind() == Kind.OBJECTION_WITHDRAWAL && source.equals(entry.source()),
                seen -> withdrawing(id, number, judged, source));
        return own(id, judged)
                .filter(o -> o.number() == number)
                .findFirst()
                .map(o -> shown(o, periods.of(round(id))))
                .orElseThrow();
    }

    private RoundPlan withdrawing(CaseId id, int number, Judged judged, String source) {
        Objection now =
                own(id, judged).filter(o -> o.number() == number).findFirst().orElseThrow(() -> unknown(number));
        if (now.state() != ObjectionState.FILED) {
            throw new Refusal(CONFLICT, CoreWords.text("this-objection-cannot-be-withdrawn"), List.of());
        }
        ObjectionQuery one = new ObjectionQuery(null, ObjectionState.FILED, null, null, List.of(number), null);
        return withdrawal(id, source, now, one);
    }

    private RoundPlan withdrawal(CaseId id, String source, Objection now, ObjectionQuery one) {
        return new RoundPlan(
                Kind.OBJECTION_WITHDRAWAL,
                now.contested().step(),
                null,
                null,
                null,
                source,
                1,
                List.of(),
                false,
                (writing, entry) -> store.move(
                        id, one, new ObjectionStore.Step(ObjectionState.WITHDRAWN, null, null, null), entry));
    }

    private static Refusal unknown(int number) {
        return new Refusal(NOT_FOUND, CoreWords.text("the-round-has-no-such-objection", number), List.of());
    }

    private OwnObjection newest(CaseId id, Judged judged) {
        Periods all = periods.of(round(id));
        return own(id, judged)
                .reduce((before, next) -> next)
                .map(objection -> shown(objection, all))
                .orElseThrow();
    }

    private CaseFile round(CaseId id) {
        return cases.find(Scope.of(id.agency()), id).orElseThrow(StoredOwnObjections::nobody);
    }

    /** Nobody learns, by words or by how long it takes, which of both was wrong, or whether there is such a round. */
    private Judged proven(Applicant who, CaseId id) {
        String registration =
                who.registration() == null ? "" : who.registration().strip();
        String nik = who.nik() == null ? "" : who.nik().strip();
        return attempts.check(id + "/" + registration, id.agency(), who.address(), () -> found(registration, nik, id))
                .orElseThrow(StoredOwnObjections::nobody);
    }

    private Optional<Judged> found(String registration, String nik, CaseId id) {
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        return rounds
                .applicants(Scope.of(id.agency()), id, new Selection(one, List.of(), List.of()), 0, 1)
                .applicants()
                .stream()
                .filter(judged ->
                        !nik.isEmpty() && nik.equals(judged.applicant().nik()))
                .findFirst();
    }

    private static Refusal nobody() {
        return new Refusal(NOT_FOUND, CoreWords.text("there-is-no-applicant-with-these"), List.of());
    }

    /** Applicants have no account: on the record they stand by their number in the round. */
    private static Account account(Judged judged) {
        return new Account(
                "pelamar-" + judged.applicant().number(),
                judged.applicant().name(),
                Role.CENTRAL_ADMINISTRATOR,
                null,
                Set.of(),
                true);
    }
}
