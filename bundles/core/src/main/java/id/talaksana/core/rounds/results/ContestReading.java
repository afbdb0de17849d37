package id.talaksana.core.rounds.results;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.definition.PublicService.Minimum;
import id.talaksana.api.definition.PublicService.Minimum.Afterwards;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.rounds.EnoughApplicants;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.rounds.scores.StandingScores;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out who contends at a step, with what stands of their scores: everybody whom it still has to decide on, or those who
 * contend anew.
 */
final class ContestReading {
    /** The one post of an open selection whose round has no formations. */
    private static final String POST = "jpt";

    private final RoundApplicants applicants;
    private final StandingScores standing;
    private final Step step;
    private final StepRanking ranking;
    private final StatedRule rule;
    /** By how they are printed: the same scores stand with many. */
    private final Map<String, BigDecimal> decimals = new HashMap<>();

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Text> held = new LinkedHashMap<>();

    ContestReading(
            RoundApplicants applicants, StandingScores standing, Step step, StepRanking ranking, StatedRule rule) {
        this.applicants = applicants;
        this.standing = standing;
        this.step = step;
        this.ranking = ranking;
        this.rule = rule;
    }

    /** The ranking of a step for a track; where there is none, or it is not said which, that is refused. */
    static StepRanking ranking(Step step, String track) {
        List<String> tracks =
                step.ranking().stream().flatMap(each -> each.tracks().stream()).toList();
        if (step.ranking().isEmpty()) {
            throw new Refusal(INVALID, CoreWords.text("this-step-does-not-rank", step.id()), List.of());
        }
        return step.ranking(track)
                .orElseThrow(() -> new Refusal(
                        INVALID, CoreWords.text("say-whose-ranking", step.id(), String.join(", ", tracks)), tracks));
    }

    Contest read(List<Formation> ofRound) {
        Contest contest = among(applicants.undecided(step), ofRound);
        letThrough();
        tooFew(contest);
        return contest;
    }

    /**
     * A contest that takes place anew.
     *
     * @param letThrough whom people let through by name: where they have a seat nothing is ranked
     */
    Contest anew(List<Applicant> contenders, List<Applicant> letThrough, List<Formation> ofRound) {
        Contest contest = among(contenders, ofRound);
        for (Applicant each : letThrough) {
            held.putIfAbsent(seat(each), CoreWords.text("people-let-somebody-through-here", shown(each)));
        }
        tooFew(contest);
        return contest;
    }

