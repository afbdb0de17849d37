package id.talaksana.api.rehearsal;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One invented case from its opening to its end.
 *
 * @param number counts the plays of a service from 1
 * @param tracks that it followed
 * @param attributes what was said of it when it was opened, by id
 * @param applicants how many took part; 0: its service decides on no single applicants
 * @param state where it stood at the end
 * @param stuck why it did not come to an end; null: it did
 * @param happenings in order of time
 * @param waits how long who was waited for at each step, in the order of the record
 */
public record Play(
        String service,
        int number,
        Set<String> tracks,
        Map<String, String> attributes,
        int applicants,
        CaseFile.State state,
        Text stuck,
        List<Happening> happenings,
        List<Wait> waits) {
    public Play {
        tracks = java.util.Collections.unmodifiableSet(new TreeSet<>(tracks));
        attributes = java.util.Collections.unmodifiableMap(new TreeMap<>(attributes));
        happenings = List.copyOf(happenings);
        waits = List.copyOf(waits);
    }

    /**
     * Something that happened.
     *
     * @param step id of the step that it belongs to; null: to none
     * @param by actor who did it; null: nobody, or the system
     * @param dueAt when it was due; null: nothing was set
     * @param what in words; null: its kind says all
     */
    public record Happening(Instant at, Kind kind, String step, String by, Instant dueAt, Text what) {}

    /** What can happen. */
    public enum Kind {
        OPENED,
        /** A step was done. */
        DONE,
        /** A step was left by what was done elsewhere, or began at its day. */
        PASSED,
        /** A step sent the case back. */
        RETURNED,
        /** What had been asked for came. */
        RESUMED,
        /** The clock of a step was stopped, since somebody else has to act. */
        SUSPENDED,
        /** The time of a step was extended. */
        EXTENDED,
        /** What had been asked for did not come in time. */
        SILENCE,
        /** A due time passed. */
        OVERDUE,
        NOTICE,
        APPLICANTS,
        /** A session was held, whoever came to it. */
        SESSION,
        SCORES,
        RESULT,
        /** Applicants were decided on. */
        DECIDED,
        /** Somebody else looked at a sample of them. */
        RECHECK,
        OBJECTION,
        ANNOUNCEMENT,
        LETTER,
        REQUEST,
        CLOSED;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * How long somebody was waited for at a step.
     *
     * @param seconds of all time, not of working time alone
     */
    public record Wait(String step, Turn.Whose whose, long seconds) {}
}
