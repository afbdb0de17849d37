package id.talaksana.language.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.language.ranking.RankingVector.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes outcomes in the form of a file of vectors: {@code {"vectors": [{"id", "expect"}]}}. */
public final class ExpectedForm {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DECIMALS = 6;

    private final ArrayNode vectors = JSON.createArrayNode();

    /** What one came to. */
    public void add(RankingVector vector, Outcome outcome) {
        ObjectNode expect = vectors.addObject().put("id", vector.id()).putObject("expect");
        scores(vector.kind(), outcome, expect);
        order(vector, outcome, expect);
        verdicts(vector, outcome, expect);
        if (vector.kind() == Kind.SKD_CUT) {
            ObjectNode goOn = expect.putObject("goOn");
            outcome.formations().forEach(each -> goOn.put(each.formation(), each.taken()));
        }
        placed(vector, outcome, expect);
        List<String> undecided = ids(outcome, each -> each.verdict() == Verdict.UNDECIDED);
        if (!undecided.isEmpty()) {
            strings(expect.putArray("undecided"), undecided);
        }
    }

    private static void verdicts(RankingVector vector, Outcome outcome, ObjectNode expect) {
        if (vector.kind() == Kind.JPT) {
            strings(expect.putArray("recommended"), ids(outcome, each -> each.verdict() == Verdict.PLACED));
            strings(expect.putArray("notRanked"), ids(outcome, each -> each.rank() == 0));
        } else {
            ranksAndVerdicts(outcome, expect);
        }
    }

    private static void placed(RankingVector vector, Outcome outcome, ObjectNode expect) {
        if (!vector.ranking().rule().moves().isEmpty()) {
            ObjectNode placed = expect.putObject("placed");
            outcome.applicants().stream()
                    .filter(each -> each.placed() != null)
                    .forEach(each -> placed.put(each.applicant().id(), each.placed()));
        }
    }

    /** All of them. */
    public String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.createObjectNode().set("vectors", vectors));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void scores(Kind kind, Outcome outcome, ObjectNode expect) {
        if (kind == Kind.SKD_CUT) {
            return;
        }
        ObjectNode read = expect.putObject(kind == Kind.PPPK ? "total" : "final");
        ObjectNode exact = kind == Kind.PPPK ? null : expect.putObject("exact");
        for (ApplicantOutcome each : outcome.applicants()) {
            String id = each.applicant().id();
            if (each.score() != null && exact == null) {
                read.put(id, plain(each.score()));
            } else if (each.score() != null) {
                read.put(id, each.score().decimal(DECIMALS).toPlainString());
                exact.put(id, each.score().toString());
            }
        }
    }

    /** A sum of decimals has an end; a whole one is written without a point. */
    private static BigDecimal plain(Fraction sum) {
        BigDecimal decimal = sum.decimal(2 * DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** Of each formation its groups of equals, the best first; of a JPT, which has one post, simply who comes after whom. */
    private static void order(RankingVector vector, Outcome outcome, ObjectNode expect) {
        Map<String, Map<Integer, List<String>>> groups = byFormation(outcome);
        if (vector.kind() == Kind.JPT) {
            ArrayNode order = expect.putArray("order");
            for (List<String> group :
                    groups.getOrDefault(RankingFile.POST, Map.of()).values()) {
                strings(group.size() == 1 ? order : order.addArray(), group);
            }
            return;
        }
        ordersOfFormations(vector, expect, groups);
    }

    private static Map<String, Map<Integer, List<String>>> byFormation(Outcome outcome) {
        return outcome.applicants().stream()
                .filter(each -> each.rank() > 0)
                .collect(Collectors.groupingBy(
                        each -> each.applicant().formation(),
                        Collectors.groupingBy(
                                ApplicantOutcome::rank,
                                TreeMap::new,
                                Collectors.mapping(each -> each.applicant().id(), Collectors.toList()))));
    }

    private static void ordersOfFormations(
            RankingVector vector, ObjectNode expect, Map<String, Map<Integer, List<String>>> groups) {
        ObjectNode order = expect.putObject("order");
        for (Formation formation : vector.ranking().formations()) {
            ArrayNode ofFormation = order.putArray(formation.id());
            groups.getOrDefault(formation.id(), Map.of())
                    .values()
                    .forEach(group -> strings(ofFormation.addArray(), group));
        }
    }

    private static void ranksAndVerdicts(Outcome outcome, ObjectNode expect) {
        ObjectNode rank = expect.putObject("rank");
        ObjectNode verdict = expect.putObject("verdict");
        for (ApplicantOutcome each : outcome.applicants()) {
            if (each.rank() > 0) {
                rank.put(each.applicant().id(), each.rank());
            }
            verdict.put(each.applicant().id(), each.code());
        }
    }

    private static List<String> ids(Outcome outcome, Predicate<ApplicantOutcome> which) {
        return outcome.applicants().stream()
                .filter(which)
                .map(each -> each.applicant().id())
                .sorted()
                .toList();
    }

    private static void strings(ArrayNode array, List<String> strings) {
        strings.forEach(array::add);
    }
}
