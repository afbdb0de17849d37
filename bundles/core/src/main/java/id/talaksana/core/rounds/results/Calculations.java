package id.talaksana.core.rounds.results;

import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.rule.TieBreak;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One applicant's result, line by line: each part with its weight, the final, each bound, the order in which ties are broken, and
 * the place.
 *
 * @param places how many there were, the seats times the factor of a cut
 * @param rivals how many were ranked
 */
record Calculations(StepRanking ranking, StatedRule stated, RankedLine line, long places, int rivals) {
    private static final int DECIMALS = 3;

    List<Calculation.Line> lines() {
        List<Calculation.Line> lines = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (ScorePart part : rule().parts()) {
            BigDecimal score = score(part.score());
            if (score == null) {
                lines.add(said(CoreWords.text("calculated-absent", part.score()), part.score()));
                continue;
            }
            Fraction worth = Fraction.of(score).times(part.factor());
            sum = sum.plus(worth);
            lines.add(exact(
                    CoreWords.text("calculated-part", part.score(), sum(part.score(), score), part.factor()),
                    worth,
                    part.score().split("\\.")[0]));
        }
        if (line.score() != null) {
            lines.add(exact(CoreWords.text("calculated-final"), sum, "weights"));
        }
        if (rule().roundedTo() != null && line.score() != null) {
            lines.add(said(CoreWords.text("calculated-rounded", rule().roundedTo(), line.score()), "rounding"));
        }
        bounds(lines, rule().knockOuts(), "knockOut");
        if (line.group() != null) {
            bounds(lines, rule().passingGrades().getOrDefault(line.group(), Map.of()), "passingGrade");
        }
        placed(lines);
        return lines;
    }

    private void placed(List<Calculation.Line> lines) {
        if (line.rankClass() != null) {
            lines.add(said(
                    CoreWords.text("calculated-class", line.rankClass(), String.join(", ", rule().classes())),
                    "classes"));
        }
        ties(lines);
        lines.add(said(
                line.rank() == 0
                        ? CoreWords.text("calculated-unranked", line.code())
                        : CoreWords.text("calculated-rank", line.rank(), rivals, places, line.code()),
                "factor"));
        if (line.placed() != null && !line.placed().equals(line.formation())) {
            lines.add(said(CoreWords.text("calculated-move", line.placed()), "move"));
        }
    }

    private void ties(List<Calculation.Line> lines) {
        rule().ties().stream()
                .map(this::tie)
                .reduce((one, next) -> CoreWords.text("calculated-then", one, next))
                .ifPresent(ties -> lines.add(said(CoreWords.text("calculated-ties", ties), "ties")));
    }

    private RankingRule rule() {
        return stated.rule();
    }

    /** A score, or a sum of which all is there; else null. */
    private BigDecimal score(String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String score : rule().scoresOf(name)) {
            if (!line.scores().containsKey(score)) {
                return null;
            }
            sum = sum.add(new BigDecimal(line.scores().get(score)));
        }
        return sum;
    }

    /** Such as "95 + 120 + 185 = 400", or the score alone. */
    private String sum(String name, BigDecimal score) {
        List<String> scores = rule().scoresOf(name);
        String one = score.toPlainString();
        return scores.size() == 1
                ? one
                : scores.stream()
                                .map(each -> each + " " + line.scores().get(each))
                                .collect(Collectors.joining(" + ")) + " = " + one;
    }

    private void bounds(List<Calculation.Line> lines, Map<String, BigDecimal> bounds, String key) {
        new TreeMap<>(bounds).forEach((name, bound) -> {
            BigDecimal score = score(name);
            boolean met = score != null && score.compareTo(bound) >= 0;
            Object shown = score == null ? "-" : score.toPlainString();
            lines.add(said(
                    met
                            ? CoreWords.text("calculated-bound-met", name, shown, bound.toPlainString())
                            : CoreWords.text("calculated-bound-missed", name, shown, bound.toPlainString()),
                    key));
        });
    }

    private Text tie(TieBreak tie) {
        if (tie instanceof TieBreak.Higher higher) {
            String said = higher.scores().stream()
                    .filter(name -> score(name) != null)
                    .findFirst()
                    .map(name -> name + " " + score(name).toPlainString())
                    .orElse(String.join("/", higher.scores()) + " -");
            return new Text(said, said);
        }
        return CoreWords.text("calculated-older", line.bornOrder() == null ? "-" : line.bornOrder());
    }

    private Calculation.Line exact(Text words, Fraction value, String key) {
        return new Calculation.Line(
                words, value.toString(), value.decimal(DECIMALS).toPlainString(), basis(key));
    }

    private Calculation.Line said(Text words, String key) {
        return new Calculation.Line(words, null, null, basis(key));
    }

    /** What a key of the rule is from. */
    private Text basis(String key) {
        return ranking.basis().stream()
                .filter(each -> each.of().contains(key))
                .findFirst()
                .map(each -> each.toConfirm()
                        ? CoreWords.text("basis-to-confirm", each.citation() == null ? "-" : each.citation())
                        : new Text(each.citation(), each.citation()))
                .orElse(null);
    }
}
