package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;

/** A version takes effect at midnight in its agency's zone, though nobody does anything then. */
public class InUseTest {
    private static final Origin BUNDLE = new Origin(Origin.Kind.BUNDLE, "a");

    private static final class Watch extends Clock {
        private Instant now;

        Watch(String now) {
            this.now = Instant.parse(now);
        }

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
    }

    @Test
    public void midnightInTheAgencysZoneBringsTheNextVersion() {
        // The sample's agency is in Makassar, eight hours before UTC.
        Watch watch = new Watch("2026-03-13T15:10:00Z");
        StoredRegistry registry = StoredRegistry.at(
                watch,
                new YamlLanguage(),
                new InMemoryDefinitionStore(),
                new InMemoryPublicationStore(),
                new InMemoryCaseStore());
        registry.publish("contoh", Samples.sound(), BUNDLE, "system");
        registry.publish(
                "contoh",
                Samples.files(
                        Samples.AGENCY.replace("version: 1.0.0", "version: 1.1.0\neffectiveFrom: 2026-03-14"),
                        Samples.SERVICE),
                BUNDLE,
                "system");
        assertThat(version(registry)).isEqualTo("1.0.0");
        watch.now = Instant.parse("2026-03-13T15:59:59Z");
        assertThat(version(registry)).isEqualTo("1.0.0");
        watch.now = Instant.parse("2026-03-13T16:00:00Z");
        assertThat(version(registry)).isEqualTo("1.1.0");
        // A clock that is set back shows the day that it shows.
        watch.now = Instant.parse("2026-03-13T15:30:00Z");
        assertThat(version(registry)).isEqualTo("1.0.0");
    }

    private static String version(StoredRegistry registry) {
        return registry.published().get(0).current().orElseThrow().version();
    }
}
