package id.talaksana.distribution.crash;

/**
 * One request that changes something, as a client sends it.
 *
 * @param key its idempotency key
 * @param step null: it opens a case
 * @param outcome null for an opening
 * @param text the subject or the comment, of which there is no second one
 */
public record Entry(String key, String step, String outcome, String text) {

    public boolean isOpening() {
        return step == null;
    }
}
