package id.talaksana.core.cases.procedure;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.Requirement;
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
    public List<Requirement> atIntake(Circumstances circumstances) {
        return ofCase().filter(r -> r.due().at() == Moment.INTAKE && r.appliesTo(circumstances))
                .toList();
    }

    /** What has to be there before this step is completed: its gate, and what is due with it at the latest. */
    public List<Requirement> at(Step step, Circumstances circumstances) {
        return ofCase().filter(r -> step.id().equals(r.due().step()) && r.appliesTo(circumstances))
                .toList();
    }

    /** The attributes that decide about the way of a case on these tracks or what it has to meet, and are not given. */
    public List<ApplicantAttribute> unknown(Set<String> tracks, Map<String, String> given) {
        return unnamed(Stream.concat(conditions(ofCase().filter(r -> isMetOn(tracks, r))), ofWay(tracks)), given);
    }

    /** The attributes that decide about these requirements, and are not given. */
    public List<ApplicantAttribute> unknown(Stream<Requirement> requirements, Map<String, String> given) {
        return unnamed(conditions(requirements), given);
    }

    /** The attributes that decide about the way of a case on these tracks, and are not given. */
    public List<ApplicantAttribute> undecided(Set<String> tracks, Map<String, String> given) {
        return unnamed(ofWay(tracks), given);
    }

    private Stream<Condition> ofWay(Set<String> tracks) {
        return service.steps().stream().filter(step -> step.isOn(tracks)).flatMap(step -> step.conditions().stream());
    }

    private static Stream<Condition> conditions(Stream<Requirement> requirements) {
        return requirements.map(Requirement::appliesWhen).filter(Objects::nonNull);
    }

    private List<ApplicantAttribute> unnamed(Stream<Condition> conditions, Map<String, String> given) {
        Set<String> asked = conditions
                .flatMap(condition -> condition.names().stream())
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
                || service.step(requirement.due().step()).orElseThrow().isOn(tracks);
    }
}
