package id.talaksana.http.portal.figures;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.survey.Questionnaire;
import id.talaksana.api.survey.Questionnaire.Element;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The satisfaction survey of a closed case, for whoever has its code. */
public final class SurveyPages {
    /** Below the page of the case. */
    public static final String SEGMENT = "survei";

    private static final Logger LOG = LoggerFactory.getLogger(SurveyPages.class);
    /** Begins the names of the fields with answers. */
    private static final String ANSWER = "unsur.";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public SurveyPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    /** The questions and the answers to them; thanks once they were given. */
    public PageAnswer answer(IncomingRequest arrival, PageRequest visit, CaseId id, String code) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return asks(core, core.following().follow(id, code, visit.address()))
                    ? form(200, visit, Entered.of(fresh.token(), Map.of(), List.of()), fresh)
                    : templates.page(200, visit, "portal/thanks", Map.of()).forOneAlone();
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        Map<String, Integer> answers = answers(core.surveys().questionnaire(), visit, entered);
        return !entered.sound()
                ? form(422, visit, entered, fresh)
                : Forms.attempt(visit, entered, status -> form(status, visit, entered, fresh), () -> {
                    core.surveys().answer(id, code, answers, visit.address());
                    return PageAnswer.moved(303, visit.here());
                });
    }

    /** Whether somebody who follows a case is asked; where the survey is away nobody is. */
    public static boolean asks(CoreServices core, FollowedCase found) {
        try {
            return found.state() != CaseFile.State.OPEN && core.surveys().isOpen(found.id(), true);
        } catch (Refusal away) {
            LOG.debug("Nobody is asked about {}: {}", found.id(), away.getMessage());
            return false;
        }
    }

    private static Map<String, Integer> answers(Questionnaire asked, PageRequest visit, Entered entered) {
        Map<String, Integer> answers = new TreeMap<>();
        for (Element element : asked.elements()) {
            String value = entered.value(ANSWER + element.id());
            if (value.matches("[1-" + Questionnaire.BEST + "]")) {
                answers.put(element.id(), Integer.parseInt(value));
            } else {
                entered.wrong(ANSWER + element.id(), visit.say("choose-an-answer", visit.say(element.name())));
            }
        }
        return answers;
    }

    private PageAnswer form(int status, PageRequest visit, Entered entered, FormSeal.Seal fresh) {
        return fresh.on(templates
                .page(
                        status,
                        visit,
                        "portal/survey",
                        Map.of("asked", core.surveys().questionnaire(), "e", entered, "answer", ANSWER))
                .forOneAlone());
    }
}
