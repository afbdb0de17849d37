package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
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
import java.util.function.UnaryOperator;
import org.junit.Before;
import org.junit.Test;

/** What somebody changes in the database past the program does not verify, though every closed row is as it was. */
public class ForgedRecordsTest {
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final StoredCases cases = StoredCases.at(CLOCK, registry, store);

    @Before
    public void publish() {
        assertThat(registry.publish(
                                "contoh",
                                Samples.files(Samples.AGENCY, Samples.SERVICE),
                                new Origin(Origin.Kind.UPLOAD, "adm"),
                                "adm")
                        .definition())
                .isPresent();
    }

    @Test
    public void aWithdrawnCaseIsNoCompletedOne() {
        CaseFile c = perform(new Deed.Withdraw(open().id(), "Batal", null));
        assertThat(faults(c, UnaryOperator.identity(), UnaryOperator.identity()))
                .isEmpty();
        assertThat(faults(
                        c,
                        f -> with(f, f.presented(), State.COMPLETED, List.of("surat-izin")),
                        UnaryOperator.identity()))
                .anySatisfy(fault -> assertThat(fault).contains("completed", "withdrawn"))
                .anySatisfy(fault -> assertThat(fault).contains("surat-izin"));
    }

    @Test
    public void whatWasNeverPresentedIsFoundWhereverItIsPutIn() {
        CaseFile c = receive(open());
        for (List<String> presented : List.of(
                List.of("surat", "rekomendasi"),
                List.of("rekomendasi", "surat"),
                List.of("rekomendasi"),
                List.<String>of())) {
            assertThat(faults(c, f -> with(f, presented, f.state(), f.products()), UnaryOperator.identity()))
                    .as("%s", presented)
                    .isNotEmpty();
        }
        assertThat(faults(c, UnaryOperator.identity(), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    public void anOpenStepKeepsWhoHasToDoItAndUntilWhen() {
        for (CaseFile c : List.of(open(), receive(open()))) {
            StepRow row = c.open().get(0);
            assertThat(faults(
                            c,
                            UnaryOperator.identity(),
                            r -> StepRow.opened(
                                    row.number(), row.step(), List.of("orang-lain"), row.openedAt(), row.dueAt())))
                    .anySatisfy(fault -> assertThat(fault).contains("waits for whom"));
            assertThat(faults(c, UnaryOperator.identity(), r -> row.heldBy("orang-lain")))
                    .anySatisfy(fault -> assertThat(fault).contains("neither took nor was given it"));
            assertThat(faults(
                            c,
                            UnaryOperator.identity(),
                            r -> StepRow.opened(
                                    row.number(),
                                    row.step(),
                                    row.actors(),
                                    row.openedAt(),
                                    row.openedAt().plus(Duration.ofDays(999)))))
                    .isNotEmpty();
            assertThat(faults(
                            c,
                            UnaryOperator.identity(),
                            r -> StepRow.opened(
                                    row.number(), "tanda-tangan", row.actors(), row.openedAt(), row.dueAt())))
                    .anySatisfy(fault -> assertThat(fault).contains("is not the step that follows"));
        }
    }

    @Test
    public void aStepThatIsClosedWhileTheRecordIsReadIsNoForgery() {
        CaseFile c = open();
        CaseStore busy = over((method, answer) -> {
            if (method.equals("find")
                    && store.find(OFFICER.scope(), c.id()).orElseThrow().closedSteps() == 0) {
                receive(c);
            }
            return answer;
        });
        assertThat(StoredCases.at(CLOCK, registry, busy).verify(OFFICER, c.id()).faults())
                .isEmpty();
    }

    private List<String> faults(CaseFile c, UnaryOperator<CaseFile> forgedCase, UnaryOperator<StepRow> forgedOpenRow) {
        CaseStore forged = over((method, answer) -> switch (method) {
            case "find" -> ((Optional<?>) answer).map(f -> forgedCase.apply((CaseFile) f));
            case "rows" -> {
                List<StepRow> rows = new ArrayList<>();
                ((List<?>) answer)
                        .forEach(
                                r -> rows.add(((StepRow) r).isOpen() ? forgedOpenRow.apply((StepRow) r) : (StepRow) r));
                yield rows;
            }
            default -> answer;
        });
        return StoredCases.at(CLOCK, registry, forged).verify(OFFICER, c.id()).faults().stream()
                .map(fault -> fault.english())
                .toList();
    }

    /** The store with other answers. */
    private CaseStore over(Forger forger) {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    try {
                        return forger.forge(method.getName(), method.invoke(store, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private interface Forger {
        Object forge(String method, Object answer);
    }

    private static CaseFile with(CaseFile c, List<String> presented, State state, List<String> products) {
        return new CaseFile(
                c.id(),
                c.service(),
                c.digest(),
                c.definitionVersion(),
                c.subject(),
                c.tracks(),
                c.attributes(),
                presented,
                state,
                products,
                c.openedBy(),
                c.openedAt(),
                c.closedAt(),
                c.dueAt(),
                c.promisedAt(),
                c.stoppedAt(),
                c.closedSteps(),
                c.head(),
                c.version(),
                c.open());
    }

    private CaseFile open() {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Perihal", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private CaseFile receive(CaseFile c) {
        CaseId id = c.id();
        return perform(new Deed.Complete(id, "terima", null, null, List.of(), null));
    }

    private CaseFile perform(Deed deed) {
        return cases.perform(OFFICER, deed, Channel.REST);
    }
}
