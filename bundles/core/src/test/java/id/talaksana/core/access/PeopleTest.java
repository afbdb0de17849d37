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
    private final StoredPersonnel people = new StoredPersonnel(accounts, store, registry);
    private final StoredSubstitutes substitutes =
            new StoredSubstitutes(new InMemorySubstitutionStore(), accounts, registry, clock);
    private final Account rini = account("rini", Role.AGENCY_ADMINISTRATOR);
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
        people.add(rini, "contoh", account(name, Role.OFFICER, "petugas"));
        return accounts.find(name).orElseThrow();
    }

    @Test
    public void anAccountIsMadeWithAFirstPasswordAndChangedClosedAndReset() {
        char[] first = people.add(rini, "contoh", account("budi", Role.OFFICER, "petugas"));
        assertThat(accounts.authenticate("budi", first, "a")).isPresent();

        people.change(rini, "contoh", "budi", " Budi Santoso ", Role.AGENCY_ADMINISTRATOR, Set.of());
        assertThat(accounts.find("budi").orElseThrow())
                .isEqualTo(new Account("budi", "Budi Santoso", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true));
        people.setActive(rini, "contoh", "budi", false);
        assertThat(accounts.authenticate("budi", first, "a")).isEmpty();
        people.setActive(rini, "contoh", "budi", true);
        char[] second = people.resetPassword(rini, "contoh", "budi");
        assertThat(accounts.authenticate("budi", first, "a")).isEmpty();
        assertThat(accounts.authenticate("budi", second, "b")).isPresent();
        assertThat(people.list(rini, "contoh")).extracting(Account::name).containsExactly("budi", "rini");
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
        Account central = new Account("x.z", "X", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
        refused(Refusal.Kind.FORBIDDEN, () -> people.add(rini, "contoh", central));
        refused(Refusal.Kind.FORBIDDEN, () -> people.list(accounts.find("budi").orElseThrow(), "contoh"));
        refused(Refusal.Kind.FORBIDDEN, () -> people.setActive(rini, "contoh", "rini", false));
    }

    @Test
    public void anApplicantIsNeverAnOfficer() {
        people.add(rini, "contoh", account("sari", Role.OFFICER, "pemohon"));
        refused(
                Refusal.Kind.INVALID,
                () -> people.add(rini, "contoh", account("dua", Role.OFFICER, "pemohon", "petugas")));
        refused(
                Refusal.Kind.INVALID,
                () -> people.change(rini, "contoh", "sari", "Sari", Role.OFFICER, Set.of("pemohon", "petugas")));
        refused(
                Refusal.Kind.INVALID,
                () -> people.change(rini, "contoh", "sari", "Sari", Role.AGENCY_ADMINISTRATOR, Set.of("petugas")));
        refused(Refusal.Kind.INVALID, () -> people.add(rini, "contoh", account("tiga", Role.OFFICER, "direktur")));
    }

    @Test
    public void aWrongOrTakenNameIsRefusedInWords() {
        refused(Refusal.Kind.CONFLICT, () -> people.add(rini, "contoh", account("lain", Role.OFFICER, "petugas")));
        refused(Refusal.Kind.INVALID, () -> people.add(rini, "contoh", account("Budi S", Role.OFFICER, "petugas")));
        refused(Refusal.Kind.INVALID, () -> people.add(rini, "contoh", account("system", Role.OFFICER, "petugas")));
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
    public void onlyOfficersOfTheAgencyStandInForEachOther() {
        officer("budi");
        people.add(rini, "contoh", account("sari", Role.OFFICER, "pemohon"));
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
