package id.talaksana.core.rehearsal;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.letters.Letters;
import id.talaksana.api.rehearsal.RehearsalStores.Opened;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.api.rounds.requirements.Checklists;
import id.talaksana.api.rounds.results.Results;
import id.talaksana.api.rounds.returns.Returns;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.scores.Scoring;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.announcements.ReleaseDuty;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.applicants.StoredChecklists;
import id.talaksana.core.applicants.StoredReturns;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.requests.Answering;
import id.talaksana.core.requests.StoredRequests;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.sessions.OwnSessions;
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
        Checklists checklists,
        Returns returns,
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

    /** @param agenda where both keep what is due */
    static RoundStage of(
            Opened stores,
            Catalogue catalogue,
            StoredCases cases,
            StoredCalendars calendars,
            DefinitionLanguage language,
            RuleLanguage rules,
            AgendaStore agenda,
            Clock clock) {
        RoundStore rounds = stores.store(RoundStore.class);
        RequestStore asked = stores.store(RequestStore.class);
        ScoreStore scores = stores.store(ScoreStore.class);
        CaseStore kept = stores.store(CaseStore.class);
        Ranker ofDatabase = stores.store(Ranker.class);
        NumberStore numbers = stores.store(NumberStore.class);
        SessionStore sessions = stores.store(SessionStore.class);
        LetterStore letters = stores.store(LetterStore.class);
        RoundBook book = new RoundBook(catalogue, cases, rounds, clock);
        RoundDay day = new RoundDay(catalogue, clock);
        StoredChecklists checklists = new StoredChecklists(book, rounds, stores.store(RequirementStore.class));
        StoredReturns returns =
                new StoredReturns(book, rounds, stores.store(ApplicantStore.class), agenda, calendars, language, clock);
        AnnouncementStore announced = stores.store(AnnouncementStore.class);
        StoredAnnouncements announcements = new StoredAnnouncements(
                book,
                announced,
                numbers,
                rounds,
                catalogue,
                agenda,
                new StoredReleases(
                        announced, rounds, kept, catalogue, new OwnSessions(sessions, letters, kept, catalogue)),
                clock);
        RankedAnew anew = new RankedAnew(rounds, scores, rules, ofDatabase, day);
        return new RoundStage(
                new StoredRounds(rounds, book, checklists, returns),
                checklists,
                returns,
                new StoredScoring(book, rounds, scores, rules, day),
                new StoredResults(book, rounds, scores, rules, ofDatabase, day),
                announcements,
                // No letter is drawn.
                new StoredLetters(book, letters, rounds, asked, sessions, numbers, null, catalogue, clock),
                new StoredObjections(
                        book,
                        rounds,
                        stores.store(ObjectionStore.class),
                        catalogue,
                        kept,
                        calendars,
                        language,
                        clock,
                        anew),
                new StoredRequests(book, rounds, asked, agenda, catalogue, cases, clock),
                asked,
                agenda,
                rules,
                List.of(returns, new ReleaseDuty(announcements), new Answering(book, asked)));
    }
}
