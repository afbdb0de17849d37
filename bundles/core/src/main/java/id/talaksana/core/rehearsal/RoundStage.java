package id.talaksana.core.rehearsal;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.rehearsal.RehearsalStores.Opened;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.rechecks.Rechecks;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.api.rounds.requirements.Checklists;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.returns.Returns;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.scores.Scoring;
import id.talaksana.api.rounds.sessions.Sessions;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.StandingLists;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.announcements.ReleaseDuty;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.applicants.OwnReturns;
import id.talaksana.core.applicants.StoredChecklists;
import id.talaksana.core.applicants.StoredReturns;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.demo.RoundDesk;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.rechecks.StoredRechecks;
import id.talaksana.core.requests.Answering;
import id.talaksana.core.requests.StoredRequests;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.sessions.OwnSessions;
import id.talaksana.core.sessions.StoredSessions;
import java.time.Clock;
import java.util.List;

/**
 * What carries rounds, over stores of their own.
 *
 * @param asked where requests are kept, whose answers a rehearsal invents
 * @param duties what becomes due in rounds
 */
record RoundStage(
        Rounds rounds,
        Rechecks rechecks,
        Checklists checklists,
        Returns returns,
        Sessions sessions,
        Scoring scoring,
        Results results,
        Announcements announcements,
        Letters letters,
        Objections objections,
        Requests requests,
        RequestStore asked,
        AgendaStore agenda,
        RuleLanguage rules,
        List<Duty> duties) {

    /**
     * What the parts are put together from.
     *
     * @param agenda where all keep what is due
     */
    record Engine(
            Opened stores,
            Catalogue catalogue,
            StoredCases cases,
            StoredCalendars calendars,
            DefinitionLanguage language,
            RuleLanguage rules,
            AgendaStore agenda,
            Clock clock) {
        private <T> T store(Class<T> port) {
            return stores.store(port);
        }

        private RoundStore rounds() {
            return store(RoundStore.class);
        }
    }

    static RoundStage of(Engine engine) {
        RoundBook book =
                new RoundBook(engine.catalogue(), engine.cases(), engine.rounds(), engine.agenda(), engine.clock());
        RoundDay day = new RoundDay(engine.catalogue(), engine.clock());
        StoredChecklists checklists = new StoredChecklists(book, engine.rounds(), engine.store(RequirementStore.class));
        StoredReturns returns = returns(engine, book);
        StoredAnnouncements announcements = announcements(engine, book);
        ScoreStore scores = engine.store(ScoreStore.class);
        Ranker ranker = engine.store(Ranker.class);
        RequestStore asked = engine.store(RequestStore.class);
        return new RoundStage(
                new StoredRounds(engine.rounds(), book, checklists, returns),
                rechecks(engine, book, returns),
                checklists,
                returns,
                new StoredSessions(book, engine.store(SessionStore.class), engine.rounds(), scores),
                new StoredScoring(book, engine.rounds(), scores, engine.rules(), day),
                new StoredResults(book, engine.rounds(), scores, engine.rules(), ranker, day),
                announcements,
                letters(engine, book),
                objections(engine, book, new RankedAnew(engine.rounds(), scores, engine.rules(), ranker, day)),
                new StoredRequests(
                        book,
                        engine.rounds(),
                        asked,
                        engine.agenda(),
                        engine.catalogue(),
                        engine.cases(),
                        engine.clock()),
                asked,
                engine.agenda(),
                engine.rules(),
                List.of(returns, new ReleaseDuty(announcements), new Answering(book, asked)));
    }

    private static StoredReturns returns(Engine engine, RoundBook book) {
        return new StoredReturns(
                book,
                engine.rounds(),
                engine.store(ApplicantStore.class),
                engine.agenda(),
                engine.calendars(),
                engine.language(),
                engine.clock());
    }

    private static StoredRechecks rechecks(Engine engine, RoundBook book, StoredReturns returns) {
        return new StoredRechecks(
                book, engine.rounds(), engine.store(ApplicantStore.class), engine.store(RecheckStore.class), returns);
    }

    /** The same as people work on it. */
    RoundDesk desk(Cases cases) {
        return new RoundDesk(cases, rounds, announcements, objections, letters, requests);
    }

    private static StoredAnnouncements announcements(Engine engine, RoundBook book) {
        AnnouncementStore announced = engine.store(AnnouncementStore.class);
        return new StoredAnnouncements(
                book,
                announced,
                engine.store(StandingLists.class),
                engine.store(NumberStore.class),
                engine.rounds(),
                engine.catalogue(),
                engine.agenda(),
                releases(engine, announced),
                engine.clock());
    }

    private static StoredReleases releases(Engine engine, AnnouncementStore announced) {
        CaseStore cases = engine.store(CaseStore.class);
        OwnSessions sessions = new OwnSessions(
                engine.store(SessionStore.class), engine.store(LetterStore.class), cases, engine.catalogue());
        OwnReturns returns = new OwnReturns(
                engine.rounds(), cases, engine.catalogue(), engine.calendars(), engine.language(), engine.clock());
        return new StoredReleases(announced, engine.rounds(), cases, engine.catalogue(), returns, sessions);
    }

    /** None of them is drawn. */
    private static StoredLetters letters(Engine engine, RoundBook book) {
        return new StoredLetters(
                book,
                engine.store(LetterStore.class),
                engine.rounds(),
                engine.store(RequestStore.class),
                engine.store(SessionStore.class),
                engine.store(NumberStore.class),
                null,
                engine.catalogue(),
                engine.clock());
    }

    private static StoredObjections objections(Engine engine, RoundBook book, RankedAnew anew) {
        return new StoredObjections(
                book,
                engine.rounds(),
                engine.store(ObjectionStore.class),
                engine.catalogue(),
                engine.store(CaseStore.class),
                engine.calendars(),
                engine.language(),
                engine.clock(),
                anew);
    }
}
