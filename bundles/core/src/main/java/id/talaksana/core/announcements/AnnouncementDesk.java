package id.talaksana.core.announcements;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What announcements are made with: their tables, the agency's numbers, the round's decisions, the agenda. */
record AnnouncementDesk(
        AnnouncementStore store, Numbering numbering, RoundStore rounds, Catalogue catalogue, AgendaStore agenda) {
    /** Who carries out what was agreed for a moment. */
    static final Account SYSTEM = new Account("system", "Sistem", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    /** The kind of the agenda's entries. */
    static final String RELEASES = "releases";

    /** The series that announcements are numbered in. */
    static final String SERIES = "pengumuman";

    private static final int LONGEST_NUMBER = 200;

    /** A step of the round's document. */
    static Optional<Step> step(SeenRound round, String id) {
        return id == null ? Optional.empty() : round.selecting().service().step(id);
    }

    /** Who does a step: as it stands open, else by the document. */
    static List<String> actors(SeenRound round, Optional<Step> step) {
        return step.map(one -> round.file().open().stream()
                        .filter(row -> row.step().equals(one.id()))
                        .findFirst()
                        .map(StepRow::actors)
                        .orElseGet(one::actorIds))
                .orElse(List.of());
    }

    /** How many persons have to release one. */
    static int persons(SeenRound round, Announcement announcement) {
        return step(round, announcement.step())
                .map(Step::announces)
                .map(Announces::persons)
                .orElse(2);
    }

    /** Refuses as long as the step whose decisions are listed has not decided on all. */
    void requireDecided(SeenRound round, String of) {
        if (of == null) {
            return;
        }
        Selecting selecting = round.selecting();
        long waiting =
                rounds.count(round.scope(), round.id(), selecting.undecided(selecting.step(of), ApplicantQuery.all()));
        if (waiting > 0) {
            throw new Refusal(CONFLICT, CoreWords.text("applicants-are-not-decided-on-yet", waiting), List.of());
        }
    }

    /** The office numbers by the pattern of today, whatever version its round is under. */
    private Agency agency(SeenRound round) {
        String id = round.id().agency();
        return catalogue
                .agency(id)
                .flatMap(AgencyEntry::current)
                .or(() -> catalogue.definition(id, round.file().digest()))
                .map(AgencyDefinition::agency)
                .orElseThrow();
    }

    /** Refuses a number that nobody asked for, and the lack of one where there is no pattern. */
    void requireNumber(SeenRound round, String stated) {
        WrittenText.check(stated);
        boolean byPattern = Numbering.series(agency(round), SERIES).isPresent();
        if (byPattern && stated != null) {
            throw AnnouncementPlans.invalid(CoreWords.text("the-agencys-pattern-gives-the-number"));
        } else if (!byPattern && (stated == null || stated.isBlank() || stated.length() > LONGEST_NUMBER)) {
            throw AnnouncementPlans.invalid(CoreWords.text("state-the-number", LONGEST_NUMBER));
        }
    }

    /** With its number and its text filled in; called while the round is held. */
    Announcement signed(SeenRound round, Announcement before, String stated, Instant at) {
        Agency agency = agency(round);
        Optional<NumberSeries> series = Numbering.series(agency, SERIES);
        String number = series.map(
                        one -> numbering.issue(agency, one, at, subject(before)).text())
                .orElse(stated);
        return Drafts.signed(before, number, filled(round, before, number, at));
    }

    /** Its text as it is announced. */
    String filled(SeenRound round, Announcement before, String number, Instant at) {
        int applicants = decided(round, before.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new AnnouncementText(agency(round), round.selecting().service(), round.file())
                .filled(before.text(), number, at, applicants);
    }

    /** On how many applicants was decided how, by outcome, of those whom an announcement lists. */
    Map<String, Integer> decided(SeenRound round, String of) {
        Map<String, Integer> decided = new LinkedHashMap<>();
        for (Listed listed : round.selecting().listed(of)) {
            List<String> tracks = listed.tracks().isEmpty() ? Collections.singletonList(null) : listed.tracks();
            for (Step.Outcome outcome :
                    round.selecting().step(listed.step()).decision().outcomes()) {
                for (String track : tracks) {
                    ApplicantQuery set = new ApplicantQuery(listed.step(), outcome.id(), null, track, null);
                    long count = rounds.count(round.scope(), round.id(), new Selection(set, List.of(), List.of()));
                    decided.merge(outcome.id(), (int) count, Integer::sum);
                }
            }
        }
        decided.values().removeIf(count -> count == 0);
        return decided;
    }

    static String subject(Announcement announcement) {
        return "announcement " + announcement.id();
    }

    /** The agenda lets it go at its moment; entered in the transaction that agrees. */
    Announcement scheduled(Announcement before, Instant at) {
        agenda.enter(new AgendaStore.Entry(before.agency(), RELEASES, before.round() + "/" + before.id(), at, null));
        return Drafts.releasedAt(before, at);
    }
}
