package id.talaksana.language.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import id.talaksana.language.Typical;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.Test;

/** Procedures such as any agency has beside those of another. */
public class TypicalAlignmentTest {
    private static final AgencyDefinition ONE =
            DefinitionReader.read(Typical.files()).definition().orElseThrow();
    private static final AgencyDefinition OTHER = DefinitionReader.read(Map.of(
                    "agency.yaml",
                    Samples.AGENCY.replace("agency: contoh", "agency: tetangga").getBytes(StandardCharsets.UTF_8),
                    "cuti-pegawai.yaml",
                    Typical.yaml("cuti-pegawai").getBytes(StandardCharsets.UTF_8)))
            .definition()
            .orElseThrow();

    @Test
    public void twoLeavesAreOfOneKindAndNothingElseIsAsNear() {
        double leave = likeness("cuti");
        assertThat(leave).isGreaterThan(PublishedComparisons.COMPARABLE);
        for (String id : Typical.SERVICES) {
            if (!id.equals("cuti")) {
                assertThat(likeness(id)).as(id).isLessThan(leave);
            }
        }
    }

    private static double likeness(String id) {
        return Aligner.align(
                        ONE,
                        ONE.service(id).orElseThrow(),
                        OTHER,
                        OTHER.services().get(0))
                .likeness();
    }
}
