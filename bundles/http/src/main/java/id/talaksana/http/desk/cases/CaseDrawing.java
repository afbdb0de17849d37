package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Rendition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The SOP's own drawing, with where a case stands beside its steps. */
public record CaseDrawing(CoreServices core) {

    public PageAnswer show(StaffVisit d) {
        HandledCase c = new HandledCases(core).find(d, "");
        Set<String> now = c.file().open().stream().map(StepRow::step).collect(Collectors.toSet());
        Map<String, String> beside = new HashMap<>();
        for (Step step : c.service().steps()) {
            boolean done =
                    c.rows().stream().anyMatch(row -> row.step().equals(step.id()) && !row.isOpen() && !row.wasLeft());
            if (now.contains(step.id())) {
                beside.put(step.id(), d.v().say("now"));
            } else if (done) {
                beside.put(step.id(), d.v().say("done"));
            }
        }
        Rendition drawing = core.papers().standing(c.definition(), c.service(), beside, now);
        return new PageAnswer(200, drawing.mediaType(), drawing.content(), PageAnswer.Keep.NEVER, Map.of());
    }
}
