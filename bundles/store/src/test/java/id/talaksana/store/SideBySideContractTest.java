package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

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
import id.talaksana.api.catalogue.Origin;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

/** Steps that are open side by side, in every store. */
public class SideBySideContractTest extends StoreContract {
    private static final int RACES = 60;

    private static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Izin
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: loket, name: Loket}, {id: bidang, name: Bidang}, {id: kas, name: Kas}]
            steps:
              - {id: terima, number: 1, text: Menerima, actors: [loket]}
              - id: periksa
                number: 2
                text: Memeriksa
                actors: [bidang]
                after: [terima]
                duration: 3 day
                decision: {outcomes: [{id: ok, label: Ya}, {id: kurang, label: Kurang, returnTo: terima}]}
              - {id: bayar, number: 3, text: Membayar, actors: [kas], after: [terima], duration: 1 day}
              - {id: terbit, number: 4, text: Menerbitkan, actors: [loket]}
            """;

    private Account loket;
    private Account bidang;
    private Account kas;
    private StoredCases cases;

    @Before
    public void publish() {
        StoredRegistry registry = StoredRegistry.at(
                Clock.systemUTC(), new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        assertThat(registry.publish(
                                agency,
                                Map.of("agency.yaml", bytes(identity), "izin.yaml", bytes(SERVICE)),
                                new Origin(Origin.Kind.UPLOAD, "adm"),
                                "adm")
                        .definition())
                .isPresent();
        cases = StoredCases.at(Clock.systemUTC(), registry, stores().cases);
        loket = officer("loket");
        bidang = officer("bidang");
        kas = officer("kas");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    private CaseFile parted() {
        Opening opening = new Opening(agency, "izin", "Perihal", Set.of(), Map.of(), List.of(), null);
        return done(loket, cases.open(loket, opening, Channel.REST), "terima", null);
    }

    private CaseFile done(Account who, CaseFile c, String step, String outcome) {
        String comment = "kurang".equals(outcome) ? "Foto buram" : null;
        return cases.perform(
                who, new Deed.Complete(c.id(), step, outcome, comment, List.of(), c.id() + step), Channel.REST);
    }

    private List<StepRow> rows(CaseFile c) {
        return cases.history(loket, c.id());
    }

    private void verifies(CaseFile c) {
        assertThat(cases.verify(loket, c.id()).faults()).isEmpty();
    }

    @Test
    public void rowsAreKeptInTheOrderInWhichTheyWereClosed() {
        CaseFile c = parted();
        assertThat(c.open()).extracting(StepRow::step).containsExactly("periksa", "bayar");
        assertThat(stores().cases.find(Scope.of(agency), c.id())).contains(c);
        done(kas, c, "bayar", null);
        CaseFile met = done(bidang, c, "periksa", "ok");
        assertThat(met.open()).extracting(StepRow::step).containsExactly("terbit");
        assertThat(stores().cases.find(Scope.of(agency), c.id())).contains(met);
        CaseFile end = done(loket, c, "terbit", null);
        assertThat(end.state()).isEqualTo(State.COMPLETED);
        assertThat(rows(c)).extracting(StepRow::step).containsExactly("terima", "bayar", "periksa", "terbit");
        assertThat(rows(c)).extracting(StepRow::number).containsExactly(1, 3, 2, 4);
        assertThat(rows(c)).extracting(StepRow::openedWith).containsExactly(0, 1, 1, 3);
        verifies(c);
    }

    @Test
    public void aReturnClosesWhatIsOpenBesideIt() {
        CaseFile c = parted();
        CaseFile back = done(bidang, c, "periksa", "kurang");
        assertThat(back.open()).extracting(StepRow::step).containsExactly("terima");
        assertThat(stores().cases.find(Scope.of(agency), c.id())).contains(back);
        assertThat(rows(c)).extracting(StepRow::outcome).containsExactly("done", "kurang", StepRow.SUPERSEDED, null);
        verifies(c);
        cases.perform(loket, new Deed.Withdraw(c.id(), "Batal", null), Channel.REST);
        verifies(c);
    }

    @Test
    public void twoOfficersCompleteTwoBranchesAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < RACES; i++) {
                CaseFile c = parted();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<CaseFile> one = threads.submit(() -> {
                    start.await();
                    return done(bidang, c, "periksa", "ok");
                });
                Future<CaseFile> other = threads.submit(() -> {
                    start.await();
                    return done(kas, c, "bayar", null);
                });
                assertThat(List.of(one.get(), other.get()))
                        .extracting(CaseFile::closedSteps)
                        .containsExactlyInAnyOrder(2, 3);
                CaseFile met = stores().cases.find(Scope.of(agency), c.id()).orElseThrow();
                assertThat(met.open()).extracting(StepRow::step).containsExactly("terbit");
                assertThat(rows(c)).extracting(StepRow::place).containsExactly(1, 2, 3, null);
                verifies(c);
                assertThat(done(kas, c, "bayar", null))
                        .as("the same request again")
                        .isEqualTo(met);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void aWorkListHasACaseOnceHoweverManyOfItsStepsWait() {
        CaseFile c = parted();
        for (String actor : new String[] {null, "bidang", "kas"}) {
            CaseQuery query = new CaseQuery(agency, null, State.OPEN, actor, java.time.Instant.MAX, null, 20);
            assertThat(cases.list(bidang, query).cases()).as("%s", actor).containsExactly(c);
        }
        assertThat(cases.list(loket, new CaseQuery(agency, null, State.OPEN, "loket", null, null, 20))
                        .cases())
                .isEmpty();
    }

    @Test
    public void whatIsForgedOfAnOpenRowIsFound() throws SQLException {
        assumeTrue(stores().database != null);
        for (String forging : List.of(
                "DELETE FROM case_step WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET step = 'terbit' WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET due_at = due_at + 1 WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET opened_with = 0 WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET number = 4 WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "INSERT INTO case_step (agency, case_number, number, step, crew, opened_at, opened_with, due_at)"
                        + " SELECT agency, case_number, 4, 'terbit', 'loket', opened_at, 9, due_at FROM case_step"
                        + " WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'")) {
            CaseFile c = parted();
            verifies(c);
            execute(forging.formatted(agency, c.id().number()));
            assertThat(cases.verify(loket, c.id()).faults()).as(forging).isNotEmpty();
        }
        for (String forging : List.of(
                "UPDATE case_step SET place = 3 WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET place = NULL WHERE agency = '%1$s' AND case_number = '%2$s' AND step = 'bayar'",
                "UPDATE case_step SET closed_at = NULL, digest = NULL WHERE agency = '%1$s' AND case_number = '%2$s'"
                        + " AND step = 'bayar'")) {
            CaseFile c = parted();
            done(kas, c, "bayar", null);
            verifies(c);
            execute(forging.formatted(agency, c.id().number()));
            assertThat(cases.verify(loket, c.id()).faults()).as(forging).isNotEmpty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = stores().database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
