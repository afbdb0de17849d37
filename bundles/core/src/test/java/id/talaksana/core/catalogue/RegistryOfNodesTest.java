package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.InMemoryChanges;
import id.talaksana.api.store.Presence;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** The register over several nodes, and where an answer of the database is lost. */
public class RegistryOfNodesTest extends RegistryFixture {

    /** The database kept the act and the answer to it was lost. */
    @Test
    public void anActWhoseAnswerWasLostIsFoundOnTheRegister() {
        Unreliable unreliable = new Unreliable(publications);
        registry =
                StoredRegistry.at(Clock.fixed(NOW, ZoneOffset.UTC), new YamlLanguage(), definitions, unreliable, cases);
        unreliable.losesAnswers = 1;
        offer(Samples.sound());
        assertThat(current().version()).isEqualTo("1.0.0");
        unreliable.losesAnswers = 1;
        registry.retire("contoh", "admin", "tutup");
        assertThat(state()).isEqualTo(State.RETIRED);
        registry.resume("contoh", "admin", "buka");
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(acts()).containsExactly(Act.PUBLISHED, Act.RETIRED, Act.RESUMED);
    }

    /** The database went away with the answer: whoever asked is told so, and nothing is in the way afterwards. */
    @Test
    public void anActWhoseFateIsNotKnownHindersNoOtherLater() {
        Unreliable unreliable = new Unreliable(publications);
        registry =
                StoredRegistry.at(Clock.fixed(NOW, ZoneOffset.UTC), new YamlLanguage(), definitions, unreliable, cases);
        offer(Samples.sound());
        unreliable.losesAnswers = 1;
        unreliable.readsNothing = 1;
        assertThatThrownBy(() -> registry.retire("contoh", "admin", "tutup")).hasMessageContaining("lost");
        registry.retire("contoh", "admin", "tutup");
        offer(version("2.0.0"));
        registry.resume("contoh", "admin", "buka");
        assertThat(current().version()).isEqualTo("2.0.0");
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(acts()).containsExactly(Act.PUBLISHED, Act.RETIRED, Act.PUBLISHED, Act.RESUMED);
    }

    /** What the bell brings is what a restart would bring. */
    @Test
    public void whatAnotherNodeDidHoldsWhenTheBellRings() {
        InMemoryChanges bell = new InMemoryChanges();
        StoredRegistry other = StoredRegistry.at(
                Clock.fixed(NOW, ZoneOffset.UTC),
                new YamlLanguage(),
                definitions,
                publications,
                cases,
                bell,
                Presence.ALONE);
        offer(Samples.sound());
        assertThat(other.agency("contoh")).isEmpty();
        bell.ring(Topic.REGISTER, "contoh");
        AgencyEntry entry = other.agency("contoh").orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.current().orElseThrow().version()).isEqualTo("1.0.0");
        assertThat(entry.register()).isEqualTo(1);
        List<AgencyEntry> before = other.published();
        bell.ring(Topic.REGISTER, "contoh");
        assertThat(other.published()).isSameAs(before);
    }

    /** A bundle that brings what is new is seen together with it: no reader finds it lost in between. */
    @Test
    public void aNewBundleIsNeverSeenAsLost() {
        List<List<String>> seen = new ArrayList<>();
        boolean[] watching = new boolean[1];
        Clock watched = new Clock() {
            @Override
            public Instant instant() {
                if (watching[0]) {
                    watching[0] = false;
                    seen.add(rules());
                    watching[0] = true;
                }
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        registry = StoredRegistry.at(watched, new YamlLanguage(), definitions, publications, cases);
        registry.arrived(Origin.Kind.BUNDLE);
        offer(Samples.sound());
        registry.away("contoh", BUNDLE);
        watching[0] = true;
        offer(version("2.0.0"));
        watching[0] = false;
        assertThat(state()).isEqualTo(State.OPEN);
        assertThat(seen).isNotEmpty().allSatisfy(rules -> assertThat(rules).doesNotContain(AgencyEntry.LOST_BUNDLE));
    }
}
