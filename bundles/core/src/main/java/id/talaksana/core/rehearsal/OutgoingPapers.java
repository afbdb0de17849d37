package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.demo.RoundDeeds;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What leaves the house at a step: announcements, letters, and requests to other agencies, in whose place the rehearsal answers.
 *
 * @param elsewhere is told how many seconds another agency was waited for, by the step
 */
record OutgoingPapers(
        Stage stage, PublicService service, RoundDeeds deeds, Telling telling, Map<String, Long> elsewhere) {
    private static final String WORDS = "Latihan";

    void all(CaseId round, Step step, Account who) {
        for (LetterTemplate template : service.lettersOf(step)) {
            letters(round, step, template, who);
        }
        if (step.asksForEach()) {
            ask(round, step, who);
        }
        if (step.announces() != null) {
            announce(round, step, who);
        }
    }

    private void announce(CaseId round, Step step, Account who) {
        Announcement signed = deeds.announce(round, step, who);
        telling.tell(
                Kind.ANNOUNCEMENT, step, who, CoreWords.text("rehearsed-announced", signed.number(), signed.lines()));
    }

    private void letters(CaseId round, Step step, LetterTemplate template, Account who) {
        int drafted = deeds.write(round, template, who);
        telling.tell(Kind.LETTER, step, who, CoreWords.text("rehearsed-letters", template.title(), drafted));
    }

    /** A number that no other play invents. */
    private static CaseId there(CaseId round, AgencyRequest request) {
        String end = String.format("%04d", request.applicant());
        return new CaseId(request.agency(), round.number().substring(end.length()) + end);
    }

    private void ask(CaseId round, Step step, Account who) {
        send(round, step, who);
        goOn(step);
        List<AgencyRequest> waiting = waiting(round, step, who);
        for (AgencyRequest request : waiting) {
            answer(round, step, waiting, request);
        }
        stage.goTo(stage.now());
        telling.tell(
                Kind.REQUEST,
                step,
                who,
                CoreWords.text("rehearsed-answered", step.request().agency(), waiting.size()));
    }

    private void send(CaseId round, Step step, Account who) {
        int sent = stage.round()
                .requests()
                .perform(who, new RequestDeed.Send(round, step.id(), ApplicantQuery.all(), WORDS, null))
                .count();
        telling.tell(
                Kind.REQUEST,
                step,
                who,
                CoreWords.text("rehearsed-asked", step.request().agency(), sent));
    }

    private void goOn(Step step) {
        stage.standIns()
                .say(CoreWords.text("rehearsed-answered-for", step.request().agency(), step.id()));
        Instant asked = stage.now();
        stage.goTo(stage.later(asked, Duration.ofHours(8)));
        elsewhere.merge(step.id(), Duration.between(asked, stage.now()).toSeconds(), Long::sum);
    }

    private List<AgencyRequest> waiting(CaseId round, Step step, Account who) {
        return stage.round()
                .requests()
                .list(who, round, step.id(), null, 0, ApplicantQuery.MAX_LIMIT)
                .requests();
    }

    private void answer(CaseId round, Step step, List<AgencyRequest> waiting, AgencyRequest request) {
        CaseId there = there(round, request);
        stage.round().asked().arrived(round, step.id(), request.applicant(), there);
        // The last one is turned down there.
        boolean approved =
                request.applicant() != waiting.get(waiting.size() - 1).applicant() || waiting.size() == 1;
        Answer answer = new Answer(
                there,
                1,
                approved ? AgencyRequest.State.APPROVED : AgencyRequest.State.REJECTED,
                WORDS,
                approved ? String.format("197501012000031%03d", request.applicant()) : null,
                WORDS);
        stage.round().agenda().enter(answer.entry(round.agency(), stage.now()));
    }
}
