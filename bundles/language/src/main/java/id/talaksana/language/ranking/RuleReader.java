package id.talaksana.language.ranking;

import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.Cut.AtBoundary;
import id.talaksana.api.rounds.rule.Cut.Goal;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.StageWeights;
import id.talaksana.api.rounds.rule.StageWeights.Fault;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.rule.TieBreak;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.ranking.RankingVector.Kind;
import id.talaksana.language.words.LanguageWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rule of one kind of ranking. */
final class RuleReader {
    /** Of a score of SKB; a part of it may have the name of a score of SKD. */
    static final String SKB = "skb.";

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final List<String> SKD = List.of("twk", "tiu", "tkp");
    private static final List<String> PPPK = List.of("technical", "managerialSocial", "interview");

    private final Place rule;
    private final Kind kind;
    private final List<ScorePart> parts = new ArrayList<>();
    private final Map<String, BigDecimal> knockOuts = new HashMap<>();

    RuleReader(Place rule, Kind kind) {
        this.rule = rule;
        this.kind = kind;
    }

    RankingRule read() {
        readParts();
        if (rule.has("knockOut")) {
            bounds(rule.at("knockOut")).forEach((name, bound) -> knockOuts.put(known(name), bound));
        }
        return new RankingRule(
                sums(),
                parts,
                rule.has("passingGrade") ? passingGrades(rule.at("passingGrade")) : Map.of(),
                knockOuts,
                classes(),
                ties(),
                cut(),
                moves(),
                roundedTo());
    }

    private void readParts() {
        switch (kind) {
            case SKD_CUT -> parts.add(ScorePart.whole("skd"));
            case PPPK -> parts.add(ScorePart.whole("total"));
            case JPT -> stages();
            default -> integration();
        }
    }

    private List<String> classes() {
        return rule.has("classes")
                ? rule.at("classes").list().stream().map(Place::text).toList()
                : List.of();
    }

    private Map<String, List<String>> sums() {
        return switch (kind) {
            case JPT -> Map.of();
            case PPPK -> Map.of("total", PPPK);
            default -> Map.of("skd", SKD, "total", SKD);
        };
    }

    private void integration() {
        Place skd = rule.at("skd");
        Place skb = rule.at("skb");
        BigDecimal weight = skb.at("weight").decimal();
        hundred(skb.at("weight"), weight.add(skd.at("weight").decimal()));
        parts.add(ScorePart.weighted(
                "skd", maximum(skd), Fraction.of(skd.at("weight").decimal())));
        BigDecimal sum = BigDecimal.ZERO;
        for (Place part : skb.at("parts").list()) {
            String score = SKB + part.at("id").text();
            BigDecimal share = part.at("weight").decimal();
            sum = sum.add(share);
            parts.add(ScorePart.weighted(
                    score, maximum(part), Fraction.of(weight.multiply(share)).dividedBy(Fraction.of(WHOLE))));
            if (part.has("knockOut")) {
                knockOuts.put(score, part.at("knockOut").decimal());
            }
        }
        hundred(skb.at("parts"), sum);
        if (skb.has("knockOut")) {
            bounds(skb.at("knockOut")).forEach((name, bound) -> knockOuts.put(known(name), bound));
        }
    }

    private static BigDecimal maximum(Place part) {
        BigDecimal max = part.at("max").decimal();
        if (max.signum() == 0) {
            throw part.at("max").fault("it-is-no-maximum", LanguageWords.text("write-a-decimal"));
        }
        return max;
    }

    private static void hundred(Place place, BigDecimal sum) {
        if (sum.compareTo(WHOLE) != 0) {
            throw place.fault("weights-add-up-to", LanguageWords.text("weights-make-a-hundred"), sum.toPlainString());
        }
    }

    private void stages() {
        Place weights = rule.at("weights");
        Map<String, BigDecimal> ofStages = bounds(weights);
        Map<String, StageWeights.Range> ranges = new HashMap<>();
        if (rule.has("ranges")) {
            rule.at("ranges").entries().forEach((stage, range) -> ranges.put(stage, range(range)));
        }
        for (Fault fault : new StageWeights(ofStages, ranges).faults()) {
            throw weights.fault(said(fault));
        }
        ofStages.forEach((stage, weight) -> parts.add(ScorePart.weighted(stage, WHOLE, Fraction.of(weight))));
        // A sentence for people; what it says is what the ranking does: it asks.
        rule.has("tie");
    }