    private Contest among(List<Applicant> all, List<Formation> ofRound) {
        Map<String, Formation> formations = seats(ofRound);
        Map<String, Integer> contenders = new LinkedHashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Applicant each : all) {
            StepRanking its = step.ranking(each.track()).orElse(null);
            if (its == null) {
                leave(each, CoreWords.text("no-ranking-is-for-this-applicants-track"));
            }
            String formation = rule.top() == null ? each.formation() : seat(each);
            if (its != ranking) {
                continue;
            }
            if (!formations.containsKey(formation)) {
                leave(each, CoreWords.text("this-applicant-applies-for-no-seats"));
                continue;
            }
            Text fault = fault(each);
            if (fault != null) {
                leave(each, fault);
                held.putIfAbsent(formation, CoreWords.text("an-applicant-cannot-be-ranked", shown(each), fault));
                continue;
            }
            contenders.put(each.registration(), each.number());
            candidates.add(candidate(each, formation));
        }
        return new Contest(
                step, ranking, rule, contenders, candidates, List.copyOf(formations.values()), held, leftOut);
    }

    private boolean isFor(Applicant one) {
        return step.ranking(one.track()).filter(its -> its == ranking).isPresent();
    }

    /** For which seats somebody contends, which may be the only ones. */
    static String seat(Applicant one) {
        return one.formation() == null ? POST : one.formation();
    }

    private static String shown(Applicant one) {
        return WrittenText.shown(one.registration());
    }

    private void leave(Applicant one, Text reason) {
        leftOut.add(new LeftOut(null, shown(one), reason));
    }

    /** Seats for which somebody applies whom this ranking is for, and, where it is the step's only one, those nobody applies for. */
    private Map<String, Formation> seats(List<Formation> ofRound) {
        Set<String> own = new HashSet<>();
        Set<String> others = new HashSet<>();
        if (step.ranking().size() > 1 || !ranking.tracks().isEmpty()) {
            applicants.all(ApplicantQuery.all()).forEach(each -> (isFor(each) ? own : others).add(each.formation()));
        }
        boolean free = step.ranking().size() == 1;
        Map<String, Formation> seats = new LinkedHashMap<>();
        for (Formation each : ofRound) {
            if (own.contains(each.id()) || free && !others.contains(each.id())) {
                seats.put(each.id(), ranked(each, rule.top() == null ? each.seats() : rule.top()));
            }
        }
        if (seats.isEmpty() && rule.top() != null) {
            seats.put(POST, new Formation(POST, rule.top(), null, null, null));
        }
        return seats;
    }

    /** What of a formation a ranking goes by, and no more: all of it is published with the result. */
    private static Formation ranked(Formation of, int seats) {
        return new Formation(of.id(), seats, of.need(), of.location(), of.position());
    }

    /** Why somebody cannot be ranked yet; null: they can. */
    private Text fault(Applicant one) {
        Set<String> lacking = standing.lacking(one.number(), rule);
        Map<String, String> its = standing.of(one.number());
        if (!lacking.isEmpty()) {
            return CoreWords.text("this-applicant-lacks", String.join(", ", lacking));
        } else if (rule.asksForGroup() && !rule.rule().passingGrades().containsKey(its.get(ScoreSheet.GROUP))) {
            return CoreWords.text("no-passing-grade-for-this-group", its.get(ScoreSheet.GROUP));
        }
        return null;
    }

    private Candidate candidate(Applicant one, String formation) {
        Map<String, String> its = standing.of(one.number());
        Map<String, BigDecimal> scores = scores(its);
        String born = rule.asksForBirth() ? its.get(ScoreSheet.BORN) : null;
        return new Candidate(
                one.registration(),
                formation,
                rule.groupOf(its.get(ScoreSheet.GROUP)),
                rule.rule().classes().isEmpty() ? null : its.get(ScoreSheet.CLASS),
                Admission.ADMITTED,
                !"false".equals(its.get(ScoreSheet.CONSENTS)),
                Map.copyOf(scores),
                born == null ? null : LocalDate.parse(born));
    }

    private Map<String, BigDecimal> scores(Map<String, String> its) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (String name : rule.rule().scores()) {
            String value = its.get(name);
            if (value != null && !value.equals(ScoreSheet.ABSENT)) {
                scores.put(name, decimals.computeIfAbsent(value, BigDecimal::new));
            }
        }
        return scores;
    }

    /** Where somebody passed already, seats are no longer free; people decide there, or take it back. */
    private void letThrough() {
        ApplicantQuery passed = new ApplicantQuery(step.id(), ranking.outcomes().passed(), null, null, null);
        for (Applicant each : applicants.all(passed)) {
            if (isFor(each)) {
                held.putIfAbsent(seat(each), CoreWords.text("somebody-passed-here-already", shown(each)));
            }
        }
    }

    /** Once the step is closed in which one applies it was settled there whether enough have. */
    private void tooFew(Contest contest) {
        SeenRound round = applicants.round();
        Minimum minimum = round.selecting().service().minimum();
        boolean settled = isSettled(round, minimum);
        if (settled) {
            return;
        }
        for (Formation each : contest.formations()) {
            tooFew(round, minimum, each);
        }
    }

    private static boolean isSettled(SeenRound round, Minimum minimum) {
        return minimum == null
                || minimum.step() != null
                        && round.file().open().stream()
                                .noneMatch(row -> row.step().equals(minimum.step()));
    }

    private void tooFew(SeenRound round, Minimum minimum, Formation each) {
        String formation = each.id().equals(POST) ? null : each.id();
        long applied = EnoughApplicants.applied(applicants.store(), round.id(), formation);
        if (minimum.consequence(applied, 0) != Afterwards.GO_ON) {
            held.putIfAbsent(
                    each.id(),
                    CoreWords.text(
                            "too-few-apply",
                            applied,
                            minimum.applicants().value(),
                            minimum.extensions(),
                            minimum.days()));
        }
    }
}
