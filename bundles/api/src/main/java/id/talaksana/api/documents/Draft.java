package id.talaksana.api.documents;

import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import java.util.List;

/**
 * A draft of a service's file, to be gone through by somebody who knows the procedure.
 *
 * @param service id of the service in it; null when the source was refused
 * @param yaml the file; each doubt is a comment before the line that it is about. Null when the source was refused
 * @param doubts the doubts, in the order of the lines
 * @param errors why the source was refused, with place and remedy; empty when there is a draft
 * @param account what became of each part of the source; empty when the source was refused
 */
public record Draft(String service, String yaml, List<Doubt> doubts, List<Diagnostic> errors, SourceAccount account) {
    public Draft {
        doubts = List.copyOf(doubts);
        errors = List.copyOf(errors);
    }

    /** Whether there is a draft. */
    public boolean isSound() {
        return errors.isEmpty();
    }

    /**
     * Something that the source leaves open, or says in a way that the definition language has no words for.
     *
     * @param line line of the draft that the comment stands on, from 1
     * @param text the comment, in Indonesian as everything in a definition
     */
    public record Doubt(int line, String text) {}
}
