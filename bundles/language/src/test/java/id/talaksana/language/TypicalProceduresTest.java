package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/** Procedures such as any agency has. */
public class TypicalProceduresTest {

    @Test
    public void theyHoldAndAReviewerQuestionsNothing() {
        Inspection read = DefinitionReader.read(Typical.files());
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.definition().orElseThrow().services()).hasSize(Typical.SERVICES.size() + 1);
    }

    @Test
    public void theWalksTakeEveryStepAndEveryOutcome() {
        Set<String> named = new TreeSet<>();
        DefinitionReader.read(Typical.files()).definition().orElseThrow().services().stream()
                .filter(service -> Typical.SERVICES.contains(service.id()))
                .forEach(service -> service.steps().forEach(step -> {
                    if (step.outcomes().isEmpty()) {
                        named.add(service.id() + " " + step.id());
                    }
                    step.outcomes().forEach(o -> named.add(service.id() + " " + step.id() + " " + o.id()));
                }));
        Set<String> walked = new TreeSet<>();
        Typical.WALKS.forEach(walk -> walk.moves().stream()
                .map(Walk::move)
                .filter(move -> move.until() == null)
                .forEach(move -> walked.add(
                        walk.service() + " " + move.step() + (move.outcome() == null ? "" : " " + move.outcome()))));
        assertThat(walked).isEqualTo(named);
    }
}
