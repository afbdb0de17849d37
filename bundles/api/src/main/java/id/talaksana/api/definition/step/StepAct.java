package id.talaksana.api.definition.step;

import id.talaksana.api.text.Term;
import java.util.List;

/** What is done in a step. {@code on} names what it is done to, in the document's words; may be null. */
public record StepAct(Kind kind, List<String> on) {
    public StepAct {
        on = on == null ? List.of() : List.copyOf(on);
    }

    /** The kinds of act; they differ in law: a paraf is no signature, and neither is a disposisi. */
    public enum Kind {
        DO,
        /** Disposisi or perintah: a written instruction to a subordinate. */
        INSTRUCT,
        /** Paraf: the initial of a reviewer below the signatory. */
        INITIAL,
        SIGN,
        /** Tanda tangan elektronik (PP 71/2019). */
        SIGN_ELECTRONICALLY,
        ANNOUNCE,
        /** Waits for something from outside. */
        RECEIVE,
        IMPORT_SCORES,
        /** Integrasi nilai. */
        INTEGRATE,
        RANK,
        /** Opens a masa sanggah. */
        OPEN_OBJECTIONS,
        /** Asks another agency for a service of its own. */
        REQUEST,
        VERIFY,
        SEND;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
