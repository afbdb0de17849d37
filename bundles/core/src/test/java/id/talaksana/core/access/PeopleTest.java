package id.talaksana.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Substitution;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.InMemorySubstitutionStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The people of an agency, as its administrator looks after them. */
public class PeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 13);

    private Instant now = Instant.parse("2026-03-13T02:00:00Z");
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
            throw new UnsupportedOperationException();
        }
    };

    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final StoredAccounts accounts = new StoredAccounts(store, () -> 0);
    private final StoredRegistry registry = StoredRegistry.at(
            clock,
            new YamlLanguage(),
            new InMemoryDefinitionStore(),
            new InMemoryPublicationStore(),
            new InMemoryCaseStore());
    private final StoredPersonnel people = new StoredPersonnel(accounts, store, registry, registry);
    private final StoredSubstitutes substitutes =
            new StoredSubstitutes(new InMemorySubstitutionStore(), accounts, registry, clock);
    private final Account rini = account("rini", Role.AGENCY_ADMINISTRATOR);
    private final Account central = new Account("pusat", "Pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
    private final Account stranger = new Account("lain", "Lain", Role.AGENCY_ADMINISTRATOR, "lain", Set.of(), true);

    @Before
    public void open() {
        String service = Samples.SERVICE.replace(
                "\nactors:\n", "\nactors:\n  - {id: pemohon, name: Pemohon, external: true, applicant: true}\n");
        registry.publish(
                "contoh", Samples.files(Samples.AGENCY, service), new Origin(Origin.Kind.UPLOAD, "rini"), "rini");
        assertThat(registry.agency("contoh").orElseThrow().current()).isPresent();
        accounts.add(rini);
        accounts.add(stranger);
    }

    private static Account account(String name, Role role, String... actors) {
        return new Account(name, "Si " + name, role, "contoh", Set.of(actors), true);
    }

    private Account officer(String name) {
        people.add(central, "contoh", account(name, Role.OFFICER, "petugas"));
        return accounts.find(name).orElseThrow();
    }

    @Test
    public void anAccountIsMadeWithAFirstPasswordAndChangedClosedAndReset() {
        String budi = "contoh.budi";
        char[] first = people.add(rini, "contoh", account(budi, Role.OFFICER, "petugas"));
        assertThat(accounts.authenticate(budi, first, "a")).isPresent();

        people.change(rini, "contoh", budi, " Budi Santoso ", Role.AGENCY_ADMINISTRATOR, Set.of(), null);
        assertThat(accounts.find(budi).orElseThrow())
                .isEqualTo(new Account(budi, "Budi Santoso", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true));
        people.setActive(rini, "contoh", budi, false);
        assertThat(accounts.authenticate(budi, first, "a")).isEmpty();
        people.setActive(rini, "contoh", budi, true);
        char[] second = people.resetPassword(rini, "contoh", budi);
        assertThat(accounts.authenticate(budi, first, "a")).isEmpty();
        assertThat(accounts.authenticate(budi, second, "b")).isPresent();
        assertThat(people.list(rini, "contoh")).extracting(Account::name).containsExactly(budi, "rini");
    }

    @Test
    public void whatAChangeDoesNotNameStaysAndOfARefusedOneNothingIsDone() {
        officer("budi");
        people.setActive(rini, "contoh", "budi", false);
        people.change(rini, "contoh", "budi", "Budi Santoso", null, null, null);
        assertThat(accounts.find("budi"))
                .contains(new Account("budi", "Budi Santoso", Role.OFFICER, "contoh", Set.of("petugas"), false));
        people.change(rini, "contoh", "budi", null, Role.AGENCY_ADMINISTRATOR, null, true);
        assertThat(accounts.find("budi"))
                .as("an administrator holds no actors")
                .contains(new Account("budi", "Budi Santoso", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true));

        refused(Refusal.Kind.FORBIDDEN, () -> people.change(rini, "contoh", "rini", "Lain", null, null, false));
        refused(
                Refusal.Kind.INVALID,
                () -> people.change(rini, "contoh", "budi", "Lain", Role.OFFICER, Set.of("direktur"), false));
        assertThat(accounts.find("rini")).contains(rini);
        assertThat(accounts.find("budi").orElseThrow().displayName()).isEqualTo("Budi Santoso");
        people.change(rini, "contoh", "rini", "Rini Astuti", null, null, null);
        assertThat(accounts.find("rini").orElseThrow().displayName()).isEqualTo("Rini Astuti");
    }

    @Test
    public void whereASecondPersonIsAskedForOnlyACentralAdministratorMakesOne() {
        Account wati = account("wati", Role.AGENCY_ADMINISTRATOR);
        accounts.add(wati);
        Account closed = account("lama", Role.AGENCY_ADMINISTRATOR);
        accounts.add(closed);
        accounts.setActive("lama", false);
        officer("budi");
        people.resetPassword(rini, "contoh", "wati");
        registry.require(rini, "contoh", true, "Empat mata");

        Account other = account("contoh.dua", Role.AGENCY_ADMINISTRATOR);
        refused(Refusal.Kind.FORBIDDEN, () -> people.add(rini, "contoh", other));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> people.change(rini, "contoh", "budi", "Budi", Role.AGENCY_ADMINISTRATOR, Set.of(), null));
        refused(Refusal.Kind.FORBIDDEN, () -> people.setActive(rini, "contoh", "lama", true));
        refused(Refusal.Kind.FORBIDDEN, () -> people.resetPassword(rini, "contoh", "wati"));
        assertThat(accounts.find("contoh.dua")).isEmpty();
        assertThat(accounts.find("budi").orElseThrow().role()).isEqualTo(Role.OFFICER);
        assertThat(accounts.find("lama").orElseThrow().active()).isFalse();

        people.resetPassword(rini, "contoh", "budi");
        people.change(rini, "contoh", "wati", "Wati", null, null, null);
        people.setActive(rini, "contoh", "wati", false);
        people.setActive(central, "contoh", "wati", true);
        people.resetPassword(central, "contoh", "wati");
        people.add(central, "contoh", other);
        people.change(central, "contoh", "budi", "Budi", Role.AGENCY_ADMINISTRATOR, Set.of(), null);
        assertThat(accounts.find("budi").orElseThrow().role()).isEqualTo(Role.AGENCY_ADMINISTRATOR);

        registry.require(central, "contoh", false, null);
        people.resetPassword(rini, "contoh", "wati");
    }

    @Test
    public void anAdministratorSeesAndTouchesTheOwnAgencyAlone() {
        officer("budi");
        refused(Refusal.Kind.FORBIDDEN, () -> people.list(stranger, "contoh"));
        refused(Refusal.Kind.FORBIDDEN, () -> people.resetPassword(stranger, "contoh", "budi"));
        refused(Refusal.Kind.NOT_FOUND, () -> people.resetPassword(stranger, "lain", "budi"));
        refused(Refusal.Kind.NOT_FOUND, () -> people.setActive(rini, "contoh", "lain", false));
        Account elsewhere = new Account("x.y", "X", Role.OFFICER, "lain", Set.of(), true);
        refused(Refusal.Kind.FORBIDDEN, () -> people.add(rini, "contoh", elsewhere));
        Account overAll = new Account("x.z", "X", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
        refused(Refusal.Kind.FORBIDDEN, () -> people.add(rini, "contoh", overAll));
        refused(Refusal.Kind.FORBIDDEN, () -> people.list(accounts.find("budi").orElseThrow(), "contoh"));
        refused(Refusal.Kind.FORBIDDEN, () -> people.setActive(rini, "contoh", "rini", false));
    }

    @Test
    public void anApplicantIsNeverAnOfficer() {
        people.add(central, "contoh", account("sari", Role.OFFICER, "pemohon"));
        refused(
                Refusal.Kind.INVALID,
                () -> people.add(central, "contoh", account("dua", Role.OFFICER, "pemohon", "petugas")));
        refused(
                Refusal.Kind.INVALID,
                () -> people.change(rini, "contoh", "sari", "Sari", Role.OFFICER, Set.of("pemohon", "petugas"), null));
        refused(
                Refusal.Kind.INVALID,
                () -> people.change(
                        rini, "contoh", "sari", "Sari", Role.AGENCY_ADMINISTRATOR, Set.of("petugas"), null));
        refused(Refusal.Kind.INVALID, () -> people.add(central, "contoh", account("tiga", Role.OFFICER, "direktur")));
    }

    @Test
    public void aWrongOrTakenNameIsRefusedInWords() {
        refused(Refusal.Kind.CONFLICT, () -> people.add(central, "contoh", account("lain", Role.OFFICER, "petugas")));
        refused(Refusal.Kind.INVALID, () -> people.add(central, "contoh", account("Budi S", Role.OFFICER, "petugas")));
        refused(Refusal.Kind.INVALID, () -> people.add(central, "contoh", account("system", Role.OFFICER, "petugas")));
    }

    @Test
    public void whatAnAgencysAdministratorMakesIsNamedAfterTheAgency() {
        for (String other : new String[] {"lain.palsu", "pelamar-2", "contoh", "contoh.", "contoh-dua.budi"}) {
            refused(Refusal.Kind.INVALID, () -> people.add(rini, "contoh", account(other, Role.OFFICER, "petugas")));
            assertThat(accounts.find(other)).isEmpty();
        }
        people.add(rini, "contoh", account("contoh.ani", Role.OFFICER, "petugas"));
        Account twice = account("contoh.ani", Role.OFFICER, "petugas");
        refused(Refusal.Kind.CONFLICT, () -> people.add(rini, "contoh", twice));
    }

    @Test
    public void aSubstituteActsFromADayToADayUnderBothNamesAndThenNoMore() {
        Account budi = officer("budi");
        Account ani = officer("ani");
        substitutes.name(rini, "contoh", "budi", "ani", TODAY.plusDays(1), TODAY.plusDays(2), "Cuti");
        assertThat(substitutes.acting(ani, "budi")).isEmpty();
        now = now.plus(Duration.ofDays(1));
        Account acting = substitutes.acting(ani, "budi").orElseThrow();
        assertThat(acting.actors()).isEqualTo(budi.actors());
        assertThat(acting.doer().toString()).isEqualTo("budi/ani");
        assertThat(substitutes.absentees(ani)).containsExactly(budi);
        assertThat(substitutes.absentees(acting))
                .as("nobody is substituted twice over")
                .isEmpty();
        assertThat(substitutes.acting(budi, "ani")).isEmpty();
        // Midnight in the agency's zone, eight hours ahead.
        now = Instant.parse("2026-03-15T15:59:59Z");
        assertThat(substitutes.acting(ani, "budi")).isPresent();
        now = Instant.parse("2026-03-15T16:00:00Z");
        assertThat(substitutes.acting(ani, "budi")).isEmpty();
    }

    @Test
    public void aSubstituteIsEndedEarlyOrFallsWithAnAccount() {
        officer("budi");
        Account ani = officer("ani");
        Substitution named = substitutes.name(rini, "contoh", "budi", "ani", TODAY, TODAY, null);
        people.setActive(rini, "contoh", "budi", false);
        assertThat(substitutes.absentees(ani)).isEmpty();
        people.setActive(rini, "contoh", "budi", true);
        assertThat(substitutes.absentees(ani)).hasSize(1);
        substitutes.end(rini, "contoh", named.number());
        assertThat(substitutes.absentees(ani)).isEmpty();
        refused(Refusal.Kind.CONFLICT, () -> substitutes.end(rini, "contoh", named.number()));
        assertThat(substitutes.list(rini, "contoh").get(0).endedBy()).isEqualTo("rini");
    }

    @Test
    public void aSubstituteActsOnlyWhileBothAreOfficersStill() {
        officer("budi");
        officer("ani");
        substitutes.name(rini, "contoh", "budi", "ani", TODAY, TODAY, null);
        assertThat(acting("ani", "budi")).isTrue();

        change("budi", Role.AGENCY_ADMINISTRATOR);
        assertThat(acting("ani", "budi")).as("with an administrator's rights").isFalse();
        assertThat(substitutes.absentees(accounts.find("ani").orElseThrow())).isEmpty();
        change("budi", Role.OFFICER, "pemohon");
        assertThat(acting("ani", "budi")).as("as who applies").isFalse();
        change("budi", Role.OFFICER, "petugas");
        assertThat(acting("ani", "budi")).isTrue();

        change("ani", Role.OFFICER, "pemohon");
        assertThat(acting("ani", "budi")).as("who applies, for an officer").isFalse();
        change("ani", Role.AGENCY_ADMINISTRATOR);
        assertThat(acting("ani", "budi")).isFalse();
    }

    private void change(String name, Role role, String... actors) {
        people.change(rini, "contoh", name, name, role, Set.of(actors), null);
    }

    private boolean acting(String substitute, String absent) {
        return substitutes
                .acting(accounts.find(substitute).orElseThrow(), absent)
                .isPresent();
    }

    @Test
    public void onlyOfficersOfTheAgencyStandInForEachOther() {
        officer("budi");
        people.add(central, "contoh", account("sari", Role.OFFICER, "pemohon"));
        for (String other : new String[] {"sari", "rini", "lain", "budi", "tidak.ada"}) {
            refused(Refusal.Kind.INVALID, () -> substitutes.name(rini, "contoh", "budi", other, TODAY, TODAY, null));
        }
        officer("ani");
        refused(
                Refusal.Kind.INVALID,
                () -> substitutes.name(rini, "contoh", "budi", "ani", TODAY.minusDays(1), TODAY, null));
        refused(
                Refusal.Kind.INVALID,
                () -> substitutes.name(rini, "contoh", "budi", "ani", TODAY, TODAY.plusDays(367), null));
        refused(Refusal.Kind.FORBIDDEN, () -> substitutes.name(stranger, "contoh", "budi", "ani", TODAY, TODAY, null));
    }

    private static void refused(Refusal.Kind kind, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .as(refusal.getMessage())
                .isEqualTo(kind));
    }
}
