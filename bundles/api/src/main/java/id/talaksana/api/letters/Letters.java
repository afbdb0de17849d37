package id.talaksana.api.letters;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.rounds.RoundChange;

/**
 * Letters that an agency makes in a case, by the templates of its definition: drafted, then numbered, initialled, disposed and signed
 * by those whose act it is, many at once.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Letters {

    /**
     * Letters of a case.
     *
     * @param template only those of this template; null: all
     * @param state only those that stand so; null: all
     * @param after number of the last letter of the page before; 0: the first page
     */
    LetterPage list(Account who, CaseId id, String template, Letter.State state, int after, int limit);

    /** One letter. */
    LetterHistory find(Account who, CaseId id, int number);

    /** One letter as PDF. */
    Rendition paper(Account who, CaseId id, int number);

    /** What a deed would do; nothing is changed. */
    RoundChange preview(Account who, LetterDeed deed);

    /** Does it: the whole deed or none of it. */
    RoundChange perform(Account who, LetterDeed deed);

    /** Recomputes the record that a case's letters are on. */
    Verification verify(Account who, CaseId id);
}
