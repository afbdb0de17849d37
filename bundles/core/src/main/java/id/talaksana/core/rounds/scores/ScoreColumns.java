package id.talaksana.core.rounds.scores;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be entered of an applicant, as the rules of a service's rankings ask for it.
 *
 * @param names the names of scores and of what else a ranking goes by, each by its heading in lower case
 * @param rules of all rankings
 */
record ScoreColumns(Map<String, String> names, List<StatedRule> rules) {
    static final String REGISTRATION = "nomor peserta";
    private static final String DECIMAL = "\\d{1,9}([.,]\\d{1,9})?";
    private static final int MAX_WORD = 64;

    /** Those of a service; one that ranks nobody is refused. */
    static ScoreColumns of(Selecting selecting, RuleLanguage language) {
        List<StatedRule> rules = new ArrayList<>();
        for (Step step : selecting.steps()) {
            step.ranking().forEach(ranking -> rules.add(language.read(ranking)));
        }
        if (rules.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("no-step-of-this-service-ranks"), List.of());
        }
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> scores = new TreeSet<>();
        rules.forEach(rule -> scores.addAll(rule.rule().scores()));
        scores.forEach(score -> names.put(score.toLowerCase(Locale.ROOT), score));
        if (rules.stream().anyMatch(StatedRule::asksForGroup)) {
            names.put("kelompok", ScoreSheet.GROUP);
        }
        if (rules.stream().anyMatch(rule -> !rule.rule().classes().isEmpty())) {
            names.put("kelas", ScoreSheet.CLASS);
        }
        if (rules.stream().anyMatch(StatedRule::asksForBirth)) {
            names.put("tanggal lahir", ScoreSheet.BORN);
        }
        if (rules.stream().anyMatch(rule -> !rule.rule().moves().isEmpty())) {
            names.put("bersedia pindah", ScoreSheet.CONSENTS);
        }
        return new ScoreColumns(names, rules);
    }

    /**
     * What is said of one applicant, by names; or why it cannot be.
     *
     * @param cells by headings
     * @param faults where the reason goes
     */
    Map<String, String> read(Map<String, String> cells, List<Text> faults) {
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            String heading = cell.getKey().strip().toLowerCase(Locale.ROOT);
            if (heading.equals(REGISTRATION)) {
                continue;
            }
            String name = names.get(heading);
            if (name == null) {
                faults.add(CoreWords.text(
                        "no-ranking-asks-for-this",
                        WrittenText.shown(cell.getKey()),
                        String.join(", ", names.keySet())));
                continue;
            }
            String value = value(name, cell.getValue().strip());
            if (value == null) {
                faults.add(CoreWords.text(form(name), heading, WrittenText.shown(cell.getValue()), known(name)));
            } else {
                values.put(name, value);
            }
        }
        return values;
    }

    private static String form(String name) {
        return switch (name) {
            case ScoreSheet.GROUP, ScoreSheet.CLASS -> "this-is-one-of";
            case ScoreSheet.BORN -> "this-is-a-day";
            case ScoreSheet.CONSENTS -> "this-is-yes-or-no";
            default -> "this-is-a-score";
        };
    }

    private String known(String name) {
        Set<String> known = new TreeSet<>();
        for (StatedRule rule : rules) {
            if (name.equals(ScoreSheet.GROUP) && rule.asksForGroup()) {
                known.addAll(rule.rule().passingGrades().keySet());
            } else if (name.equals(ScoreSheet.CLASS)) {
                known.addAll(rule.rule().classes());
            }
        }
        return String.join(", ", known);
    }

    /** As it is kept; null: it cannot be. */
    private String value(String name, String written) {
        return switch (name) {
            case ScoreSheet.GROUP, ScoreSheet.CLASS ->
                written.length() <= MAX_WORD && List.of(known(name).split(", ")).contains(written) ? written : null;
            case ScoreSheet.BORN -> day(written);
            case ScoreSheet.CONSENTS ->
                switch (written.toLowerCase(Locale.ROOT)) {
                    case "ya", "true" -> "true";
                    case "tidak", "false" -> "false";
                    default -> null;
                };
            default ->
                written.equalsIgnoreCase(ScoreSheet.ABSENT)
                        ? ScoreSheet.ABSENT
                        : written.matches(DECIMAL) ? written.replace(',', '.') : null;
        };
    }

    private static String day(String written) {
        try {
            return LocalDate.parse(written).toString();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Why scores that would stand together cannot be; null: they can. */
    Text aboveMaximum(Map<String, String> standing) {
        for (StatedRule rule : rules) {
            for (Map.Entry<String, BigDecimal> maximum : new TreeMap<>(rule.maxima()).entrySet()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (String score : rule.rule().scoresOf(maximum.getKey())) {
                    String value = standing.get(score);
                    sum = value == null || value.equals(ScoreSheet.ABSENT) ? sum : sum.add(new BigDecimal(value));
                }
                if (sum.compareTo(maximum.getValue()) > 0) {
                    return CoreWords.text(
                            "this-score-is-above-its-maximum",
                            maximum.getKey(),
                            sum.toPlainString(),
                            maximum.getValue().toPlainString());
                }
            }
        }
        return null;
    }
}
