package id.talaksana.core.applicants;

import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.eligibility.Ruling;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Adds to a verdict what an applicant lacks of what is due: what was found not to be right is not met, and of what nobody has
 * found yet nothing can be said.
 */
record UnmetPapers(RequirementsDue due, Step step, RequirementStore store) {

    Map<Integer, List<RequirementMark>> marks(List<Judged> applicants) {
        return due.anyBy(step)
                ? store.marks(
                        due.round().scope(),
                        due.round().id(),
                        applicants.stream()
                                .map(judged -> judged.applicant().number())
                                .toList())
                : Map.of();
    }

    EligibilityVerdict with(
            EligibilityVerdict verdict, Applicant applicant, Map<Integer, List<RequirementMark>> marks) {
        List<RequirementMark> found = marks.getOrDefault(applicant.number(), List.of());
        List<Requirement> unmet = due.unmet(applicant, found, step);
        if (unmet.isEmpty()) {
            return verdict;
        }
        List<Ruling> rulings = new ArrayList<>(verdict.rulings());
        unmet.forEach(requirement -> rulings.add(ruling(requirement, found)));
        boolean fails = rulings.stream().anyMatch(ruling -> ruling.holds() == Truth.NO);
        return new EligibilityVerdict(
                verdict.registration(), verdict.name(), fails ? Truth.NO : Truth.UNKNOWN, rulings);
    }

    private Ruling ruling(Requirement requirement, List<RequirementMark> found) {
        RequirementMark mark = found.stream()
                .filter(each -> each.requirement().equals(requirement.id()))
                .findFirst()
                .orElse(null);
        String number = requirement.number() == null ? "" : requirement.number() + ". ";
        String group = requirement.group() == null ? "" : requirement.group() + ", ";
        return new Ruling(
                requirement.id(),
                mark == null ? Truth.UNKNOWN : Truth.NO,
                requirement.id(),
                CoreWords.text("it-is-there-and-right"),
                mark == null ? CoreWords.text("not-there-yet") : new Text(mark.reason(), mark.reason()),
                number + requirement.text().or(requirement.id()),
                group + (requirement.number() == null ? requirement.id() : requirement.number()));
    }
}
