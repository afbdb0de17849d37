package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.NoticeStore.Receipt;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.NoticeDuty;
import id.talaksana.core.extension.Outbox;
import id.talaksana.core.extension.WaitingSteps;
import id.talaksana.core.extension.Whiteboard;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.agenda.JpaNoticeStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** A step and what is to be told of it are written together, and it is told after that. */
@RunWith(Parameterized.class)
public class OutboxTest {
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    @Parameter
    public Stores.Kind kind;

    private Stores stores;
    private AgendaStore agenda;
    private JpaNoticeStore notices;
    private StoredRegistry registry;
    private final List<String> told = new ArrayList<>();

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    @Before
    public void open() {
        stores = kind.open();
        agenda = new DatabaseAgenda(stores.database);
        notices = new JpaNoticeStore(stores.database);
        registry = StoredRegistry.at(CLOCK, new YamlLanguage(), stores.definitions, stores.publications, stores.cases);
        registry.publish(
                "contoh",
                Samples.files(
                        Samples.AGENCY,
                        Samples.SERVICE.replace(
                                "    text: Memeriksa berkas\n",
                                "    text: Memeriksa berkas\n    calls: [{point: notifier, name: surel}]\n")),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
    }

    @After
    public void close() {
        stores.close();
    }

    private ExtensionCalls calls(AgendaStore store) {
        Notifier notifier = step -> {
            told.add(step.step() + " " + step.row());
            return "pesan-" + step.row();
        };
        Whiteboard.Offer offer = new Whiteboard.Offer() {
            @Override
            public Object take() {
                return notifier;
            }

            @Override
            public void giveBack() {
                // It is nobody else's.
            }
        };
        return ExtensionCalls.within(
                Duration.ofSeconds(5),
                (agency, call) -> Optional.of(offer),
                new WaitingSteps(),
                registry,
                new Outbox(store, notices, CLOCK));
    }

    private CaseFile complete(StoredCases cases, CaseFile c, String step, String outcome, String key) {
        return cases.perform(
                OFFICER, new Deed.Complete(c.id(), step, outcome, null, List.of(), Map.of(), key), Channel.REST);
    }

    private CaseFile atStep(StoredCases cases) {
        CaseFile c = cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Uji", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
        return complete(cases, c, "terima", null, null);
    }

    @Test
    public void itIsToldOnceAfterTheStepWasClosedAlsoWhenTheRequestIsRepeated() {
        ExtensionCalls calls = calls(agenda);
        StoredCases cases = StoredCases.at(CLOCK, registry, stores.cases, calls);
        CaseFile c = atStep(cases);
        complete(cases, c, "periksa", "lengkap", "k-1");
        assertThat(told).isEmpty();
        complete(cases, c, "periksa", "lengkap", "k-1");
        assertThat(agenda.list(Scope.of("contoh"), 9)).hasSize(1);
        Agenda worker = new Agenda(agenda, CLOCK, List.of(new NoticeDuty(calls)));
        worker.work();
        worker.work();
        assertThat(told).containsExactly("periksa 2");
        assertThat(agenda.list(Scope.of("contoh"), 9)).isEmpty();
        assertThat(cases.history(OFFICER, c.id()).get(1).evidence()).isEqualTo("notifier surel: pesan-2");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
    }

    @Test
    public void aStepWhoseNoticeCouldNotBeEnteredWasNotClosed() {
        AgendaStore broken = (AgendaStore) Proxy.newProxyInstance(
                AgendaStore.class.getClassLoader(), new Class<?>[] {AgendaStore.class}, (self, method, arguments) -> {
                    if (method.getName().equals("enter")) {
                        throw new IllegalStateException("cut");
                    }
                    try {
                        return method.invoke(agenda, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        StoredCases cases = StoredCases.at(CLOCK, registry, stores.cases, calls(broken));
        CaseFile c = atStep(cases);
        assertThatThrownBy(() -> complete(cases, c, "periksa", "lengkap", "k-1"))
                .hasMessage("cut");
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
        StoredCases mended = StoredCases.at(CLOCK, registry, stores.cases, calls(agenda));
        assertThat(complete(mended, c, "periksa", "lengkap", "k-1").closedSteps())
                .isEqualTo(2);
        assertThat(mended.verify(OFFICER, c.id()).intact()).isTrue();
        assertThat(agenda.list(Scope.of("contoh"), 9)).hasSize(1);
    }

    @Test
    public void theFirstReceiptStays() {
        CaseId id = new CaseId("contoh", "0JQ8ZK3V5T7XN");
        for (String text : List.of("satu", "dua")) {
            notices.told(new Receipt(id, 2, "surel", text, CLOCK.instant()));
        }
        assertThat(notices.receipts(Scope.of("contoh"), id))
                .containsExactly(new Receipt(id, 2, "surel", "satu", CLOCK.instant()));
        assertThat(notices.receipts(Scope.of("lain"), id)).isEmpty();
    }
}
