package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.StoredAccounts;
import id.talaksana.core.access.StoredPersonnel;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** A version that one person proposes and another one takes into use; and one that falls back before its day. */
public class SecondPersonContractTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-03-13T02:00:00Z");
    private static final String DECREE = "Keputusan Kepala Badan Nomor 7 Tahun 2026";

    private StoredRegistry registry;
    private Account rini;
    private Account rudi;

    @Before
    public void open() {
        registry = at(NOW);
        rini = administrator("rini");
        rudi = administrator("rudi");
        upload(rini, version("1.0.0", ""));
    }

    private StoredRegistry at(Instant now) {
        return StoredRegistry.at(
                Clock.fixed(now, ZoneOffset.UTC),
                new YamlLanguage(),
                stores().definitions,
                stores().publications,
                stores().cases);
    }

    private Account administrator(String name) {
        return new Account(name, name, Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
    }

    private Map<String, byte[]> version(String number, String more) {
        String file =
                Samples.AGENCY.replace("agency: contoh", "agency: " + agency).replace("1.0.0", number) + more;
        return Samples.files(file, Samples.SERVICE);
    }

    private void upload(Account who, Map<String, byte[]> files) {
        registry.publish(
                agency,
                files,
                new Origin(Origin.Kind.UPLOAD, who.name()),
                who.doer().toString(),
                DECREE);
    }

    private String inForce(StoredRegistry where) {
        return where.agency(agency).orElseThrow().current().orElseThrow().version();
    }

    private List<Publication> acts() {
        return stores().publications.list(Scope.of(agency));
    }

    @Test
    public void whereASecondPersonIsAskedForAnUploadWaitsForOneWhoDidNotProposeIt() {
        registry.require(rini, agency, true, "Empat mata");
        upload(rini, version("2.0.0", ""));
        upload(rini, version("2.0.0", ""));

        assertThat(inForce(registry)).isEqualTo("1.0.0");
        assertThat(registry.version(agency, "2.0.0"))
                .as("nobody's but its administrators'")
                .isEmpty();
        assertThat(registry.versions(agency))
                .extracting(VersionEntry::version, VersionEntry::standing, VersionEntry::by, VersionEntry::reason)
                .containsExactly(
                        tuple("2.0.0", Standing.AWAITS_APPROVAL, "rini", DECREE),
                        tuple("1.0.0", Standing.IN_USE, "rini", DECREE));
        refused(Refusal.Kind.FORBIDDEN, () -> registry.approve(rini, agency, "2.0.0"));
        refused(Refusal.Kind.FORBIDDEN, () -> registry.approve(rudi.runBy("rini"), agency, "2.0.0"));
        refused(Refusal.Kind.CONFLICT, () -> registry.approve(rudi, agency, "3.0.0"));

        registry.approve(rudi, agency, "2.0.0");
        assertThat(inForce(registry)).isEqualTo("2.0.0");
        assertThat(inForce(at(NOW))).as("after a restart").isEqualTo("2.0.0");
        assertThat(registry.version(agency, "2.0.0")).isPresent();
        assertThat(acts())
                .extracting(Publication::act, Publication::by, Publication::reason)
                .containsExactly(
                        tuple(Act.PUBLISHED, "rini", DECREE),
                        tuple(Act.TWO_PERSONS, "rini", "Empat mata"),
                        tuple(Act.PROPOSED, "rini", DECREE),
                        tuple(Act.APPROVED, "rudi", DECREE));
        refused(Refusal.Kind.CONFLICT, () -> registry.approve(rudi, agency, "2.0.0"));
    }

    @Test
    public void whoProposedMakesNoSecondPersonToApproveWith() {
        StoredPersonnel people =
                new StoredPersonnel(new StoredAccounts(stores().accounts), stores().accounts, registry, registry);
        Account central = new Account("pusat", "Pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
        Account officer = new Account(agency + ".petugas", "Petugas", Role.OFFICER, agency, Set.of(), true);
        Account other = administrator(agency + ".lain");
        registry.require(rini, agency, true, null);
        upload(rini, version("2.0.0", ""));

        refused(Refusal.Kind.FORBIDDEN, () -> people.add(rini, agency, other));
        people.add(rini, agency, officer);
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> people.change(rini, agency, officer.name(), null, Role.AGENCY_ADMINISTRATOR, null, null));
        people.add(central, agency, other);
        refused(Refusal.Kind.FORBIDDEN, () -> people.resetPassword(rini, agency, other.name()));

        registry.approve(other, agency, "2.0.0");
        assertThat(inForce(registry)).isEqualTo("2.0.0");
    }

    @Test
    public void whatIsDeclinedComesIntoForceNowhereAndMayBeProposedAnew() {
        registry.require(rini, agency, true, null);
        upload(rini, version("2.0.0", ""));
        registry.decline(rudi, agency, "2.0.0", "Dasar hukum keliru");
        assertThat(inForce(registry)).isEqualTo("1.0.0");
        assertThat(registry.versions(agency)).extracting(VersionEntry::version).containsExactly("1.0.0");
        upload(rudi, version("2.0.0", ""));
        registry.approve(rini, agency, "2.0.0");
        assertThat(inForce(registry)).isEqualTo("2.0.0");
    }

    @Test
    public void onlyTheOwnAdministratorAsksForItAndOnlyACentralOneLetsItBe() {
        Account stranger = new Account("lain", "Lain", Role.AGENCY_ADMINISTRATOR, otherAgency, Set.of(), true);
        Account central = new Account("pusat", "Pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
        refused(Refusal.Kind.FORBIDDEN, () -> registry.require(stranger, agency, true, null));
        registry.require(rini, agency, true, null);
        registry.require(rudi, agency, true, null);
        refused(Refusal.Kind.FORBIDDEN, () -> registry.require(rini, agency, false, null));
        assertThat(registry.needed(agency)).isTrue();
        registry.require(central, agency, false, null);
        assertThat(registry.needed(agency)).isFalse();
        upload(rini, version("2.0.0", ""));
        assertThat(inForce(registry)).isEqualTo("2.0.0");
        assertThat(acts())
                .extracting(Publication::act)
                .containsExactly(Act.PUBLISHED, Act.TWO_PERSONS, Act.ONE_PERSON, Act.PUBLISHED);
    }

    @Test
    public void whatWaitsForItsDayIsCancelledAndDoesNotComeIntoForceThen() {
        upload(rini, version("2.0.0", "effectiveFrom: 2026-04-01\n"));
        assertThat(registry.versions(agency).get(0).standing()).isEqualTo(Standing.AWAITS_EFFECT);
        refused(Refusal.Kind.CONFLICT, () -> registry.cancel(rini, agency, "1.0.0", "keliru"));

        registry.cancel(rini, agency, "2.0.0", "Ditunda");

        Instant day = Instant.parse("2026-04-02T02:00:00Z");
        assertThat(inForce(at(day))).isEqualTo("1.0.0");
        assertThat(registry.versions(agency)).extracting(VersionEntry::version).containsExactly("1.0.0");
        upload(rini, version("2.0.0", "effectiveFrom: 2026-04-01\n"));
        assertThat(inForce(at(day))).as("uploaded once more").isEqualTo("2.0.0");
    }

    private static void refused(Refusal.Kind kind, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .as(refusal.getMessage())
                .isEqualTo(kind));
    }
}
