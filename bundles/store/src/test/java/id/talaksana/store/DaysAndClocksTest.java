package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.agenda.DatedSteps;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.Outbox;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** Days open and close steps once, whoever dies or looks at the same time, and clocks that stand are kept as they stand. */
@RunWith(Parameterized.class)
public class DaysAndClocksTest {
    private static final String AGENCY =
            """
            talaksana: 1
            agency: uji
            version: 1.0.0
            name: Uji
            unit: Uji
            kind: local-government
            timeZone: Asia/Jakarta
            """;

    private static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Izin
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: loket, name: Loket}, {id: instansi, name: Instansi, external: true}]
            processingTime: {times: [{text: Lima hari, limit: maximum, duration: 5 working-day}]}
            steps:
              - {id: daftar, text: Mendaftar, actors: [loket], after: [], window: {from: 2026-03-20, to: 2026-03-27}}
              - {id: periksa, text: Memeriksa, actors: [loket], after: [], duration: 10 minute}
              - {id: sanggah, text: Masa sanggah, actors: [], duration: 3 day}
              - {id: terbit, text: Menerbitkan, actors: [loket], duration: 10 minute}
            """;

    private static final Account LOKET = new Account("uji.loket", "Loket", Role.OFFICER, "uji", Set.of("loket"), true);
    private static final Account INSTANSI =
            new Account("uji.instansi", "Instansi", Role.OFFICER, "uji", Set.of("instansi"), true);
    private static final Instant FIRST_DAY = Instant.parse("2026-03-19T17:00:00Z");

    @Parameter
    public Stores.Kind kind;

    private Stores stores;
    private Instant now = Instant.parse("2026-03-13T02:00:00Z");
    private AgendaStore agenda;
    private StoredRegistry registry;
    private StoredCases cases;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    @Before
    public void open() {
        stores = kind.open();
        agenda = new DatabaseAgenda(stores.database);
        registry = StoredRegistry.at(clock, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(AGENCY), "izin.yaml", bytes(SERVICE));
        assertThat(registry.publish("uji", files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm")
                        .definition())
                .isPresent();
        Outbox outbox = new Outbox(agenda, new JpaNoticeStore(stores.database), clock);
        cases = StoredCases.at(clock, registry, stores.cases, ExtensionCalls.none(registry, outbox), Assigned.nobody());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @After
    public void close() {
        stores.close();
    }

    private CaseFile opened() {
        return cases.open(
                LOKET, new Opening("uji", "izin", "Perihal", Set.of(), Map.of(), List.of(), null), Channel.REST);
    }

    private CaseFile done(CaseFile c, String step) {
        return cases.perform(LOKET, new Deed.Complete(c.id(), step, null, null, List.of(), null), Channel.REST);
    }

    private int work(Duty... duties) {
        return new Agenda(agenda, clock, List.of(duties)).work();
    }

    private List<CaseFile> waitingFor(Account who, String actor) {
        return cases.list(who, new CaseQuery("uji", null, State.OPEN, actor, null, null, 20))
                .cases();
    }

    private void isWhole(CaseFile c) {
        assertThat(cases.verify(LOKET, c.id()).faults()).isEmpty();
        assertThat(stores.cases.find(Scope.of("uji"), c.id())).isPresent();
    }

    private List<String> outcomes(CaseFile c) {
        return cases.history(LOKET, c.id()).stream()
                .filter(row -> !row.isOpen())
                .map(row -> row.step() + " " + row.outcome() + " " + row.closedBy())
                .toList();
    }

    @Test
    public void aDayOpensAStepThatWasInNoWorkListAndAnotherClosesOneThatNobodyDoes() {
        CaseFile c = opened();
        done(c, "periksa");
        assertThat(waitingFor(LOKET, "loket")).isEmpty();
        assertThat(work(new DatedSteps(cases))).isZero();
        now = FIRST_DAY;
        assertThat(work(new DatedSteps(cases))).isEqualTo(1);
        assertThat(waitingFor(LOKET, "loket")).extracting(CaseFile::id).containsExactly(c.id());
        done(c, "daftar");
        now = now.plus(Duration.ofDays(4));
        assertThat(work(new DatedSteps(cases))).isEqualTo(1);
        assertThat(outcomes(c))
                .containsExactly(
                        "periksa done uji.loket",
                        "daftar begun system",
                        "daftar done uji.loket",
                        "sanggah done system");
        isWhole(c);
        assertThat(done(c, "terbit").state()).isEqualTo(State.COMPLETED);
        isWhole(c);
    }

    @Test
    public void aNodeThatDiesInTheMidstHasDoneNothingAndTheNextDoesItOnce() {
        CaseFile c = opened();
        now = FIRST_DAY;
        DatedSteps duty = new DatedSteps(cases);
        Duty dies = new Duty() {
            @Override
            public String kind() {
                return duty.kind();
            }

            @Override
            public Outcome perform(Kept kept, Instant at) {
                duty.perform(kept, at);
                throw new IllegalStateException("the node dies before the commit");
            }
        };
        assertThat(work(dies)).isEqualTo(1);
        assertThat(stores.cases.find(Scope.of("uji"), c.id())).contains(c);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(work(new DatedSteps(cases))).isEqualTo(1);
        assertThat(work(new DatedSteps(cases))).isZero();
        assertThat(outcomes(c)).containsExactly("daftar begun system");
        isWhole(c);
    }

    @Test
    public void twoWhoLookAtOnceWakeItOnce() throws Exception {
        List<CaseFile> files = List.of(opened(), opened(), opened(), opened());
        now = FIRST_DAY;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Integer> look = () -> {
                start.await();
                return work(new DatedSteps(cases));
            };
            for (Future<Integer> each : threads.invokeAll(List.of(look, look))) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        now = now.plus(Duration.ofMinutes(1));
        work(new DatedSteps(cases));
        for (CaseFile c : files) {
            assertThat(outcomes(c)).containsExactly("daftar begun system");
            isWhole(c);
        }
    }

    @Test
    public void aClockThatStandsIsKeptAsItStandsAndTheOtherFindsTheCase() {
        CaseFile c = opened();
        now = FIRST_DAY.plus(Duration.ofHours(3));
        work(new DatedSteps(cases));
        done(c, "daftar");
        CaseFile stopped = cases.perform(
                LOKET,
                new Deed.Suspend(c.id(), "periksa", Whose.AGENCY, "Menunggu surat pengantar", "t-1"),
                Channel.REST);
        assertThat(stopped.stoppedAt()).isEqualTo(now);
        assertThat(stores.cases.find(Scope.of("uji"), c.id())).contains(stopped);
        assertThat(waitingFor(INSTANSI, "instansi")).extracting(CaseFile::id).containsExactly(c.id());
        assertThat(waitingFor(LOKET, "loket")).isEmpty();
        isWhole(c);
        now = now.plus(Duration.ofDays(10));
        CaseFile again = cases.perform(
                INSTANSI, new Deed.Resume(c.id(), "periksa", null, List.of(), Map.of(), "l-1"), Channel.REST);
        assertThat(stores.cases.find(Scope.of("uji"), c.id())).contains(again);
        assertThat(again.dueAt()).isAfter(again.promisedAt());
        assertThat(again.open()).extracting(StepRow::step).containsExactly("periksa");
        assertThat(waitingFor(INSTANSI, "instansi")).isEmpty();
        isWhole(c);
        assertThat(catchThrowable(() -> cases.perform(
                        INSTANSI, new Deed.Resume(c.id(), "periksa", null, List.of(), Map.of(), "l-2"), Channel.REST)))
                .isNotNull();
    }
}