    private static StageWeights.Range range(Place place) {
        List<Place> ends = place.list();
        if (ends.size() != 2) {
            throw place.fault("a-range-has-two-ends", LanguageWords.text("write-lowest-and-highest"));
        }
        return new StageWeights.Range(ends.get(0).decimal(), ends.get(1).decimal());
    }

    private static Text said(Fault fault) {
        if (fault instanceof Fault.Below below) {
            return LanguageWords.text("a-weight-is-below", below.stage(), below.weight(), below.lowest());
        }
        if (fault instanceof Fault.Above above) {
            return LanguageWords.text("a-weight-is-above", above.stage(), above.weight(), above.highest());
        }
        return LanguageWords.text("weights-add-up-to", ((Fault.Sum) fault).sum());
    }

    private Map<String, Map<String, BigDecimal>> passingGrades(Place place) {
        Map<String, Map<String, BigDecimal>> grades = new HashMap<>();
        Map<String, Place> entries = place.entries();
        if (entries.values().stream().anyMatch(each -> !each.isObject())) {
            return Map.of(StatedRule.EVERYBODY, named(place));
        }
        entries.forEach((group, bounds) -> grades.put(group, named(bounds)));
        return grades;
    }

    private Map<String, BigDecimal> named(Place place) {
        bounds(place).keySet().forEach(this::known);
        return bounds(place);
    }

    /** Names with numbers; or one name, as {@code {"part": "wawancara", "below": 60}}. */
    private static Map<String, BigDecimal> bounds(Place place) {
        if (place.has("part")) {
            return Map.of(place.at("part").text(), place.at("below").decimal());
        }
        Map<String, BigDecimal> bounds = new HashMap<>();
        place.entries().forEach((name, bound) -> bounds.put(name, bound.decimal()));
        return bounds;
    }

    private List<TieBreak> ties() {
        List<TieBreak> ties = new ArrayList<>();
        if (kind == Kind.JPT && !rule.has("ties")) {
            return ties;
        }
        for (Place place : rule.at("ties").list()) {
            ties.add(
                    switch (place.text()) {
                        case "older" -> new TieBreak.Older();
                        case "gpa-or-diploma" -> new TieBreak.Higher(CandidateReader.EDUCATION);
                        default -> new TieBreak.Higher(List.of(known(place.text())));
                    });
        }
        return ties;
    }

    /** The name of a score, a sum or a part of SKB, as the ranking knows it. */
    private String known(String name) {
        List<String> names = new ArrayList<>(
                kind == Kind.JPT ? List.of() : sums().values().iterator().next());
        names.addAll(sums().keySet());
        names.addAll(CandidateReader.EDUCATION);
        parts.stream()
                .map(ScorePart::score)
                .filter(each -> !names.contains(each))
                .forEach(names::add);
        if (names.contains(name)) {
            return name;
        }
        if (names.contains(SKB + name)) {
            return SKB + name;
        }
        throw rule.fault("it-is-unknown", LanguageWords.text("use-one-of", names), name);
    }

    private Cut cut() {
        if (kind != Kind.SKD_CUT) {
            return Cut.SEATS;
        }
        int factor = rule.at("factor").whole();
        Place boundary = rule.at("atBoundary");
        return switch (boundary.text()) {
            case "all" -> new Cut(Goal.NEXT_STAGE, factor, AtBoundary.ALL);
            case "ask" -> new Cut(Goal.NEXT_STAGE, factor, AtBoundary.ASK);
            default ->
                throw boundary.fault(
                        "it-is-unknown", LanguageWords.text("use-one-of", List.of("all", "ask")), boundary.text());
        };
    }

    private List<MoveSource> moves() {
        return kind == Kind.MOVED || rule.has("move") ? MoveReader.read(rule.at("move")) : List.of();
    }

    /** Whether it is to be rounded before it is compared is not known: the file says so or it is not. */
    private Integer roundedTo() {
        if (!rule.has("rounding")) {
            return null;
        }
        Place when = rule.at("rounding").at("when");
        return switch (when.text()) {
            case "display" -> null;
            case "ranking" -> rule.at("rounding").at("scale").whole();
            default ->
                throw when.fault(
                        "it-is-unknown", LanguageWords.text("use-one-of", List.of("display", "ranking")), when.text());
        };
    }
}
