package id.talaksana.http.portal.pages;

import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.http.kit.page.DisplayNames;
import java.util.List;
import java.util.Optional;

/** How far a case is within its procedure, for who follows it. */
public record Progress(PublicService service) {

    /** How many steps the procedure has. */
    public int steps() {
        return service.steps().size();
    }

    /** Which of them one is, from 1; 0: none of this version. */
    public int place(FollowedStep step) {
        return find(step).map(service.steps()::indexOf).orElse(-1) + 1;
    }

    /** What comes after it in order; empty where it is the last, or where what comes depends on the case. */
    public List<String> next(FollowedStep step) {
        return find(step)
                .filter(found -> found.next() == null)
                .map(found -> Precedence.of(service).directlyAfter(found))
                .filter(following -> following.stream().allMatch(next -> next.when() == null))
                .map(following -> following.stream()
                        .map(next -> (next.number() == null ? "" : next.number() + ". ") + DisplayNames.name(next))
                        .toList())
                .orElse(List.of());
    }

    /** Those of its requirements, in the document's order. */
    public List<Requirement> documents(List<String> ids) {
        return service.knownRequirements().stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
    }

    private Optional<Step> find(FollowedStep step) {
        return service.step(step.step());
    }
}
