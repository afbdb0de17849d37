package id.talaksana.language.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.language.ranking.RankingVector.Kind;
import id.talaksana.language.words.LanguageWords;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the applicants of one ranking. A score is required of whoever was there; null says that a part was not taken. */
final class CandidateReader {
    static final List<String> EDUCATION = List.of("gpa", "diploma");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Kind kind;
    private final RankingRule rule;
    /** The most that a score or a sum can be. */
    private final Map<String, BigDecimal> maxima;

    CandidateReader(Place rulePlace, Kind kind, RankingRule rule) {
        this.kind = kind;
        this.rule = rule;
        this.maxima = maxima(rulePlace, kind, rule);
    }

    /** The most that scores and sums can be, as far as a rule says. */
    static Map<String, BigDecimal> maxima(Place rulePlace, Kind kind, RankingRule rule) {
        Map<String, BigDecimal> maxima = new HashMap<>();
        if (kind == Kind.JPT) {
            rule.parts().forEach(part -> maxima.put(part.score(), HUNDRED));
        } else if (kind == Kind.INTEGRATION || kind == Kind.MOVED) {
            maxima.put("skd", rulePlace.at("skd").at("max").decimal());
            rulePlace
                    .at("skb")
                    .at("parts")
                    .list()
                    .forEach(part -> maxima.put(
                            RuleReader.SKB + part.at("id").text(),
                            part.at("max").decimal()));
        }
        return maxima;
    }

    Candidate read(Place place) {
        Admission admission = admission(place);
        Map<String, BigDecimal> scores = scores(place, admission);
        boolean graded = !rule.passingGrades().isEmpty();
        return new Candidate(
                place.at("id").text(),
                kind == Kind.JPT ? RankingFile.POST : place.at("formation").text(),
                group(place, graded),
                rule.classes().isEmpty() ? null : place.at("class").text(),
                admission,
                consents(place),
                Map.copyOf(scores),
                place.has("born") ? place.at("born").day() : null);
    }

    private Map<String, BigDecimal> scores(Place place, Admission admission) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (String score : rule.scores()) {
            if (EDUCATION.contains(score)) {
                if (place.has(score)) {
                    scores.put(score, place.at(score).decimal());
                }
            } else {
                score(place, score, admission, scores);
            }
        }
        maxima.forEach((name, max) -> withinMaximum(place, name, max, scores));
        return scores;
    }

    private String group(Place place, boolean graded) {
        return rule.passingGrades().containsKey(StatedRule.EVERYBODY)
                ? StatedRule.EVERYBODY
                : graded ? place.at("group").text() : null;
    }

    /** Whoever says nothing would move. */
    private static boolean consents(Place place) {
        String key = place.has("consent") ? "consent" : "consents";
        return !place.has(key) || place.at(key).flag();
    }

    private static Admission admission(Place place) {
        if (place.has("eligible") && !place.at("eligible").flag()) {
            return Admission.INELIGIBLE;
        }
        return place.has("absent") && place.at("absent").flag() ? Admission.ABSENT : Admission.ADMITTED;
    }

    private static void score(Place applicant, String score, Admission admission, Map<String, BigDecimal> scores) {
        Place place = applicant;
        String name = score;
        if (score.startsWith(RuleReader.SKB)) {
            boolean given = applicant.has("skb");
            if (!given && (admission != Admission.ADMITTED || applicant.names("skb"))) {
                return;
            }
            place = applicant.at("skb");
            name = score.substring(RuleReader.SKB.length());
        }
        if (place.has(name)) {
            scores.put(score, place.at(name).decimal());
        } else if (admission == Admission.ADMITTED && !place.names(name)) {
            throw place.fault("it-has-no", LanguageWords.text("write-a-score-or-null", name), name);
        }
    }

    private void withinMaximum(Place place, String name, BigDecimal max, Map<String, BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String score : rule.scoresOf(name)) {
            sum = sum.add(scores.getOrDefault(score, BigDecimal.ZERO));
        }
        if (sum.compareTo(max) > 0) {
            throw place.fault(
                    "a-score-is-above-its-maximum", LanguageWords.text("mend-score-or-maximum"), name, sum, max);
        }
    }
}
