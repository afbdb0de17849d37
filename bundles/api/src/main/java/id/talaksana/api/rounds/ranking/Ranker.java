package id.talaksana.api.rounds.ranking;

/** Works a ranking out. There are two, which share no code: one in Java, one in the database. */
public interface Ranker {

    /**
     * The outcome.
     *
     * @throws id.talaksana.api.text.Refusal when a tie comes to a level at which one of the tied has no value to compare
     */
    Outcome rank(Ranking ranking);
}
