package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.Samples;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What is offered is in use at once where it is sound; otherwise the last good version stays. */
public class StoredRegistryTest extends RegistryFixture {

    @Test
    public void aSoundOfferIsInUseAtOnce() {
        assertThat(Diagnostic.anyError(offer(Samples.sound()).diagnostics())).isFalse();
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.origin()).isEqualTo("bundle a");
        assertThat(current().version()).isEqualTo("1.0.0");
    }

    @Test
    public void readersGetTheSameListUntilSomethingChangesAndThenOnlyWhatChangedIsNew() {
        offer(Samples.sound());
        registry.publish(
                "lain",
                Samples.files(Samples.AGENCY.replace("agency: contoh", "agency: lain"), Samples.SERVICE),
                BUNDLE,
                "system");
        List<AgencyEntry> before = registry.published();
        assertThat(before).hasSize(2);
        assertThat(registry.published()).isSameAs(before);
        assertThat(registry.agencies()).isSameAs(registry.agencies());
        registry.retire("lain", "admin", "tutup");
        List<AgencyEntry> after = registry.published();
        assertThat(after).isNotSameAs(before).hasSize(2);
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(before.get(1).state()).isEqualTo(State.OPEN);
        assertThat(after.get(1).state()).isEqualTo(State.RETIRED);
    }

    @Test
    public void aRefusedAgencyWhoseFileIsRemovedIsListedNowhere() {
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        Map<String, byte[]> broken = Samples.files(Samples.AGENCY, Samples.SERVICE.replace("[kepala]", "[ketua]"));
        registry.publish("contoh", broken, file, "system");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.REFUSED);
        registry.away("contoh", file);
        assertThat(registry.agencies()).isEmpty();
        assertThat(registry.agency("contoh")).isEmpty();
        offer(Samples.sound());
        registry.publish("contoh", broken, file, "system");
        assertThat(Diagnostic.anyError(registry.agency("contoh").orElseThrow().diagnostics()))
                .isTrue();
        registry.away("contoh", file);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(Diagnostic.anyError(registry.agency("contoh").orElseThrow().diagnostics()))
                .isFalse();
    }

    @Test
    public void theLastGoodVersionStaysWhenAnUpdateIsRefused() {
        offer(Samples.sound());
        String digest = current().digest();
        offer(Samples.files(agency("2.0.0"), Samples.SERVICE.replace("[kepala]", "[ketua]")));
        assertThat(current().digest()).isEqualTo(digest);
        AgencyEntry entry = registry.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.diagnostics()).extracting(Diagnostic::rule).contains("dangling-name");
    }

    @Test
    public void theSameNumberWithAnotherContentIsRefused() {
        offer(Samples.sound());
        String digest = current().digest();
        var found = offer(Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n"));
        assertThat(found.diagnostics().get(0).rule()).isEqualTo("version-taken");
        assertThat(found.diagnostics().get(0).line()).isEqualTo(3);
        assertThat(current().digest()).isEqualTo(digest);
    }

    /** Whatever it was refused for, its number is free for the one that is right. */
    @Test
    public void anUploadThatWasRefusedTakesNoNumber() {
        offer(Samples.sound());
        Map<String, byte[]> wrong = Samples.files(agency("2.0.0"), Samples.SERVICE.replace("[kepala]", "[ketua]"));
        assertThat(registry.publish("contoh", wrong, UPLOAD, "contoh.admin").definition())
                .isEmpty();
        Map<String, byte[]> taken = Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n");
        assertThat(registry.publish("contoh", taken, UPLOAD, "contoh.admin").definition())
                .isEmpty();
        Map<String, byte[]> right = Samples.files(agency("2.0.0"), Samples.SERVICE + "# lain\n");
        assertThat(registry.publish("contoh", right, UPLOAD, "contoh.admin").definition())
                .isPresent();
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(registry.versions("contoh")).hasSize(2);
    }

    @Test
    public void aDefinitionOfAnotherAgencyIsRefused() {
        assertThat(registry.publish("lain", Samples.sound(), BUNDLE, "system")
                        .diagnostics()
                        .get(0)
                        .rule())
                .isEqualTo("wrong-agency");
        assertThat(registry.agency("contoh")).isEmpty();
        assertThat(registry.agency("lain").orElseThrow().state()).isEqualTo(State.REFUSED);
        offer(Samples.sound());
        assertThat(registry.publish(
                                "lain", Samples.files(Samples.AGENCY, Samples.SERVICE + "# lain\n"), BUNDLE, "system")
                        .diagnostics()
                        .get(0)
                        .rule())
                .isEqualTo("wrong-agency");
    }

    @Test
    public void theSameContentMayComeBackAnotherWay() {
        offer(Samples.sound());
        Origin file = new Origin(Origin.Kind.FILE, "contoh.zip");
        registry.publish("contoh", Samples.sound(), file, "system");
        registry.away("contoh", BUNDLE);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry.away("contoh", file);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.CLOSED);
        registry.publish("contoh", Samples.sound(), UPLOAD, "contoh.admin");
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        registry = started(NOW);
        assertThat(registry.agency("contoh").orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(registry.versions("contoh")).hasSize(1);
    }

    @Test
    public void whatWasEverPublishedIsFoundByDigestAndVersion() {
        offer(Samples.sound());
        AgencyDefinition one = current();
        offer(version("2.0.0"));
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(registry.definition("contoh", one.digest())).contains(one);
        assertThat(registry.version("contoh", "1.0.0")).contains(one);
        assertThat(registry.definition("lain", one.digest())).isEmpty();
        assertThat(registry.files("contoh", "1.0.0").orElseThrow()).containsOnlyKeys("agency.yaml", "izin.yaml");
    }
}
