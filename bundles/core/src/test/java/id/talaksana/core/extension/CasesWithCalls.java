package id.talaksana.core.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.store.InMemoryAgendaStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryNoticeStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.OfferedCatalogue;
import id.talaksana.language.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.After;

/** Cases whose step calls extensions, and those that are offered to them. */
abstract class CasesWithCalls {
    static final Account OFFICER = officer("contoh");
    static final Account OTHER = officer("lain");
    static final Map<String, String> FACTS = Map.of("nip", "19750101 200003 1 001", "usul", "2026-03-20");
    static final String CALLS =
            """
                calls:
                  - point: notifier
                    name: surel
                  - point: eligibility-rule
                    name: batas
                    parameters: {usia: "56"}
                    facts:
                      - {id: nip, label: NIP calon, kind: nip}
                      - {id: usul, label: Tanggal usul, kind: date}
                      - {id: nilai, label: Nilai, kind: number, optional: true}
                      - {id: asal, label: Asal, kind: choice, optional: true, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}
            """;

    final InMemoryCaseStore store = new InMemoryCaseStore();
    final TestCatalogue catalogue = TestCatalogue.of(definition("contoh", CALLS));
    final WaitingSteps waiting = new WaitingSteps();
    final OfferedExtensions offered = new OfferedExtensions(waiting);
    final Clock clock = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    final InMemoryAgendaStore agenda = new InMemoryAgendaStore();
    final Outbox outbox = new Outbox(agenda, new InMemoryNoticeStore(), clock);
    final ExtensionCalls calls =
            ExtensionCalls.within(Duration.ofMillis(300), offered, waiting, catalogue.catalogue(), outbox);
    final StoredCases cases = StoredCases.at(clock, catalogue.catalogue(), store, calls);
    final CountDownLatch freed = new CountDownLatch(1);
    final ExecutorService others = Executors.newCachedThreadPool();

    static final EligibilityRule YES = step -> Verdict.eligible("Usia 51 tahun.", "51 years old.");
    static final Notifier TOLD = step -> "pesan-17";

    @After
    public final void free() {
        freed.countDown();
        others.shutdownNow();
    }

    /** Has what stands in the outbox told, so much later. */
    void tell(Duration later) {
        new Agenda(agenda, Clock.offset(clock, later), List.of(new NoticeDuty(calls))).work();
    }

    Refusal waits(CaseFile c, String indonesian, String english) {
        Refusal refusal = refused(() -> complete(c, "lengkap", FACTS));
        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal.reason().indonesian()).contains("periksa", indonesian);
        assertThat(refusal.reason().english()).contains("periksa", english);
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
        assertThat(calls.steps()).extracting(WaitingStep::reason).contains(refusal.reason());
        return refusal;
    }

    void alsoServing(String agency) {
        ((OfferedCatalogue) catalogue)
                .registry()
                .publish(agency, definition(agency, CALLS), new Origin(Origin.Kind.BUNDLE, agency), "system");
    }

    StoredCases with(TestCatalogue definitions) {
        ExtensionCalls own = ExtensionCalls.within(Duration.ofSeconds(5), offered, waiting, definitions.catalogue());
        return StoredCases.at(Clock.systemUTC(), definitions.catalogue(), store, own);
    }

    CaseFile complete(CaseFile c, String outcome, Map<String, String> facts) {
        return complete(cases, c, outcome, facts);
    }

    static CaseFile complete(StoredCases running, CaseFile c, String outcome, Map<String, String> facts) {
        return running.perform(
                officer(c.id().agency()),
                new Deed.Complete(
                        c.id(),
                        "periksa",
                        outcome,
                        outcome.equals("lengkap") ? null : "Kurang",
                        List.of(),
                        facts,
                        null),
                Channel.REST);
    }

    CaseFile atStep(String agency) {
        return atStep(cases, officer(agency));
    }

    static CaseFile atStep(StoredCases running, Account who) {
        CaseFile c = open(running, who);
        return running.perform(who, new Deed.Complete(c.id(), "terima", null, null, List.of(), null), Channel.REST);
    }

    static CaseFile open(StoredCases running, Account who) {
        return running.open(
                who,
                new Opening(who.agency(), "izin", "Uji", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    static Map<String, byte[]> definition(String agency, String calls) {
        return Samples.files(
                Samples.AGENCY.replace("agency: contoh", "agency: " + agency),
                Samples.SERVICE.replace("    text: Memeriksa berkas\n", "    text: Memeriksa berkas\n" + calls));
    }

    static Account officer(String agency) {
        return new Account("budi", "Budi", Role.OFFICER, agency, Set.of("petugas", "kepala"), true);
    }

    static Refusal refused(Callable<?> deed) {
        return catchThrowableOfType(Refusal.class, deed::call);
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T any(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
