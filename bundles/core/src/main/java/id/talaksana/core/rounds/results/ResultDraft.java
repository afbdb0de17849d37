package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.results.WorkedOut.Seats;
import id.talaksana.api.rounds.results.WorkedOut.Tie;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.core.words.CoreWords;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A result before it is entered.
 *
 * @param agreed what both rankers came to
 * @param lines of all applicants of it, without an entry yet
 */
record ResultDraft(Contest contest, TwoRankers.Agreed agreed, List<Line> lines) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PSEUDONYM = 12;
    private static final int DECIMALS = 3;

    static ResultDraft of(Contest contest, TwoRankers.Agreed agreed) {
        List<ApplicantOutcome> outcomes = agreed.outcome().applicants();
        Consequences consequences =
                new Consequences(contest.rule().rule(), contest.ranking().outcomes(), agreed.formations(), outcomes);
        Map<LocalDate, Integer> births = births(outcomes);
        Map<String, Integer> ranked = new HashMap<>();
        outcomes.stream()
                .filter(each -> each.rank() > 0)
                .forEach(each -> ranked.merge(each.applicant().formation(), 1, Integer::sum));
        TreeMap<String, ApplicantOutcome> drawn = new TreeMap<>();
        for (ApplicantOutcome each : outcomes) {
            String pseudonym = pseudonym();
            while (drawn.putIfAbsent(pseudonym, each) != null) {
                pseudonym = pseudonym();
            }
        }
        List<Line> lines = new ArrayList<>(drawn.size());
        Map<String, String> texts = new HashMap<>();
        drawn.forEach((pseudonym, each) -> {
            String outcome = consequences.of(each);
            boolean failed = contest.ranking().outcomes().failed().equals(outcome);
            String reason =
                    failed ? reason(each, ranked.getOrDefault(each.applicant().formation(), 0)) : null;
            int applicant = contest.numbers().get(each.applicant().id());
            lines.add(new Line(
                    0,
                    lines.size() + 1,
                    applicant,
                    line(pseudonym, each, births, outcome, once(reason, texts), texts)));
        });
        return new ResultDraft(contest, agreed, lines);
    }

    private static RankedLine line(
            String pseudonym,
            ApplicantOutcome one,
            Map<LocalDate, Integer> births,
            String outcome,
            String reason,
            Map<String, String> texts) {
        Candidate its = one.applicant();
        Map<String, String> scores = new TreeMap<>();
        its.scores().forEach((name, value) -> scores.put(name, once(value.toPlainString(), texts)));
        return new RankedLine(
                pseudonym,
                its.formation(),
                its.group(),
                its.rankClass(),
                its.consents(),
                its.born() == null ? null : births.get(its.born()),
                scores,
                one.rank(),
                one.score() == null ? null : one.score().toString(),
                one.code(),
                one.placed(),
                outcome,
                reason);
    }

    /** Of a million lines the same scores and reasons are kept once. */
    private static String once(String text, Map<String, String> texts) {
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private static String reason(ApplicantOutcome one, int ranked) {
        return (one.rank() == 0
                        ? CoreWords.text("ranked-out", one.code())
                        : CoreWords.text(
                                "ranked-too-low",
                                one.code(),
                                one.rank(),
                                ranked,
                                one.score().decimal(DECIMALS)))
                .indonesian();
    }

    /** Days of birth by their order, since the days themselves are nobody's business. */
    private static Map<LocalDate, Integer> births(List<ApplicantOutcome> outcomes) {
        TreeSet<LocalDate> days = new TreeSet<>();
        outcomes.forEach(each -> {
            if (each.applicant().born() != null) {
                days.add(each.applicant().born());
            }
        });
        Map<LocalDate, Integer> order = new HashMap<>();
        days.forEach(day -> order.put(day, order.size() + 1));
        return order;
    }

    private static String pseudonym() {
        StringBuilder drawn = new StringBuilder(PSEUDONYM);
        for (int i = 0; i < PSEUDONYM; i++) {
            drawn.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return drawn.toString();
    }

    String seal() {
        return ResultSeal.of(
                contest.rule().kind(),
                contest.rule().words(),
                agreed.formations(),
                lines.stream().map(Line::line).toList());
    }

    WorkedOut shown() {
        Map<String, Formation> formations = new HashMap<>();
        agreed.formations().forEach(each -> formations.put(each.id(), each));
        String passed = contest.ranking().outcomes().passed();
        return new WorkedOut(
                contest.step().id(),
                contest.rule().kind(),
                lines.size(),
                lines.stream()
                        .filter(each -> passed.equals(each.line().outcome()))
                        .count(),
                lines.stream().filter(each -> each.line().outcome() == null).count(),
                first(agreed.outcome().formations().stream()
                        .map(each -> new Seats(
                                each.formation(),
                                formations.get(each.formation()).seats(),
                                each.taken(),
                                each.held()))
                        .toList()),
                first(agreed.held()),
                first(ties(formations)),
                first(contest.leftOut()),
                lines.isEmpty() ? null : seal(),
                null);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), RoundChange.MOST_TOLD));
    }

    private List<Tie> ties(Map<String, Formation> formations) {
        Map<String, List<ApplicantOutcome>> tied = new LinkedHashMap<>();
        agreed.outcome().applicants().stream()
                .filter(each -> each.verdict() == Verdict.UNDECIDED)
                .forEach(each -> tied.computeIfAbsent(
                                each.applicant().formation() + "\t" + each.rank(), key -> new ArrayList<>())
                        .add(each));
        return tied.values().stream()
                .map(group -> {
                    ApplicantOutcome one = group.get(0);
                    Formation formation = formations.get(one.applicant().formation());
                    long places = contest.rule().rule().cut().places(formation.seats());
                    return new Tie(
                            formation.id(),
                            one.rank(),
                            one.score().toString(),
                            Math.max(0, places - one.rank() + 1),
                            first(group.stream()
                                    .map(each -> each.applicant().id())
                                    .toList()));
                })
                .toList();
    }
}
