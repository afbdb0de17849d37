package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Sessions;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A session of a step: all are in it, and one stays away without a reason.
 *
 * @param entered what scores everybody has, by registration numbers: whoever stayed away has TH
 */
record Examining(Stage stage, Telling telling, Map<String, Map<String, String>> entered) {
    private static final String ABSENT = "TH";
    private static final int MINUTES = 5;
    /** Of an office's day. */
    private static final int MOST = 96;

    void all(CaseId round, Step step, Account who) {
        if (step.window() != null && stage.today().isBefore(step.window().from())) {
            return;
        }
        Sessions sessions = stage.round().sessions();
        Slot slot =
                new Slot(day(step), begins(), begins().plusMinutes(MINUTES), "Latihan " + round, RoundWork.APPLICANTS);
        sessions.perform(who, new SessionDeed.Enter(round, step.id(), slot, null));
        stage.sessionHeld();
        sessions.perform(who, new SessionDeed.Assign(round, step.id(), null, ApplicantQuery.all(), null));
        int number = sessions.list(who, round, step.id()).get(0).number();
        List<Participant> all = sessions.participants(who, round, number, 0, RoundWork.APPLICANTS)
                .participants();
        if (all.isEmpty()) {
            return;
        }
        String away = all.get(all.size() - 1).registration();
        List<SessionDeed.Seen> seen = List.of(new SessionDeed.Seen(away, false, null));
        sessions.perform(who, new SessionDeed.Attend(round, number, seen, true, null));
        Map<String, String> its = entered.computeIfAbsent(away, registration -> new TreeMap<>());
        step.sessions().scores().forEach(score -> its.put(score, ABSENT));
        telling.tell(Kind.SESSION, step, who, CoreWords.text("rehearsed-session", all.size() - 1, 1));
    }

    /** Today, within the step's dates. */
    private LocalDate day(Step step) {
        LocalDate today = stage.today();
        return step.window() != null && today.isAfter(step.window().to())
                ? step.window().to()
                : today;
    }

    /** All plays have the same people, so each session has a time of its own. */
    private LocalTime begins() {
        return LocalTime.of(8, 0).plusMinutes((long) MINUTES * (stage.sessionsHeld() % MOST));
    }
}
