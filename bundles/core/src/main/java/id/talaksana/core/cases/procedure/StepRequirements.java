package id.talaksana.core.cases.procedure;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stage gates: the requirements that a step presents, and those that it cannot be completed without. */
public record StepRequirements(PublicService service) {
    /** The requirements that are presented, all of which the service has. */
    public List<String> known(List<String> presented) {
        List<String> ids =
                service.knownRequirements().stream().map(Requirement::id).toList();
        for (String id : presented) {
            if (!ids.contains(id)) {
                throw new Refusal(INVALID, CoreWords.text("there-is-no-requirement", id), ids);
            }
        }
        return presented;
    }

    /** Stage gates: what is due with this step at the latest and is not made by the procedure itself. */
    public void check(CaseFile c, Circumstances circumstances, Step step, Set<String> presented) {
        Demands demands = new Demands(service);
        List<Requirement> missing = demands.at(step, circumstances).stream()
                .filter(r -> !presented.contains(r.id()))
                .toList();
        if (!missing.isEmpty()) {
            List<String> ids = missing.stream().map(Requirement::id).toList();
            String unknown = demands.unknown(missing.stream(), c.attributes()).stream()
                    .map(ApplicantAttribute::label)
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text(
                            "this-step-cannot-be-completed-yet",
                            String.join(", ", ids),
                            unknown.isEmpty() ? "" : CoreWords.text("this-case-was-opened-without", unknown)),
                    ids);
        }
    }
}
