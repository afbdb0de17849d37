package id.talaksana.api.text;

/** How a text or value of a definition relates to the source document. Nothing is ever invented to fill a form. */
public enum Provenance {
    /** The document says so in words. The default. */
    STATED,
    /** The document does not say so, but its words leave no other reading. */
    IMPLIED,
    /** Damaged in the document and restored; the note says from what. */
    RECONSTRUCTED,
    /** The document has, or had, something here that cannot be read. Not the same as "none". */
    MISSING,
    /** The document leaves it open: nothing was laid down, or a field of it was not filled in. The note may say how that looks. */
    OPEN;

    @Override
    public String toString() {
        return Term.of(this);
    }
}
