package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryJudgementStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.judgements.StoredJudgements;
import id.talaksana.language.AgencyFiles;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.comparison.PublishedComparisons;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class PublishedComparisonsTest {
    private static final Origin BUNDLE = new Origin(Origin.Kind.BUNDLE, "a");
    private static final ServiceId BATANGHARI = new ServiceId("batanghari", "pengadaan-casn");

    private final InMemoryDefinitionStore definitions = new InMemoryDefinitionStore();
    private final InMemoryPublicationStore publications = new InMemoryPublicationStore();
    private StoredRegistry registry = at("2026-03-13T07:58:00Z");
    private Comparisons comparisons = new PublishedComparisons(registry, judgements());

    @Test
    public void whatChangedIsToldBetweenAnyTwoVersions() {
        offer("contoh", version("1.0.0", "10 minute"));
        later("2026-03-14T00:00:00Z");
        offer("contoh", version("1.1.0", "15 minute"));
        later("2026-03-15T00:00:00Z");
        offer("contoh", version("2.0.0", "20 minute"));

        Changes newest = comparisons.between("contoh", null, null);
        assertThat(newest.from().version()).isEqualTo("1.1.0");
        assertThat(newest.to().version()).isEqualTo("2.0.0");
        assertThat(newest.to().standing()).isEqualTo(Standing.IN_USE);
        assertThat(newest.from().standing()).isEqualTo(Standing.SUPERSEDED);
        assertThat(duration(newest)).isEqualTo("15 minutes > 20 minutes");
        assertThat(duration(comparisons.between("contoh", "1.0.0", "2.0.0"))).isEqualTo("10 minutes > 20 minutes");
        assertThat(duration(comparisons.between("contoh", "2.0.0", "1.0.0"))).isEqualTo("20 minutes > 10 minutes");
        assertThat(comparisons.between("contoh", null, "1.0.0").differences()).isEmpty();
        assertThat(newest.of("izin").differences()).hasSize(1);
        assertThat(newest.of("lain").differences()).isEmpty();
    }

    @Test
    public void whatTheRegisterShowsToEverybodyNamesNobody() {
        offer("contoh", version("1.0.0", "10 minute"));
        assertThat(registry.editions("contoh"))
                .containsExactly(new Edition(
                        "1.0.0",
                        registry.agency("contoh")
                                .orElseThrow()
                                .current()
                                .orElseThrow()
                                .digest(),
                        null,
                        Standing.IN_USE,
                        Instant.parse("2026-03-13T07:58:00Z")));
        assertThat(registry.editions("tiada")).isEmpty();
    }

    @Test
    public void agenciesThatAreAwayOrWereRefusedPublishNothing() {
        offer("contoh", version("1.0.0", "10 minute"));
        offer("lain", Samples.files(Samples.AGENCY.replace("agency: contoh", "agency: lain"), "rusak: ["));
        assertThat(registry.agencies()).extracting(e -> e.id()).containsExactly("contoh", "lain");
        assertThat(registry.published()).extracting(e -> e.id()).containsExactly("contoh");
        registry.retire("contoh", "admin", "Uji");
        assertThat(registry.published()).hasSize(1);
        registry.resume("contoh", "admin", "Uji");
        registry.away("contoh", BUNDLE);
        assertThat(registry.published()).isEmpty();
        assertThat(registry.agency("contoh")).isPresent();
    }

    @Test
    public void whatDoesNotExistIsRefusedWithWhatThereIs() {
        offer("contoh", version("1.0.0", "10 minute"));
        refused(() -> comparisons.between("tiada", null, null), "contoh");
        refused(() -> comparisons.between("contoh", "9.9.9", null), "1.0.0");
        refused(() -> comparisons.align(new ServiceId("contoh", "izin"), new ServiceId("contoh", "tiada")), "izin");
        refused(() -> comparisons.comparable(new ServiceId("tiada", "izin")), "contoh");
    }

    @Test
    public void servicesOfTheSameKindFindEachOther() throws IOException {
        for (String agency : List.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan")) {
            offer(agency, AgencyFiles.of(agency));
        }
        assertThat(comparisons.comparable(BATANGHARI))
                .extracting(Likeness::service)
                .containsExactly(new ServiceId("balikpapan", "pengadaan-asn"));
        assertThat(comparisons.comparable(new ServiceId("kanreg", "persetujuan-teknis-ni-casn")))
                .isEmpty();
        assertThat(comparisons
                        .align(BATANGHARI, new ServiceId("balikpapan", "pengadaan-asn"))
                        .rows())
                .hasSizeBetween(30, 54);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable question, String allowed) {
        assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(refusal.allowed()).contains(allowed);
        });
    }

    private static String duration(Changes changes) {
        Difference only = changes.differences().get(0);
        assertThat(changes.differences()).hasSize(1);
        return only.before().english() + " > " + only.after().english();
    }

    private static Map<String, byte[]> version(String version, String duration) {
        return Samples.files(
                Samples.AGENCY.replace("version: 1.0.0", "version: " + version),
                Samples.SERVICE.replace("10 minute", duration));
    }

    private void offer(String agency, Map<String, byte[]> files) {
        registry.publish(agency, files, BUNDLE, "system");
    }

    private void later(String now) {
        registry = at(now);
        comparisons = new PublishedComparisons(registry, judgements());
    }

    private StoredJudgements judgements() {
        return new StoredJudgements(registry, new InMemoryJudgementStore(), Clock.systemUTC());
    }

    private StoredRegistry at(String now) {
        return StoredRegistry.at(
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                new YamlLanguage(),
                definitions,
                publications,
                new InMemoryCaseStore());
    }
}
