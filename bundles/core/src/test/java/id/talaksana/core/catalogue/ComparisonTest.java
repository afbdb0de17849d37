package id.talaksana.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.core.Samples;
import id.talaksana.core.definition.DefinitionReader;
import java.util.List;
import org.junit.Test;

public class ComparisonTest {

    @Test
    public void theSameMeaningInOtherWordsOfYamlIsNoDifference() {
        assertThat(to(Samples.SERVICE.replace("actors: [petugas]", "actors:\n      - petugas") + "# catatan\n"))
                .isEmpty();
    }

    @Test
    public void stepsThatComeGoAndMoveAreNamed() {
        String rapat = "  - id: rapat\n    number: 3\n    text: Rapat bagi CPNS\n    tracks: [cpns]\n";
        assertThat(to(Samples.SERVICE.replace(rapat, "")))
                .containsExactly(difference("izin", Part.STEP, Change.REMOVED, "rapat", "Rapat bagi CPNS", null));
        assertThat(to(Samples.SERVICE.replace(rapat, rapat + "  - id: paraf\n    text: Memaraf\n")))
                .containsExactly(difference("izin", Part.STEP, Change.ADDED, "paraf", null, "Memaraf"));
        assertThat(to(Samples.SERVICE.replace(rapat, "").replace("products:", rapat + "products:")))
                .containsExactly(difference("izin", Part.STEP, Change.MOVED, "rapat", "3", "4"));
    }

    @Test
    public void aStepWithTheSameWordsUnderAnotherIdWasRenamed() {
        assertThat(to(Samples.SERVICE.replace("- id: rapat", "- id: rapat-cpns")))
                .containsExactly(difference("izin", Part.STEP, Change.RENAMED, "rapat-cpns", "rapat", "rapat-cpns"));
    }

    @Test
    public void actorsDurationsFlowAndRequirementsAreCompared() {
        List<Difference> found = to(Samples.SERVICE
                .replace("actors: [kepala]", "actors: [petugas, kepala]")
                .replace("10 minute", "15 minute")
                .replace("returnTo: terima", "returnTo: periksa")
                .replace("text: Rekomendasi", "text: Rekomendasi atasan"));
        assertThat(found)
                .extracting(Difference::part)
                .containsExactly(Part.DURATION, Part.FLOW, Part.ACTOR, Part.REQUIREMENT);
        assertThat(found.get(0).before()).isEqualTo(same("10 minute"));
        assertThat(found.get(0).after()).isEqualTo(same("15 minute"));
        assertThat(found.get(2).id()).isEqualTo("tanda-tangan");
    }

    @Test
    public void whatAStepAsksOfExtensionsIsCompared() {
        String calls = "    calls: [{point: notifier, name: surel, facts: [{id: alamat, label: Alamat}]}]\n";
        String called = Samples.SERVICE.replace("    text: Menandatangani\n", "    text: Menandatangani\n" + calls);
        assertThat(to(called))
                .containsExactly(difference(
                        "izin", Part.CALL, Change.ADDED, "tanda-tangan", null, "notifier surel, alamat text"));
    }

    @Test
    public void feesChannelsAndProductsAreCompared() {
        List<Difference> found = to(
                Samples.SERVICE
                        + "fee: {free: true, text: Gratis}\ncomplaints: [{id: kotak, kind: suggestion-box, text: Kotak saran}]\n");
        assertThat(found).extracting(Difference::part).containsExactly(Part.COMPLAINT_CHANNEL, Part.FEE);
        assertThat(found).extracting(Difference::change).containsOnly(Change.ADDED);
    }

    private static Difference difference(
            String service, Part part, Change change, String id, String before, String after) {
        return new Difference(service, part, change, id, null, same(before), same(after));
    }

    private static Text same(String words) {
        return words == null ? null : new Text(words, words);
    }

    private static List<Difference> to(String service) {
        return Comparison.of(read(Samples.SERVICE), read(service));
    }

    private static AgencyDefinition read(String service) {
        return DefinitionReader.read(Samples.files(Samples.AGENCY, service))
                .definition()
                .orElseThrow();
    }
}
