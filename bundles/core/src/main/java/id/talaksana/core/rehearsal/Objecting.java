package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.core.demo.RoundDeeds;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.List;

/**
 * A period of objections: somebody objects to each outcome that turns down. One that is about the newest of them is accepted, since
 * whoever comes in again goes on from there; the others are not.
 */
record Objecting(Stage stage, PublicService service, RoundDeeds deeds, Telling telling) {
    private static final int OF_EACH = 2;

    void all(CaseId round, Step period, Account who) {
        List<String> objectors = deeds.turnedDown(round, period, who, OF_EACH);
        int filed = deeds.object(round, period, objectors, who);
        if (filed > 0) {
            telling.tell(Kind.OBJECTION, period, who, CoreWords.text("rehearsed-objections", filed));
        }
        periodIsOver(round, period, who);
        answer(round, period, objectors, who);
    }

    private boolean isAboutTheNewest(CaseId round, Step period, String objector, Account who) {
        List<Step> decided = service.objectedSteps(period);
        String newest = decided.get(decided.size() - 1).id();
        return stage.round().rounds().applicant(who, round, objector).judgements().stream()
                .anyMatch(judgement -> judgement.step().equals(newest));
    }

    private void periodIsOver(CaseId round, Step period, Account who) {
        stage.round().objections().periods(who, round).stream()
                .filter(each -> each.period().equals(period.id()))
                .map(ObjectionPeriod::to)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(to -> stage.goTo(stage.later(to, Duration.ofMinutes(5))));
    }

    private void answer(CaseId round, Step period, List<String> objectors, Account who) {
        if (objectors.isEmpty()) {
            return;
        }
        ObjectionQuery waiting = ObjectionQuery.of(period.id()).in(ObjectionState.FILED);
        boolean accepted = isAboutTheNewest(round, period, objectors.get(0), who);
        for (String one : objectors) {
            int answered = deeds.answer(round, period, accepted, waiting.by(List.of(one)), who);
            telling.tell(
                    Kind.OBJECTION,
                    period,
                    who,
                    CoreWords.text(accepted ? "rehearsed-accepted" : "rehearsed-not-accepted", answered));
            accepted = false;
        }
        int corrected = stage.round()
                .objections()
                .perform(who, new ObjectionDeed.Correct(round, period.id(), null))
                .count();
        telling.tell(Kind.OBJECTION, period, who, CoreWords.text("rehearsed-corrected", corrected));
    }
}
