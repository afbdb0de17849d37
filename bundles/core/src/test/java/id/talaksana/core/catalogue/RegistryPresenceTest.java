package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.language.Samples;
import java.time.Instant;
import org.junit.Test;

/** What the coming and going of bundles and files means for their agency, and from when a version is in force. */
public class RegistryPresenceTest extends RegistryFixture {

    @Test
    public void aBundleThatWasTakenAwayStaysAwayThroughARestartUntilItReturns() {
        offer(Samples.sound());
        String digest = current().digest();
        registry.leaves("contoh", BUNDLE);
        assertThat(state()).as("its successor may come at once").isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(current().digest()).isEqualTo(digest);
        offer(Samples.sound());
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(registry.versions("contoh")).hasSize(1);
        registry = started(NOW);
        assertThat(state()).as("it returned").isEqualTo(State.OPEN);
        registry.away("contoh", BUNDLE);
        registry.away("contoh", BUNDLE);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(publications.list(Scope.of("contoh")))
                .extracting(Publication::act)
                .containsExactly(Act.PUBLISHED, Act.LEFT, Act.RETURNED, Act.LEFT);
    }

    @Test
    public void aBundleThatIsLostWithoutBeingTakenAwayLeavesItsLastGoodVersionOpen() {
        offer(Samples.sound());
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(rules()).as("it may still come").doesNotContain("lost-bundle");
        registry.arrived(Origin.Kind.FILE);
        registry.arrived(Origin.Kind.BUNDLE);
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(rules()).contains("lost-bundle");
        offer(Samples.sound());
        assertThat(rules()).doesNotContain("lost-bundle");
        assertThat(publications.list(Scope.of("contoh"))).hasSize(1);
        registry.away("contoh", BUNDLE);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void anotherBundleTakesOverFromALostOneAndClosesTheAgencyWhenItGoes() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("bundle b");
        registry.away("contoh", other);
        registry.away("contoh", BUNDLE);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void aFileThatWasRemovedWhileNobodyLookedClosesItsAgency() {
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        registry.publish("contoh", Samples.sound(), file, "system");
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), file, "system");
        registry.arrived(Origin.Kind.FILE);
        assertThat(state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        registry.arrived(Origin.Kind.FILE);
        assertThat(state()).isEqualTo(State.CLOSED);
        registry = started(NOW);
        assertThat(state()).isEqualTo(State.CLOSED);
    }

    @Test
    public void onlyItsOwnOriginClosesAnAgency() {
        offer(Samples.sound());
        registry.away("contoh", new Origin(Origin.Kind.BUNDLE, "b"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry.away("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(registry.agency("contoh").orElseThrow().current()).isPresent();
    }

    @Test
    public void anotherBundleMayBringTheSameVersionWhenTheFirstHasGone() {
        Origin other = new Origin(Origin.Kind.BUNDLE, "b");
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(registry.agency("contoh").orElseThrow().origin()).isEqualTo("bundle b");
        registry = started(NOW);
        registry.publish("contoh", Samples.sound(), other, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    public void anOriginWhoseOfferIsHeldBackKeepsItsLastGoodVersionOpen() {
        registry.here("contoh", BUNDLE);
        assertThat(registry.agency("contoh")).isEmpty();
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        registry = started(NOW);
        registry.here("contoh", new Origin(Origin.Kind.BUNDLE, "b"));
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        registry.here("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    public void aVersionAwaitsItsEffectiveDate() {
        offer(Samples.sound());
        offer(Samples.files(agency("2.0.0") + "effectiveFrom: 2026-03-14\n", Samples.SERVICE));
        assertThat(current().version()).isEqualTo("1.0.0");
        assertThat(registry.versions("contoh"))
                .extracting(VersionEntry::version, VersionEntry::standing)
                .containsExactly(tuple("2.0.0", Standing.AWAITS_EFFECT), tuple("1.0.0", Standing.IN_USE));
        registry = started(NOW.plusSeconds(86_400));
        assertThat(current().version()).isEqualTo("2.0.0");
    }

    @Test
    public void whatWasPublishedForALaterDayComesOnThatDayWhateverWasDoneMeanwhile() {
        offer(Samples.sound());
        offer(from("2.0.0", "2026-03-14"));
        offer(version("1.1.0"));
        offer(from("3.0.0", "2026-03-20"));
        registry.rollback("contoh", "1.0.0", "admin", "1.1.0 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");

        // Half past midnight in the agency's zone, WITA: a correction of that very morning goes before it.
        registry = started(Instant.parse("2026-03-13T16:30:00Z"));
        assertThat(current().version()).isEqualTo("2.0.0");
        offer(version("2.0.1"));
        assertThat(current().version()).isEqualTo("2.0.1");

        registry = started(Instant.parse("2026-03-19T15:59:59Z"));
        assertThat(current().version()).isEqualTo("2.0.1");
        registry = started(Instant.parse("2026-03-19T16:00:00Z"));
        assertThat(current().version()).isEqualTo("3.0.0");
        registry.rollback("contoh", "2.0.1", "admin", "3.0.0 keliru");
        assertThat(current().version()).isEqualTo("2.0.1");
    }

    @Test
    public void aClockThatWasPutBackUndoesNothing() {
        offer(Samples.sound());
        offer(version("2.0.0"));
        registry = started(NOW.minusSeconds(3_600));
        registry.rollback("contoh", "1.0.0", "admin", "2.0.0 keliru");
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void anUploadOutlivesTheBundle() {
        offer(Samples.sound());
        registry.publish("contoh", version("2.0.0"), UPLOAD, "contoh.admin");
        registry.away("contoh", BUNDLE);
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.origin()).isEqualTo("upload contoh.admin");
    }
}
