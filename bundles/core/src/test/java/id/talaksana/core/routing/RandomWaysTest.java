package id.talaksana.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.RandomProcedure;
import id.talaksana.language.Routed;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/** The engine takes cases of random procedures the way that another reading of their conditions lays out. */
public class RandomWaysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("p0", "p1"), true);

    @Test
    public void eachCaseGoesTheWayOfItsOwnValues() {
        int walked = 0;
        for (long seed = 0; seed < 600; seed++) {
            RandomProcedure procedure = new RandomProcedure(seed);
            if (procedure.sound()) {
                InMemoryCaseStore store = new InMemoryCaseStore();
                StoredRegistry registry = StoredRegistry.at(
                        CLOCK,
                        new YamlLanguage(),
                        new InMemoryDefinitionStore(),
                        new InMemoryPublicationStore(),
                        store);
                registry.publish(
                        "contoh", Routed.files(procedure.yaml()), new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
                StoredCases cases = StoredCases.at(CLOCK, registry, store);
                for (Map<String, String> values : RandomProcedure.assignments()) {
                    walk(procedure, cases, values, new Random(seed));
                    walked++;
                }
            }
        }
        assertThat(walked).isGreaterThan(200);
    }

    private static void walk(RandomProcedure procedure, StoredCases cases, Map<String, String> values, Random random) {
        CaseFile c = cases.open(
                OFFICER, new Opening("contoh", "acak", "Perihal", Set.of(), values, List.of(), null), Channel.REST);
        int at = procedure.first(0, values);
        for (int i = 0; i < 20 && at >= 0; i++) {
            assertThat(c.open().get(0).step())
                    .as("%s%n%s", values, procedure.yaml())
                    .isEqualTo("s" + at);
            assertThat(Set.copyOf(c.open().get(0).actors())).isEqualTo(procedure.actors(at, values));
            List<String> offered = procedure.outcomes(at, values);
            String outcome = offered.isEmpty() ? null : offered.get(random.nextInt(offered.size()));
            c = cases.perform(
                    OFFICER, new Deed.Complete(c.id(), "s" + at, outcome, "Alasan", List.of(), null), Channel.REST);
            at = procedure.after(at, outcome, values);
        }
        assertThat(c.state() == State.OPEN).isEqualTo(at >= 0);
        assertThat(cases.verify(OFFICER, c.id()).faults()).isEmpty();
    }
}
