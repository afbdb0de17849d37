package id.talaksana.core.cases.procedure;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Requirement.Condition;
import id.talaksana.api.definition.Requirement.Moment;
import id.talaksana.api.definition.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requirements a case has to meet, and when: the same rule at its opening and at every step. Those of single
 * applicants and those that the procedure makes itself are never asked of a case. No effects, no store.
 *
 * <p>A case whose attribute is not known, because it was opened before its definition or this program asked for it, has to
 * meet what depends on that attribute: it may be presented, and the case may still be sent back or withdrawn, so nothing
 * is stuck, while the opposite would let a decision through without what it rests on.
 */
public record Demands(PublicService service) {

    /** What has to be there when a case is opened. */
    public List<Requirement> atIntake(Map<String, String> attributes) {
        return ofCase().filter(r -> r.due().at() == Moment.INTAKE && r.appliesTo(attributes))
                .toList();
    }

    /** What has to be there before this step is completed: its gate, and what is due with it at the latest. */
    public List<Requirement> at(Step step, Map<String, String> attributes) {
        return ofCase().filter(r -> step.id().equals(r.due().step()) && r.appliesTo(attributes))
                .toList();
    }

    /** The attributes that decide about what a case on these tracks has to meet, and are not among the given ones. */
    public List<ApplicantAttribute> unknown(Set<String> tracks, Map<String, String> given) {
        return unknown(ofCase().filter(r -> isMetOn(tracks, r)), given);
    }

    /** The attributes that decide about these requirements, and are not among the given ones. */
    public List<ApplicantAttribute> unknown(Stream<Requirement> requirements, Map<String, String> given) {
        Set<String> asked = requirements
                .map(Requirement::appliesWhen)
                .filter(Objects::nonNull)
                .map(Condition::attribute)
                .filter(id -> !given.containsKey(id))
                .collect(Collectors.toSet());
        return service.applicant().stream().filter(a -> asked.contains(a.id())).toList();
    }

    private Stream<Requirement> ofCase() {
        return service.knownRequirements().stream()
                .filter(r -> r.of() == Requirement.Of.CASE && r.producedBy() == null);
    }

    private boolean isMetOn(Set<String> tracks, Requirement requirement) {
        return requirement.due().at() == Moment.INTAKE
                || service.step(requirement.due().step()).orElseThrow().appliesTo(tracks);
    }
}
