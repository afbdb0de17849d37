package id.talaksana.api.definition;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.util.List;

/**
 * One requirement (persyaratan) with the moment at which it is due: not every requirement is an intake document.
 *
 * @param id slug, unique within the service
 * @param number the document's own number, may be null; {@code group} is the list it stands in when there are several
 * @param of whose it is: of the case as a whole, or of each applicant in it
 * @param copy original or copy; null when not stated
 * @param stampDuty meterai in rupiah; null when not stated
 * @param count how many; null when not stated
 * @param formats the ways in which it is to be handed in, such as "PDF" or "cetak"
 * @param due when it is due, never null
 * @param appliesWhen the cases that it applies to, {@code when} in the definition language; null: to all
 * @param issuer who issues it; may be null
 * @param form id of the form to use; may be null
 * @param evidenceFor ids of the conditions that this document is evidence for
 * @param producedBy id of the step of this procedure that makes it; null when it comes from outside
 */
public record Requirement(
        String id,
        String group,
        String number,
        Sourced<String> text,
        Kind kind,
        Of of,
        Copy copy,
        Sourced<Integer> stampDuty,
        Sourced<Integer> count,
        List<String> formats,
        Due due,
        Condition appliesWhen,
        Sourced<String> issuer,
        String form,
        List<String> evidenceFor,
        String producedBy,
        String note) {
    public Requirement {
        kind = kind == null ? Kind.DOCUMENT : kind;
        of = of == null ? Of.CASE : of;
        due = due == null ? Due.INTAKE : due;
        formats = Lists.copy(formats);
        evidenceFor = Lists.copy(evidenceFor);
    }

    /** Whether a case in these circumstances has to meet it. */
    public boolean appliesTo(Circumstances circumstances) {
        return Condition.applies(appliesWhen, circumstances);
    }

    /** A document to be handed in, or a condition to be met. */
    public enum Kind {
        DOCUMENT,
        CONDITION;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** Whose requirement it is. */
    public enum Of {
        CASE,
        APPLICANT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** Asli or fotokopi. */
    public enum Copy {
        ORIGINAL,
        COPY;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * When it is due.
     *
     * @param at the moment
     * @param step the step that the moment refers to; null for {@link Moment#INTAKE}
     */
    public record Due(Moment at, String step) {
        /** Due when the case is opened. */
        public static final Due INTAKE = new Due(Moment.INTAKE, null);
    }

    /** The moments at which a requirement can be due. */
    public enum Moment {
        /** When the case is opened. */
        INTAKE,
        /** Stage gate: the named step cannot be completed without it. */
        STEP,
        /** At the latest when the named step is completed; until then its absence holds nothing up. */
        LATEST;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
