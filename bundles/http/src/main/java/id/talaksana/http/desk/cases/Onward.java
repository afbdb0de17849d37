package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Route;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Collectors;

/** Says before an act what follows it, by the rules that decide it. */
public record Onward(PageRequest v, HandledCase c) {

    /** @param outcome null where nothing is decided */
    public String after(Step.Outcome outcome) {
        Route.Ending ending = new Route(c.service())
                .after(c.file(), c.row(), c.circumstances(), c.step().orElseThrow(), outcome);
        if (ending.state() == CaseFile.State.COMPLETED) {
            return v.say("the-case-is-completed");
        } else if (ending.state() == CaseFile.State.REJECTED) {
            return v.say("the-case-ends-without-its-product");
        } else if (ending.next().isEmpty()) {
            return v.say("other-open-steps-are-waited-for");
        }
        String next = ending.next().stream().map(this::named).collect(Collectors.joining("; "));
        String mender = ending.mender() == null ? "" : DisplayNames.actors(c.service(), List.of(ending.mender()));
        if (!mender.isEmpty()) {
            return v.say("is-mended-by-then-again", mender, next);
        }
        return outcome != null && outcome.returns() ? v.say("is-done-again", next) : v.say("then-comes", next);
    }

    private String named(Step step) {
        PublicService service = c.service();
        String number = step.number() == null ? "" : step.number() + ". ";
        String by = DisplayNames.actors(service, step.actorIds(c.circumstances()));
        return number + DisplayNames.name(step) + (by.isEmpty() ? "" : " (" + by + ")");
    }
}
