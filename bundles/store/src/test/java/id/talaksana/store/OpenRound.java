package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.applicants.OwnReturns;
import id.talaksana.core.applicants.StoredApplicantTables;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.objections.PeriodsOfRounds;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.results.StoredReplacements;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.sessions.OwnSessions;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.letters.DatabaseLetters;
import id.talaksana.store.numbering.DatabaseNumbers;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.rounds.DatabaseApplicants;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.requests.DatabaseRequests;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A round of a published service {@code seleksi} in a database, with the parts of the core that carry it. */
record OpenRound(
        Stores stores,
        Clock clock,
        String agency,
        StoredRegistry registry,
        StoredCases cases,
        DatabaseRounds store,
        RoundBook book,
        StoredRounds rounds,
        CaseId id) {

    /** @param opener actor of whoever opens it */
    static OpenRound of(Stores stores, String agency, String service, String opener, Clock clock) {
        return new RoundSetting(stores, agency).at(clock).open(service, opener);
    }

    /** Another one of the same service, as it is published now. */
    OpenRound another(String opener) {
        CaseId next = opened("seleksi", opener);
        return new OpenRound(stores, clock, agency, registry, cases, store, book, rounds, next);
    }

    /** A case of a service of its agency. */
    CaseId opened(String service, String opener) {
        Opening opening = new Opening(agency, service, "Seleksi 2026", Set.of(), Map.of(), List.of(), null);
        return cases.open(officer(opener), opening, Channel.REST).id();
    }

    /** Publishes another version of its service. */
    void publish(String version, String service) {
        Map<String, byte[]> files = Map.of(
                "agency.yaml", RoundSetting.identity(agency, version, ""),
                "seleksi.yaml", bytes(service));
        RoundSetting.publish(registry, agency, files);
    }

    Account officer(String actor) {
        return officer(agency, actor);
    }

    static Account officer(String agency, String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** All applicants where none is named. */
    static ApplicantQuery only(String... registrations) {
        return registrations.length == 0
                ? ApplicantQuery.all()
                : new ApplicantQuery(null, null, null, null, List.of(registrations));
    }

    RoundChange seats(String actor, String table) {
        return rounds.perform(officer(actor), new RoundDeed.EnterFormations(id, bytes(table), null));
    }

    RoundChange applicants(String actor, String table) {
        return rounds.perform(officer(actor), new RoundDeed.RegisterApplicants(id, bytes(table), null));
    }

    RoundChange decide(String actor, String step, String outcome, String reason, String... registrations) {
        RoundDeed deed = new RoundDeed.Decide(id, step, outcome, reason, only(registrations), null);
        return rounds.perform(officer(actor), deed);
    }

    CaseFile close(String actor, String step) {
        return cases.perform(officer(actor), new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    /** What does not hold of its record. */
    List<String> faults() {
        return rounds.verify(officer("-"), id).faults().stream()
                .map(Text::english)
                .toList();
    }

    /** What stands at a step, by registration number. */
    Map<String, String> outcomes(String step) {
        Map<String, String> outcomes = new TreeMap<>();
        for (Judged each : rounds.applicants(officer("-"), id, ApplicantQuery.all(), 0, ApplicantQuery.MAX_LIMIT)
                .applicants()) {
            for (Judgement judgement : each.judgements()) {
                if (judgement.step().equals(step)) {
                    outcomes.put(each.applicant().registration(), judgement.outcome());
                }
            }
        }
        return outcomes;
    }

    StoredApplicantTables tables() {
        return new StoredApplicantTables(book, store, new DatabaseApplicants(stores.database), clock);
    }

    StoredScoring scoring() {
        return new StoredScoring(book, store, kept(), new StatedRules(), day());
    }

    StoredResults results() {
        return results(new SqlRanker(stores.database));
    }

    StoredResults results(Ranker ofDatabase) {
        return new StoredResults(book, store, kept(), new StatedRules(), ofDatabase, day());
    }

    StoredReplacements replacements() {
        return new StoredReplacements(book, store, kept(), new StatedRules(), new SqlRanker(stores.database));
    }

    StoredObjections objections() {
        return objections(new SqlRanker(stores.database));
    }

    StoredObjections objections(Ranker ofDatabase) {
        RankedAnew anew = new RankedAnew(store, kept(), new StatedRules(), ofDatabase, day());
        return new StoredObjections(
                book, store, new DatabaseObjections(stores.database), periods(registry, stores, clock), anew);
    }

    StoredReleases releases() {
        OwnSessions sessions = new OwnSessions(
                new DatabaseSessions(stores.database), new DatabaseLetters(stores.database), stores.cases, registry);
        return new StoredReleases(
                new DatabaseAnnouncements(stores.database), store, stores.cases, registry, returns(), sessions);
    }

    private OwnReturns returns() {
        return new OwnReturns(store, stores.cases, registry, new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS));
    }

    StoredAnnouncements announcements(StoredReleases releases) {
        return new StoredAnnouncements(
                book,
                new DatabaseAnnouncements(stores.database),
                new DatabaseAnnouncements(stores.database),
                new DatabaseNumbers(stores.database),
                store,
                registry,
                new DatabaseAgenda(stores.database),
                releases,
                clock);
    }

    StoredLetters letters() {
        return new StoredLetters(
                book,
                new DatabaseLetters(stores.database),
                store,
                new DatabaseRequests(stores.database),
                new DatabaseSessions(stores.database),
                new DatabaseNumbers(stores.database),
                new DrawnPapers(registry),
                registry,
                clock);
    }

    static PeriodsOfRounds periods(StoredRegistry registry, Stores stores, Clock clock) {
        return new PeriodsOfRounds(registry, stores.cases, new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS));
    }

    private DatabaseScores kept() {
        return new DatabaseScores(stores.database);
    }

    private RoundDay day() {
        return new RoundDay(registry, clock);
    }

    /**
     * Changes rows of its agency past the program.
     *
     * @param update up to and without WHERE
     * @param where further conditions
     * @return how many
     */
    int run(String update, String... where) {
        String which = where.length == 0 ? "" : " AND " + String.join(" AND ", where);
        try (Connection connection = stores.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate("UPDATE " + update + " WHERE agency = '" + agency + "'" + which);
            connection.commit();
            return changed;
        } catch (SQLException e) {
            throw new AssertionError(update, e);
        }
    }

    /** That a change past the program is found, and not any more when it is undone. */
    void tampered(String change, String back, String... where) {
        assertThat(faults()).isEmpty();
        assertThat(run(change, where)).as(change).isPositive();
        assertThat(faults()).as(change).isNotEmpty();
        run(back, where);
        assertThat(faults()).as(back).isEmpty();
    }
}
