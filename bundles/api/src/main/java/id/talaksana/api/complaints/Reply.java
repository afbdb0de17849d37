package id.talaksana.api.complaints;

/**
 * What the reporter says to the agency.
 *
 * @param text 1 to {@link Complaints#MAX_TEXT} characters; may be null when satisfied
 * @param satisfied true: the answer settles it, the ticket is closed. False: after an answer, the ticket is opened again.
 * @param requestKey key that makes a repeated request harmless; may be null
 */
public record Reply(String text, boolean satisfied, String requestKey) {

    /** Said once. */
    public Reply(String text, boolean satisfied) {
        this(text, satisfied, null);
    }

    @Override
    public String toString() {
        return "Reply";
    }
}
