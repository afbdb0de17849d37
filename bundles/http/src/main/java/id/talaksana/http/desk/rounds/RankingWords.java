package id.talaksana.http.desk.rounds;

import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.words.HttpWords;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What a ranking comes to, line by line. */
final class RankingWords {
    private static final int DECIMALS = 3;
    private static final int MOST_SEATS = 50;

    private RankingWords() {}

    static List<Text> of(WorkedOut result) {
        List<Text> lines = new ArrayList<>();
        if (result.held().isEmpty() && result.seal() != null) {
            lines.add(HttpWords.text("both-rankers-agree", result.seal().substring(0, 12)));
        }
        result.held()
                .forEach(held ->
                        lines.add(HttpWords.text("is-held-back", String.join(", ", held.formations()), held.reason())));
        result.ties().forEach(tie -> lines.add(tie(tie)));
        result.formations().stream()
                .limit(MOST_SEATS)
                .forEach(one -> lines.add(HttpWords.text("seats-taken", one.formation(), one.taken(), one.seats())));
        return lines;
    }

    static List<Text> of(Replacement replacement) {
        List<Text> lines = new ArrayList<>();
        replacement
                .successors()
                .forEach(next ->
                        lines.add(HttpWords.text("gets-a-seat", next.registration(), next.placed(), next.code())));
        if (replacement.successors().isEmpty()) {
            lines.add(HttpWords.text("nobody-follows"));
        }
        replacement.ties().forEach(tie -> lines.add(tie(tie)));
        return lines;
    }

    private static Text tie(WorkedOut.Tie tie) {
        return HttpWords.text(
                "a-tie-waits-for-a-decision",
                tie.formation(),
                tie.rank(),
                decimal(tie.score()),
                String.join(", ", tie.registrations()),
                tie.left());
    }

    private static String decimal(String exact) {
        int over = exact == null ? -1 : exact.indexOf('/');
        return over < 0
                ? String.valueOf(exact)
                : new Fraction(new BigInteger(exact.substring(0, over)), new BigInteger(exact.substring(over + 1)))
                        .decimal(DECIMALS)
                        .toPlainString();
    }
}
