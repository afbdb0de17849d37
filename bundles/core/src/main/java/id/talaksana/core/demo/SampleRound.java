package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.core.selection.Selecting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A round of made-up applicants on its way to where somebody looking at it finds work to do. Whatever its steps ask for is done on
 * the way by the accounts of their actors, so that its record is one as it would be.
 */
final class SampleRound {
    /** One of so many is turned down when files are looked at, and one of so many goes on where places are few. */
    private static final int TURNED_DOWN = 10;

    private static final int GOES_ON = 3;
    private static final String REASON = "Contoh: berkas tidak sesuai";

    /** Where a round is left. */
    enum Stop {
        /** Applicants come in. */
        INTAKE("pendaftaran", 6),
        /** A result is out, and may be objected to. */
        OBJECTIONS("masa-sanggah", 300),
        /** Another agency was asked about the chosen. */
        REQUESTS("usul", 60);

        private final String word;
        private final int applicants;

        Stop(String word, int applicants) {
            this.word = word;
            this.applicants = applicants;
        }

        /** Where rounds of a service are left: one for each of its late stages, else at its beginning. */
        static List<Stop> of(PublicService service) {
            List<Stop> late = List.of(OBJECTIONS, REQUESTS).stream()
                    .filter(stop -> service.steps().stream().anyMatch(stop::isAt))
                    .toList();
            return late.isEmpty() ? List.of(INTAKE) : late;
        }

        private boolean isAt(Step step) {
            return switch (this) {
                case INTAKE -> true;
                case OBJECTIONS -> step.objection() != null;
                case REQUESTS -> step.asksForEach();
            };
        }
    }

    private final RoundDesk desk;
    private final Sample sample;
    private final PublicService service;
    private final Selecting selecting;
    private final RoundDeeds deeds;
    private final Stop stop;
    private CaseFile c;

    /** @param colleague who does what any actor of the house does, where it takes two */
    SampleRound(RoundDesk desk, Sample sample, Account colleague, Stop stop) {
        this.desk = desk;
        this.sample = sample;
        this.service = sample.service();
        this.selecting = new Selecting(service);
        this.deeds = new RoundDeeds(desk, sample.definition().agency(), sample.cast(), colleague, "Contoh");
        this.stop = stop;
    }

    /** Opens it and goes on to where it is left. */
    void make() {
        c = sample.opened(stop.word);
        if (stop == Stop.INTAKE) {
            c = sample.ofTheseDays(c);
            register(sample.cast().opener());
            return;
        }
        for (Optional<StepRow> row = Sample.somebodys(c); row.isPresent(); row = Sample.somebodys(c)) {
            Step step = sample.step(row.get());
            boolean last = stop.isAt(step);
            if (!last || stop == Stop.REQUESTS) {
                work(sample.cast().at(row.get(), step), step);
            }
            if (last) {
                return;
            }
            c = sample.done(c, row.get(), outcome -> !outcome.turnsDown());
        }
    }

    /** Does what a step is there for. */
    private void work(Account who, Step step) {
        boolean first = selecting.steps().get(0).equals(step);
        if (first) {
            register(who);
        }
        if (selecting.decides(step.id())) {
            decide(who, step, first);
        }
        if (step.announces() != null) {
            deeds.announce(c.id(), step, who);
        }
        if (step.objection() != null) {
            object(who, step);
        }
        service.lettersOf(step).forEach(template -> deeds.write(c.id(), template, who));
        if (step.asksForEach()) {
            desk.requests().perform(who, new RequestDeed.Send(c.id(), step.id(), ApplicantQuery.all(), null, null));
        }
    }

    private void register(Account who) {
        InventedApplicants applicants = new InventedApplicants(service, Set.of(), sample.today(), stop.applicants);
        if (applicants.haveSeats()) {
            desk.rounds().perform(who, new RoundDeed.EnterFormations(c.id(), applicants.seats(), null));
        }
        desk.rounds().perform(who, new RoundDeed.RegisterApplicants(c.id(), applicants.table(), null));
    }

    private void decide(Account who, Step step, boolean first) {
        List<String> waiting =
                registrations(who, new ApplicantQuery(step.id(), ApplicantQuery.UNDECIDED, null, null, null));
        List<String> out = turnedDown(first, waiting);
        List<Step.Outcome> outcomes = step.decision().outcomes();
        ApplicantQuery these = new ApplicantQuery(null, null, null, null, out);
        outcomes.stream()
                .filter(outcome -> outcome.turnsDown() && !outcome.returns())
                .findFirst()
                .filter(outcome -> !out.isEmpty())
                .ifPresent(outcome -> decide(who, step, outcome, these));
        outcomes.stream()
                .filter(outcome -> !outcome.turnsDown())
                .findFirst()
                .ifPresent(outcome -> decide(who, step, outcome, ApplicantQuery.all()));
    }

    private static List<String> turnedDown(boolean first, List<String> waiting) {
        return IntStream.range(0, waiting.size())
                .filter(i -> first ? i % TURNED_DOWN == 1 : i % GOES_ON != 0)
                .mapToObj(waiting::get)
                .toList();
    }

    private void decide(Account who, Step step, Step.Outcome outcome, ApplicantQuery set) {
        String reason = outcome.turnsDown() ? REASON : null;
        desk.rounds().perform(who, new RoundDeed.Decide(c.id(), step.id(), outcome.id(), reason, set, null));
    }

    private List<String> registrations(Account who, ApplicantQuery set) {
        return desk.rounds().applicants(who, c.id(), set, 0, ApplicantQuery.MAX_LIMIT).applicants().stream()
                .map(Judged::applicant)
                .map(applicant -> applicant.registration())
                .toList();
    }

    /** Whoever may object does so in vain, so that nobody is waited for. */
    private void object(Account who, Step step) {
        List<String> objectors = deeds.turnedDown(c.id(), step, who, ApplicantQuery.MAX_LIMIT);
        if (deeds.object(c.id(), step, objectors, who) > 0) {
            deeds.answer(c.id(), step, false, ObjectionQuery.of(step.id()), who);
        }
    }
}
