package id.talaksana.api.definition.selection;

/**
 * A blind second look at a sample of what a step decided on single applicants: the step is not done before whoever is in the
 * sample was looked at by another officer, who is not told of the first verdict, and before each disagreement is settled.
 *
 * @param percent which share of all who were decided on, 1 to 100; null: {@code number} says how many
 * @param number how many of them; null: {@code percent} says which share
 * @param by id of the actor that looks
 * @param settledBy id of the actor that decides where both verdicts differ
 */
public record Recheck(Integer percent, Integer number, String by, String settledBy) {
    private static final int WHOLE = 100;

    /** How many of so many are in the sample: a share is rounded up, so that it is never less than asked for. */
    public int of(int decided) {
        if (number != null) {
            return Math.min(number, decided);
        }
        return (int) (((long) decided * percent + WHOLE - 1) / WHOLE);
    }
}
