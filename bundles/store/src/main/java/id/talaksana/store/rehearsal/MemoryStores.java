package id.talaksana.store.rehearsal;

import id.talaksana.api.rehearsal.RehearsalStores;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.NoticeStore;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.StandingLists;
import id.talaksana.api.store.letters.IncomingStore;
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
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.assignments.JpaAssignmentStore;
import id.talaksana.store.calendars.JpaCalendarStore;
import id.talaksana.store.cases.DatabaseCases;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.PersistenceUnit;
import id.talaksana.store.definitions.JpaDefinitionStore;
import id.talaksana.store.letters.DatabaseIncoming;
import id.talaksana.store.letters.DatabaseLetters;
import id.talaksana.store.numbering.DatabaseNumbers;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.publications.JpaPublicationStore;
import id.talaksana.store.rounds.DatabaseApplicants;
import id.talaksana.store.rounds.DatabaseRequirements;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.rechecks.DatabaseRechecks;
import id.talaksana.store.rounds.requests.DatabaseRequests;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;

/** The stores that everybody has, over a Derby database in memory. */
@Component(service = RehearsalStores.class)
public final class MemoryStores implements RehearsalStores {
    private static final AtomicInteger OPENED = new AtomicInteger();

    private static final Map<Class<?>, Function<Database, ?>> STORES = Map.ofEntries(
            Map.entry(AgendaStore.class, DatabaseAgenda::new),
            Map.entry(AnnouncementStore.class, DatabaseAnnouncements::new),
            Map.entry(ApplicantStore.class, DatabaseApplicants::new),
            Map.entry(AssignmentStore.class, JpaAssignmentStore::new),
            Map.entry(CalendarStore.class, JpaCalendarStore::new),
            Map.entry(CaseStore.class, DatabaseCases::new),
            Map.entry(DefinitionStore.class, JpaDefinitionStore::new),
            Map.entry(IncomingStore.class, DatabaseIncoming::new),
            Map.entry(LetterStore.class, DatabaseLetters::new),
            Map.entry(NoticeStore.class, JpaNoticeStore::new),
            Map.entry(NumberStore.class, DatabaseNumbers::new),
            Map.entry(ObjectionStore.class, DatabaseObjections::new),
            Map.entry(PublicationStore.class, JpaPublicationStore::new),
            Map.entry(Ranker.class, SqlRanker::new),
            Map.entry(RecheckStore.class, DatabaseRechecks::new),
            Map.entry(RequestStore.class, DatabaseRequests::new),
            Map.entry(RequirementStore.class, DatabaseRequirements::new),
            Map.entry(RoundStore.class, DatabaseRounds::new),
            Map.entry(ScoreStore.class, DatabaseScores::new),
            Map.entry(SessionStore.class, DatabaseSessions::new),
            Map.entry(StandingLists.class, DatabaseAnnouncements::new));

    @Override
    public Opened open() {
        String name = "talaksana-rehearsal-" + OPENED.incrementAndGet();
        return new InMemory(Database.inMemory(name, PersistenceUnit.ENTITIES), new ConcurrentHashMap<>());
    }

    private record InMemory(Database database, Map<Class<?>, Object> made) implements Opened {
        @Override
        public <T> T store(Class<T> port) {
            Function<Database, ?> maker = STORES.get(port);
            if (maker == null) {
                throw new IllegalArgumentException(port.getName());
            }
            return port.cast(made.computeIfAbsent(port, p -> maker.apply(database)));
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
