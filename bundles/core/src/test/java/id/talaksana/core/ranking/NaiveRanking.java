package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.Cut.AtBoundary;
import id.talaksana.api.rounds.rule.Cut.Goal;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.TieBreak;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rules once more, word by word and without a thought of speed: an applicant's rank is one plus the number of those who are
 * better. It sorts nothing and shares no code with the rankers.
 */
public final class NaiveRanking {
    private final Ranking ranking;
    /** Of each applicant {@code formation rank code seat}. */
    private final Map<String, String> verdicts = new LinkedHashMap<>();

    private final Map<String, Integer> ranks = new LinkedHashMap<>();
    private final Map<String, String> seats = new LinkedHashMap<>();
    private final List<String> held = new ArrayList<>();

    public NaiveRanking(Ranking ranking) {
        this.ranking = ranking;
        ranking.applicants().forEach(this::own);
        for (MoveSource source : ranking.rule().moves()) {
            ranking.formations().forEach(vacant -> fill(vacant, source));
        }
    }

    /** Of each applicant rank, verdict and seat. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        verdicts.forEach((id, verdict) ->
                lines.put(id, ranks.getOrDefault(id, 0) + " " + verdict + " " + seats.getOrDefault(id, "-")));
        return lines;
    }

    private void own(Candidate one) {
        String entry = entry(one);
        if (entry != null) {
            verdicts.put(one.id(), entry);
            return;
        }
        int better = 0;
        int equal = 0;
        for (Candidate other : ranking.applicants()) {
            if (other.formation().equals(one.formation()) && entry(other) == null) {
                better += compare(other, one) > 0 ? 1 : 0;
                equal += compare(other, one) == 0 ? 1 : 0;
            }
        }
        ranks.put(one.id(), better + 1);
        long places = (long) formation(one).seats() * ranking.rule().cut().factor();
        boolean next = ranking.rule().cut().to() == Goal.NEXT_STAGE;
        if (better + equal <= places || better < places && ranking.rule().cut().atBoundary() == AtBoundary.ALL) {
            verdicts.put(one.id(), next ? "P/L" : told(one, "L", "L"));
            if (!next) {
                seats.put(one.id(), one.formation());
            }
        } else if (better < places) {
            verdicts.put(one.id(), "undecided");
        } else {
            verdicts.put(one.id(), next ? "P" : told(one, null, "TL"));
        }
    }

    private String told(Candidate one, String code, String withoutClass) {
        return one.rankClass() == null ? withoutClass : one.rankClass() + (code == null ? "" : "/" + code);
    }

    private void fill(Formation vacant, MoveSource source) {
        while (!held.contains(vacant.id()) && vacancies(vacant) > 0) {
            List<Candidate> may = ranking.applicants().stream()
                    .filter(each -> ranks.containsKey(each.id()) && !seats.containsKey(each.id()) && each.consents())
                    .filter(each -> may(source, vacant, formation(each)))
                    .toList();
            List<Candidate> best = may.stream()
                    .filter(each -> may.stream().noneMatch(other -> compare(other, each) > 0))
                    .toList();
            if (best.isEmpty()) {
                return;
            }
            boolean open =
                    best.stream().anyMatch(each -> verdicts.get(each.id()).equals("undecided"));
            if (open || best.size() > vacancies(vacant)) {
                best.forEach(each -> verdicts.put(each.id(), "undecided"));
                held.add(vacant.id());
                return;
            }
            best.forEach(each -> seats.put(each.id(), vacant.id()));
            best.forEach(each -> verdicts.put(each.id(), told(each, source.code(), source.code())));
        }
    }

    private long vacancies(Formation vacant) {
        long open = ranking.applicants().stream()
                .filter(each -> each.formation().equals(vacant.id()) && ranks.containsKey(each.id()))
                .filter(each -> !vacant.id().equals(seats.get(each.id())))
                .count();
        long taken = seats.values().stream().filter(vacant.id()::equals).count();
        // Whoever has no seat though ranked shows that there was none left.
        return open > 0 ? 0 : vacant.seats() - taken;
    }

    private static boolean may(MoveSource source, Formation vacant, Formation own) {
        return (source.into().isEmpty() || source.into().contains(vacant.need()))
                && Objects.equals(vacant.position(), own.position())
                && (source.need() == Relation.ANY
                        || source.need() == Relation.SAME == vacant.need().equals(own.need()))
                && (source.location() == Relation.ANY
                        || source.location()
                                == Relation.SAME
                                == vacant.location().equals(own.location()));
    }

    private Formation formation(Candidate one) {
        return ranking.formations().stream()
                .filter(each -> each.id().equals(one.formation()))
                .findFirst()
                .orElseThrow();
    }

    private String entry(Candidate one) {
        if (one.admission() == Admission.INELIGIBLE) {
            return "TMS";
        }
        if (one.admission() == Admission.ABSENT
                || ranking.rule().parts().stream().anyMatch(part -> value(one, part.score()) == null)) {
            return "TH";
        }
        if (misses(one, ranking.rule().knockOuts())) {
            return "TMS";
        }
        return misses(one, ranking.rule().passingGrades().getOrDefault(String.valueOf(one.group()), Map.of()))
                ? "TL"
                : null;
    }

    private boolean misses(Candidate one, Map<String, BigDecimal> bounds) {
        return bounds.entrySet().stream()
                .anyMatch(bound -> value(one, bound.getKey()) == null
                        || value(one, bound.getKey()).subtract(bound.getValue()).signum() < 0);
    }

    private BigDecimal value(Candidate one, String name) {
        List<String> names = ranking.rule().sums().get(name);
        if (names == null) {
            return one.scores().get(name);
        }
        return names.stream().allMatch(one.scores()::containsKey)
                ? names.stream().map(one.scores()::get).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    /** Above 0 when one is better than the other. */
    private int compare(Candidate one, Candidate other) {
        int order = ranking.rule().classes().indexOf(String.valueOf(other.rankClass()))
                - ranking.rule().classes().indexOf(String.valueOf(one.rankClass()));
        order = order != 0 ? order : total(one).compareTo(total(other));
        for (TieBreak tie : ranking.rule().ties()) {
            if (order == 0 && tie instanceof TieBreak.Higher higher) {
                order = compare(one, other, higher.scores());
            } else if (order == 0 && one.born() != null && other.born() != null) {
                order = Long.compare(other.born().toEpochDay(), one.born().toEpochDay());
            }
        }
        return order;
    }

    private int compare(Candidate one, Candidate other, List<String> names) {
        for (String name : names) {
            BigDecimal ones = value(one, name);
            BigDecimal others = value(other, name);
            if (ones != null || others != null) {
                return others == null ? 1 : ones == null ? -1 : ones.compareTo(others);
            }
        }
        return 0;
    }

    /** The final times everything that stands below a fraction's line anywhere in the rule. */
    private BigDecimal total(Candidate one) {
        BigInteger over = BigInteger.ONE;
        for (ScorePart part : ranking.rule().parts()) {
            over = over.multiply(part.factor().denominator());
        }
        BigDecimal total = BigDecimal.ZERO;
        for (ScorePart part : ranking.rule().parts()) {
            BigInteger factor = over.divide(part.factor().denominator())
                    .multiply(part.factor().numerator());
            total = total.add(value(one, part.score()).multiply(new BigDecimal(factor)));
        }
        return ranking.rule().roundedTo() == null
                ? total
                : total.divide(new BigDecimal(over), ranking.rule().roundedTo(), RoundingMode.HALF_UP);
    }
}
