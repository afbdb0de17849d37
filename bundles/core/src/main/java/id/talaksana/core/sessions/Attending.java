package id.talaksana.core.sessions;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.rounds.sessions.Attendance;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.SessionDeed.Seen;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.api.store.sessions.SessionStore.Attended;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.StandingScores;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who came to a session. Whoever did not and gave no reason has TH in the scores that the step names; where that was wrong it no
 * longer stands.
 *
 * @param source what the deed asked for
 */
record Attending(SessionStore store, ScoreStore scores, SeenRound round, Session session, Step step, String source) {

    Planned of(List<Seen> seen, boolean othersPresent, List<LeftOut> leftOut) {
        requireHeld(seen);
        Map<Integer, Participant> there = new LinkedHashMap<>();
        Map<Integer, Attended> said = said(seen, othersPresent, there, leftOut);
        StandingScores standing = StandingScores.of(scores.sheets(round.scope(), round.id(), null), round.today());
        List<Attended> fresh = said.values().stream()
                .filter(each -> isNews(each, there.get(each.applicant()), standing, leftOut))
                .toList();
        List<ScoreSheet> sheets = sheets(there, standing, fresh);
        return attendance(leftOut, fresh, sheets);
    }

    private void requireHeld(List<Seen> seen) {
        if (session.slot().day().isAfter(round.today())) {
            throw new Refusal(CONFLICT, CoreWords.text("the-session-is-yet-to-come", Clashes.told(session)), List.of());
        }
        seen.forEach(each -> SeenRound.requireReason(each.reason(), false));
    }

    private List<ScoreSheet> sheets(Map<Integer, Participant> there, StandingScores standing, List<Attended> fresh) {
        return fresh.stream()
                .map(each -> sheet(each, there.get(each.applicant()).attendance(), standing.of(each.applicant())))
                .filter(Objects::nonNull)
                .toList();
    }

    private Planned attendance(List<LeftOut> leftOut, List<Attended> fresh, List<ScoreSheet> sheets) {
        return Planned.of(
                RoundEntry.Kind.ATTENDANCE,
                step.id(),
                CoreWords.text("attendance-of-session", session.number()).indonesian(),
                source,
                fresh.size(),
                leftOut,
                List.of(),
                entry -> {
                    scores.enter(round.id(), entry, sheets);
                    return store.attend(round.id(), session.number(), fresh, entry);
                });
    }

    /** Not what stands already; and whoever has a score was there. */
    private boolean isNews(Attended one, Participant before, StandingScores standing, List<LeftOut> leftOut) {
        Map<String, String> its = standing.of(one.applicant());
        if (one.attendance() == before.attendance() && Objects.equals(one.reason(), before.reason())) {
            return false;
        }
        boolean scored = step.sessions().scores().stream()
                .map(its::get)
                .anyMatch(value -> value != null && !value.equals(ScoreSheet.ABSENT));
        if (scored && one.attendance() == Attendance.ABSENT) {
            leftOut.add(new LeftOut(null, before.registration(), CoreWords.text("who-was-absent-has-no-score-yet")));
            return false;
        }
        return true;
    }

    /** What follows for the scores; null: nothing. What was said wrongly held until the day before. */
    private ScoreSheet sheet(Attended one, Attendance before, Map<String, String> standing) {
        boolean absent = one.attendance() == Attendance.ABSENT;
        Map<String, String> values = new HashMap<>();
        for (String name : step.sessions().scores()) {
            if (absent || before == Attendance.ABSENT && ScoreSheet.ABSENT.equals(standing.get(name))) {
                values.put(name, ScoreSheet.ABSENT);
            }
        }
        LocalDate until = absent ? null : session.slot().day().minusDays(1);
        return values.isEmpty() ? null : new ScoreSheet(one.applicant(), Integer.MAX_VALUE, values, until);
    }

    /** By applicants' numbers; the last that is said of one counts. */
    private Map<Integer, Attended> said(
            List<Seen> seen, boolean othersPresent, Map<Integer, Participant> there, List<LeftOut> leftOut) {
        Map<String, Participant> byRegistration = byRegistration(there);
        Map<Integer, Attended> said = attended(seen, leftOut, byRegistration);
        if (othersPresent) {
            there.keySet().forEach(each -> said.putIfAbsent(each, new Attended(each, Attendance.PRESENT, null)));
        }
        return said;
    }

    private Map<String, Participant> byRegistration(Map<Integer, Participant> there) {
        Map<String, Participant> byRegistration = new HashMap<>();
        store.participants(round.scope(), round.id(), session.number(), 0, Integer.MAX_VALUE)
                .forEach(each -> {
                    there.put(each.applicant(), each);
                    byRegistration.put(each.registration(), each);
                });
        return byRegistration;
    }

    private static Map<Integer, Attended> attended(
            List<Seen> seen, List<LeftOut> leftOut, Map<String, Participant> byRegistration) {
        Map<Integer, Attended> said = new TreeMap<>();
        for (Seen each : seen) {
            Participant one = byRegistration.get(each.registration());
            if (one == null) {
                String shown = each.registration() == null ? "-" : WrittenText.shown(each.registration());
                leftOut.add(new LeftOut(null, shown, CoreWords.text("this-applicant-is-not-in-the-session")));
            } else {
                String reason =
                        each.present() || each.reason() == null || each.reason().isBlank() ? null : each.reason();
                Attendance attendance =
                        each.present() ? Attendance.PRESENT : reason == null ? Attendance.ABSENT : Attendance.EXCUSED;
                said.put(one.applicant(), new Attended(one.applicant(), attendance, reason));
            }
        }
        return said;
    }
}
