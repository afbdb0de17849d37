package id.talaksana.core.applicants;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Declared;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.core.rounds.SeenRound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which requirements single applicants of a round have to meet, and by when. No effects, no store.
 *
 * @param moved what is due at another step than the document says
 */
record RequirementsDue(SeenRound round, List<DueMove> moved) {

    private PublicService service() {
        return round.selecting().service();
    }

    /** Those of single applicants, whoever they apply to. */
    List<Requirement> all() {
        return service().knownRequirements().stream()
                .filter(r -> r.of() == Requirement.Of.APPLICANT && r.producedBy() == null)
                .toList();
    }

    /** Those that an applicant has to meet; one of whom too little is known has to meet what might apply. */
    List<Requirement> of(Applicant applicant) {
        Map<String, String> values = new HashMap<>(round.file().attributes());
        // What was said of the case when it was opened is nobody's own attribute.
        values.keySet().retainAll(service().fields().stream().map(Step.Fact::id).toList());
        values.putAll(applicant.attributes());
        LocalDate opened = LocalDate.ofInstant(round.file().openedAt(), round.zone());
        Declared declared = service().declaredOfApplicants();
        Set<String> tracks = applicant.track() == null ? service().trackIds() : Set.of(applicant.track());
        Circumstances known = new Circumstances(tracks, values, opened, declared);
        return all().stream().filter(r -> r.appliesTo(known)).toList();
    }

    /** Id of the step by which a requirement is due; null: from the beginning. */
    String dueAt(Requirement requirement) {
        return moved.stream()
                .filter(move -> move.requirement().equals(requirement.id()))
                .map(DueMove::dueAt)
                .findFirst()
                .orElse(requirement.due().step());
    }

    /** Whether a requirement is due when this step decides: it is due there, or before it in the document. */
    private boolean isDueBy(Requirement requirement, Step step) {
        String dueAt = dueAt(requirement);
        List<String> order = service().steps().stream().map(Step::id).toList();
        return dueAt == null || order.indexOf(dueAt) <= order.indexOf(step.id());
    }

    /** Whether anything can be unmet by anybody at this step. */
    boolean anyBy(Step step) {
        return all().stream().anyMatch(r -> isDueBy(r, step));
    }

    /**
     * What is due when this step decides and is not met: a document that is not there, and whatever was found not to be right. A
     * condition that nobody has looked at holds nobody back: documents and rules are what shows it.
     */
    List<Requirement> unmet(Applicant applicant, List<RequirementMark> marks, Step step) {
        Map<String, RequirementMark.State> found = new HashMap<>();
        marks.forEach(mark -> found.put(mark.requirement(), mark.state()));
        return of(applicant).stream()
                .filter(r -> isDueBy(r, step))
                .filter(r -> r.kind() == Requirement.Kind.DOCUMENT
                        ? found.get(r.id()) != RequirementMark.State.PRESENT
                        : found.get(r.id()) == RequirementMark.State.NOT_RIGHT)
                .toList();
    }
}
