package id.talaksana.language;

import id.talaksana.api.cases.Deed;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A case of a procedure from its opening to its end, as somebody who knows the document would go it.
 *
 * @param attributes what the applicant states
 * @param moves a step's id, with its outcome behind it where it decides; {@code until} and a day: its closing is moved
 * @param end the state that the case ends in
 */
public record Walk(String service, Map<String, String> attributes, List<String> moves, String end) {
    /** What is done at one step. */
    public record Move(String step, String outcome, LocalDate until) {}

    static Walk of(String service, Map<String, String> attributes, String end, String moves) {
        return new Walk(service, attributes, List.of(moves.split(", ")), end);
    }

    public static Move move(String written) {
        String[] words = written.split(" ");
        boolean moved = words.length == 3;
        return new Move(words[0], words.length == 2 ? words[1] : null, moved ? LocalDate.parse(words[2]) : null);
    }

    /** What must be there when the case is opened. */
    public List<String> presentedAtOpening(PublicService service, LocalDate opened) {
        return presented(service, null, opened);
    }

    /** What must be there at a step. */
    public List<String> presented(PublicService service, Step step, LocalDate opened) {
        Circumstances circumstances = new Circumstances(Set.of(), attributes, opened, service.declared());
        return service.knownRequirements().stream()
                .filter(requirement -> requirement.kind() == Requirement.Kind.DOCUMENT)
                .filter(requirement -> step == null
                        ? requirement.due().step() == null
                        : step.id().equals(requirement.due().step()))
                .filter(requirement -> requirement.appliesTo(circumstances))
                .map(Requirement::id)
                .toList();
    }

    /** The letter or receipt where somebody outside acts. */
    public static Map<String, String> facts(PublicService service, Step step) {
        Map<String, String> facts = new TreeMap<>();
        boolean outside = service.actors().stream()
                .anyMatch(actor -> actor.external() && step.actorIds().contains(actor.id()));
        if (outside || step.at() != null) {
            facts.put(Deed.Complete.LETTER_NUMBER, "7/2026");
            facts.put(Deed.Complete.LETTER_DATE, "2026-03-12");
        }
        if (step.at() != null) {
            facts.put(Deed.Complete.RECEIPT, "R-7");
        }
        return facts;
    }

    public static List<String> checked(Step step) {
        return step.checklist().stream().map(StepCheck::id).toList();
    }

    public static Step step(PublicService service, String id) {
        return service.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
