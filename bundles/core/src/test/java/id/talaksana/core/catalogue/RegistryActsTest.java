package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.language.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What administrators do with versions, and what a plan tells of it. */
public class RegistryActsTest extends RegistryFixture {

    @Test
    public void aRollbackStaysThroughARestartAlthoughTheBundleOffersAgain() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry.rollback("contoh", null, "admin", "langkah 3 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
        registry = started(NOW);
        offer(version("2.0.0"));
        assertThat(current().version()).isEqualTo("1.0.0");
        registry.rollback("contoh", "2.0.0", "admin", null);
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(publications.list(Scope.of("contoh"))).hasSize(4);
    }

    @Test
    public void anOlderVersionThatIsOfferedAgainComesBackByARollbackOnly() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        List<Diagnostic> found = offer(Samples.sound()).diagnostics();
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(found).extracting(Diagnostic::rule).contains("superseded-offer");
        registry.rollback("contoh", "1.0.0", "admin", null);
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(offer(Samples.sound()).diagnostics())
                .extracting(Diagnostic::rule)
                .doesNotContain("superseded-offer");
    }

    @Test
    public void aRollbackToNowhereIsRefusedWithWhatThereIs() {
        offer(Samples.sound());
        assertThatThrownBy(() -> registry.rollback("contoh", null, "admin", null))
                .isInstanceOf(Refusal.class);
        offer(version("2.0.0"));
        assertThatThrownBy(() -> registry.rollback("contoh", "9.9.9", "admin", null))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.allowed()).containsExactly("1.0.0"));
        assertThatThrownBy(() -> registry.rollback("mana", null, "admin", null)).isInstanceOf(Refusal.class);
    }

    @Test
    public void aRollbackToAVersionWhoseBundleHasGoneTakesEffectAndStays() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry.publish("contoh", version("2.0.0"), other, "system");
        registry.away("contoh", BUNDLE);
        registry.rollback("contoh", "1.0.0", "admin", "langkah 3 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
        registry.away("contoh", other);
        assertThat(state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("upload admin");
    }

    @Test
    public void aRollbackOpensAnAgencyWhoseBundleWasTakenAway() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry.away("contoh", BUNDLE);
        registry.rollback("contoh", "1.0.0", "admin", null);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void aRetiredAgencyStaysRetiredUntilItIsResumed() {
        offer(Samples.sound());
        registry.retire("contoh", "admin", "pindah");
        registry = started(NOW);
        offer(Samples.sound());
        offer(version("2.0.0"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.RETIRED);
        registry.resume("contoh", "admin", null);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(current().version()).isEqualTo("2.0.0");
    }

    @Test
    public void aPlanTellsTheFateOfEachCaseAndChangesNothing() {
        offer(Samples.sound());
        StoredCases running = StoredCases.at(Clock.fixed(NOW, ZoneOffset.UTC), registry, cases);
        Account officer = new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
        CaseFile first = open(running, officer);
        CaseFile second = open(running, officer);
        running.perform(officer, new Deed.Complete(second.id(), "terima", null, null, List.of(), null), Channel.REST);
        String digest = current().digest();
        String candidate = Samples.SERVICE
                .replace("- id: terima", "- id: penerimaan")
                .replace("returnTo: terima", "returnTo: penerimaan")
                .replace("10 minute", "1 hour")
                .replace("- id: periksa", "- id: telaah")
                .replace("text: Memeriksa berkas", "text: Menelaah berkas");
        Plan plan = registry.plan("contoh", Samples.files(agency("2.0.0"), candidate));
        assertThat(plan.runningVersion()).isEqualTo("1.0.0");
        assertThat(plan.candidateVersion()).isEqualTo("2.0.0");
        assertThat(plan.fates()).containsOnly(Map.entry(Fate.STAYS, 2L));
        assertThat(plan.onRequest()).containsOnly(Map.entry(Fate.MOVES, 1L), Map.entry(Fate.NEEDS_DECISION, 1L));
        Plan ruled = registry.plan(
                "contoh",
                Samples.files(
                        agency("2.0.0") + "transition:\n  - {filedBefore: 2099-01-01, cases: move, basis: SK 1}\n",
                        candidate));
        assertThat(ruled.fates()).containsOnly(Map.entry(Fate.MOVES, 1L), Map.entry(Fate.NEEDS_DECISION, 1L));
        Plan.Forecast moved = ruled.cases().stream()
                .filter(f -> f.id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(moved.toStep()).isEqualTo("penerimaan");
        assertThat(moved.dueAt()).isEqualTo(NOW.plusSeconds(3_600));
        assertThat(current().digest()).isEqualTo(digest);
        assertThat(registry.versions("contoh")).hasSize(1);
        assertThat(registry.versions("contoh").get(0).openCases()).isEqualTo(2);
    }
}
