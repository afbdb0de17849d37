package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.TieBreak;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The statements of a rule. All columns are whole numbers; nobody's text is a part of them. */
final class RankingSql {
    /** Of who is to be ranked; else the number of a verdict. */
    static final int RANKED = -1;

    private final RankingRule rule;
    private final RankingNumbers numbers;
    private final boolean postgresql;

    RankingSql(RankingRule rule, RankingNumbers numbers, boolean postgresql) {
        this.rule = rule;
        this.numbers = numbers;
        this.postgresql = postgresql;
    }

    String contenders() {
        return postgresql ? "ranking_contender" : "SESSION.ranking_contender";
    }

    String merit() {
        return postgresql ? "ranking_merit" : "SESSION.ranking_merit";
    }

    List<String> contenderColumns() {
        return Stream.concat(
                        RankingNumbers.FACTS.stream(),
                        IntStream.range(0, numbers.scores.size()).mapToObj(i -> "s" + i))
                .toList();
    }

    /** What the order goes by after the final: of each level which value an applicant has, and the value. */
    List<String> tieColumns() {
        return IntStream.range(0, rule.ties().size())
                .boxed()
                .flatMap(i -> Stream.of("w" + i, "k" + i))
                .toList();
    }

    private List<String> meritColumns() {
        List<String> columns =
                new ArrayList<>(List.of("n", "formation", "places", "consents", "class", "entry", "final"));
        columns.addAll(tieColumns());
        return columns;
    }

    /** The better one first. */
    String order() {
        return "t.class, t.final DESC"
                + tieColumns().stream()
                        .map(column -> ", t." + column + (column.startsWith("k") ? " DESC" : ""))
                        .collect(Collectors.joining());
    }

    /** What makes two equal; {@code levels} of the tie order are looked at. */
    String equality(int levels) {
        return "t.class, t.final"
                + tieColumns().stream()
                        .limit(2L * levels)
                        .map(column -> ", t." + column)
                        .collect(Collectors.joining());
    }

    List<String> tables() {
        return List.of(table(contenders(), contenderColumns()), table(merit(), meritColumns()));
    }

    private String table(String name, List<String> columns) {
        String of = columns.stream().map(column -> column + " BIGINT").collect(Collectors.joining(", ", " (", ")"));
        return postgresql
                ? "CREATE TEMPORARY TABLE " + name + of + " ON COMMIT DROP"
                : "DECLARE GLOBAL TEMPORARY TABLE " + name + of + " ON COMMIT PRESERVE ROWS NOT LOGGED";
    }

    String fillContenders() {
        int columns = contenderColumns().size();
        return "INSERT INTO " + contenders()
                + (postgresql
                        ? " SELECT * FROM unnest(" + repeated("?::BIGINT[]", columns) + ")"
                        : " VALUES (" + repeated("?", columns) + ")");
    }

    private static String repeated(String part, int times) {
        return String.join(", ", Collections.nCopies(times, part));
    }

    /** Works out finals, who is ranked, and what ties are broken by. */
    String fillMerit() {
        StringBuilder select = new StringBuilder("INSERT INTO " + merit()
                + " SELECT c.n, c.formation, c.places, c.consents, c.class, " + entry() + ", c.final");
        for (TieBreak tie : rule.ties()) {
            if (tie instanceof TieBreak.Higher higher) {
                select.append(", ").append(which(higher)).append(", ").append(value(higher));
            } else {
                select.append(", CASE WHEN c.born IS NULL THEN 1 ELSE 0 END, -COALESCE(c.born, 0)");
            }
        }
        return select + " FROM (SELECT t.*, CASE WHEN t.admission = " + Admission.ADMITTED.ordinal() + " THEN "
                + total() + " END AS final FROM " + contenders() + " t) c";
    }

    private String which(TieBreak.Higher higher) {
        StringBuilder which = new StringBuilder("CASE");
        for (int i = 0; i < higher.scores().size(); i++) {
            which.append(" WHEN ")
                    .append(sum("c", higher.scores().get(i)))
                    .append(" IS NOT NULL THEN ")
                    .append(i);
        }
        return which + " ELSE " + higher.scores().size() + " END";
    }

    private String value(TieBreak.Higher higher) {
        return higher.scores().stream()
                .map(name -> sum("c", name))
                .collect(Collectors.joining(", ", "COALESCE(", ", 0)"));
    }

    /** Null when one of the scores is. */
    private String sum(String table, String name) {
        return rule.scoresOf(name).stream()
                .map(score -> table + ".s" + numbers.scores.indexOf(score))
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private String total() {
        String numerator = rule.factors().entrySet().stream()
                .map(each -> "t.s" + numbers.scores.indexOf(each.getKey()) + " * " + numbers.factor(each.getValue()))
                .collect(Collectors.joining(" + "));
        if (rule.roundedTo() == null) {
            return numerator;
        }
        BigInteger shift = BigInteger.TEN.pow(rule.roundedTo());
        BigInteger over = numbers.denominator();
        return "(2 * (" + numerator + ") * " + shift + " + " + over + ") / (2 * " + over + ")";
    }

    private String entry() {
        StringBuilder entry = new StringBuilder("CASE WHEN c.admission = " + Admission.INELIGIBLE.ordinal() + " THEN "
                + Verdict.INELIGIBLE.ordinal() + " WHEN c.final IS NULL THEN " + Verdict.ABSENT.ordinal());
        if (!rule.knockOuts().isEmpty()) {
            entry.append(" WHEN ")
                    .append(below(rule.knockOuts()))
                    .append(" THEN ")
                    .append(Verdict.INELIGIBLE.ordinal());
        }
        rule.passingGrades().forEach((group, bounds) -> {
            if (!bounds.isEmpty()) {
                entry.append(" WHEN c.groupno = " + numbers.groups.indexOf(group) + " AND (" + below(bounds) + ") THEN "
                        + Verdict.BELOW_GRADE.ordinal());
            }
        });
        return entry + " ELSE " + RANKED + " END";
    }

    private String below(Map<String, BigDecimal> bounds) {
        return bounds.entrySet().stream()
                .map(bound -> "COALESCE(" + sum("c", bound.getKey()) + ", -1) < " + numbers.scaled(bound.getValue()))
                .collect(Collectors.joining(" OR "));
    }
}
