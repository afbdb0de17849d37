package id.talaksana.language.ranking;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;

/** What is wrong in a file of rankings: vector, place, reason and remedy. */
public final class RankingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    RankingFault(Text text) {
        super(text.english(), null, false, false);
        this.text = text;
    }

    /** What a ranking of this vector was refused for. */
    public static RankingFault in(String vector, Text reasonAndRemedy) {
        return new RankingFault(LanguageWords.text("in-a-vector", vector, "applicants", reasonAndRemedy, ""));
    }

    /** In the languages that people read. */
    public Text text() {
        return text;
    }
}
