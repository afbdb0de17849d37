package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.RandomProcedure;
import id.talaksana.language.Routed;
import org.junit.Test;

/** The proof says of random procedures what trying all values one by one says. */
public class RoutingProofTest {
    @Test
    public void theVerdictIsThatOfTryingEverything() {
        int sound = 0;
        for (long seed = 0; seed < 500; seed++) {
            RandomProcedure procedure = new RandomProcedure(seed);
            Inspection read = DefinitionReader.read(Routed.files(procedure.yaml()));
            assertThat(read.definition().isPresent())
                    .as("seed %s: %s%n%s", seed, read.diagnostics(), procedure.yaml())
                    .isEqualTo(procedure.sound());
            sound += procedure.sound() ? 1 : 0;
        }
        assertThat(sound).as("some of both kinds").isBetween(30, 470);
    }
}
