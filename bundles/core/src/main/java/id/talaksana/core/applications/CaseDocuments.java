package id.talaksana.core.applications;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import java.util.List;

/** Which documents of a case files are handed in for. */
final class CaseDocuments {
    private CaseDocuments() {}

    static List<Requirement> of(PublicService service, Circumstances circumstances) {
        return service.knownRequirements().stream()
                .filter(each -> each.kind() == Requirement.Kind.DOCUMENT
                        && each.of() == Requirement.Of.CASE
                        && each.producedBy() == null
                        && each.appliesTo(circumstances))
                .toList();
    }
}
