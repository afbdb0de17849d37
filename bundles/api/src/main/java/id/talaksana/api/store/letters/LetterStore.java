package id.talaksana.api.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Letters of cases. What is done with one is a row each time, under its entry's number, and the newest stands. All join the
 * transaction of the thread.
 */
public interface LetterStore {
    /** Longest words of a letter, in characters. */
    int MAX_CONTENT = 4_000;

    /** Letters of a case by number; a null template or state: all. */
    List<Letter> list(Scope scope, CaseId id, String template, Letter.State state, int after, int limit);

    /** The letter of a template about an applicant. */
    Optional<Letter> about(Scope scope, CaseId id, String template, String registration);

    /** What was done with one, in order. */
    List<LetterHistory.Done> acts(Scope scope, CaseId id, int number);

    /** The words of one as it was drafted last. */
    Optional<String> content(Scope scope, CaseId id, int number);

    /** The words of all of a template as they were drafted last, by letters' numbers. */
    Map<Integer, String> contents(Scope scope, CaseId id, String template);

    /** How many letters a case has, which is the highest number. */
    int count(Scope scope, CaseId id);

    /** Writes new letters and what is done with letters; gives what is hashed of it. */
    List<Leaf> write(CaseId id, List<Written> letters, int entry, Instant at);

    /**
     * What is done with a letter.
     *
     * @param number the letter's
     * @param applicant number of the applicant; 0: it is the case's
     * @param fresh whether it is there from now on
     * @param actor null where it is drafted
     * @param text its own number; null: it has none
     * @param date null likewise
     * @param content its words; null: they stay
     */
    record Written(
            int number,
            String template,
            int applicant,
            boolean fresh,
            Letter.State state,
            int done,
            String actor,
            String text,
            LocalDate date,
            String content,
            String reason) {}
}
