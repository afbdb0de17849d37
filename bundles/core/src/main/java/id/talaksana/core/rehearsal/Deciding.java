package id.talaksana.core.rehearsal;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rehearsal.Play.Kind;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.returns.ReturnedApplicant;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rehearsal.RoundWork.Telling;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decisions on applicants: each outcome gets somebody, and the rest goes on; or the ranking says it.
 *
 * @param entered what scores everybody has, by registration numbers: they stay what they are
 */
record Deciding(
        Stage stage, BranchesTaken branches, Random random, Telling telling, Map<String, Map<String, String>> entered) {
    private static final String WORDS = "Latihan";
    private static final double USUAL_MOST = 100;
    private static final double ABOVE = 1.25;

    /** On all on whom the step still has to decide. */
    void all(CaseId round, Step step, Account who) {
        for (StepRanking ranking : step.ranking()) {
            rank(round, step, ranking, who);
        }
        List<Outcome> outcomes = step.decision().outcomes();
        Outcome onward =
                outcomes.stream().filter(each -> !each.turnsDown()).findFirst().orElse(outcomes.get(0));
        for (Outcome outcome : outcomes) {
            List<Applicant> left = undecided(round, step, who);
            if (!outcome.equals(onward) && left.size() > 1) {
                one(round, step, outcome, left.get(left.size() - 1), who);
            }
            if (outcome.silence() != null && left.size() > 2) {
                silent(round, step, outcome, left.get(left.size() - 2), who);
            }
        }
        decide(round, step, onward, new ApplicantQuery(null, null, null, null, null), who);
    }

    private void one(CaseId round, Step step, Outcome outcome, Applicant chosen, Account who) {
        List<String> registration = List.of(chosen.registration());
        decide(round, step, outcome, new ApplicantQuery(null, null, null, null, registration), who);
        if (outcome.returns()) {
            stage.goTo(stage.later(stage.now(), Duration.ofHours(8)));
            stage.round().returns().came(who, round, step.id(), registration, WORDS, null);
            telling.tell(Kind.RESUMED, step, who, RoundWork.count(1));
        }
    }

    /** Sent back, and nothing comes before the date: the outcome that the document names is taken by itself. */
    private void silent(CaseId round, Step step, Outcome outcome, Applicant chosen, Account who) {
        String registration = chosen.registration();
        decide(round, step, outcome, new ApplicantQuery(null, null, null, null, List.of(registration)), who);
        stage.round().returns().waiting(who, round).stream()
                .filter(each -> each.registration().equals(registration))
                .map(ReturnedApplicant::until)
                .findFirst()
                .ifPresent(stage::goTo);
        branches.took(step, outcome.silence().outcome());
        telling.tell(
                Kind.SILENCE,
                step,
                who,
                CoreWords.text("rehearsed-silent", 1, outcome.silence().outcome()));
    }

    private void decide(CaseId round, Step step, Outcome outcome, ApplicantQuery set, Account who) {
        String reason = outcome.turnsDown() ? WORDS : null;
        RoundChange change = stage.round()
                .rounds()
                .perform(who, new RoundDeed.Decide(round, step.id(), outcome.id(), reason, set, null));
        if (change.entry() != null) {
            branches.took(step, outcome.id());
            telling.tell(Kind.DECIDED, step, who, said(outcome.id(), change.count()));
        }
    }

    private static Text said(String outcome, int applicants) {
        return CoreWords.text("rehearsed-decided", outcome, applicants);
    }

    private List<Applicant> undecided(CaseId round, Step step, Account who) {
        ApplicantQuery query = new ApplicantQuery(step.id(), ApplicantQuery.UNDECIDED, null, null, null);
        return stage.round().rounds().applicants(who, round, query, 0, ApplicantQuery.MAX_LIMIT).applicants().stream()
                .map(judged -> judged.applicant())
                .toList();
    }

    private void rank(CaseId round, Step step, StepRanking ranking, Account who) {
        StatedRule rule = stage.round().rules().read(ranking);
        String track = ranking.tracks().isEmpty() ? null : ranking.tracks().get(0);
        List<Applicant> contending = contending(round, step, ranking, who);
        if (contending.isEmpty()) {
            return;
        }
        enter(round, contending, rule, who);
        telling.tell(Kind.SCORES, step, who, RoundWork.count(contending.size()));
        WorkedOut result = stage.round().results().workOut(who, round, step.id(), track, null);
        telling.tell(Kind.RESULT, step, who, CoreWords.text("rehearsed-ranked", result.candidates(), result.passed()));
        decide(round, step, ranking, who, result);
    }

    private List<Applicant> contending(CaseId round, Step step, StepRanking ranking, Account who) {
        return undecided(round, step, who).stream()
                .filter(each ->
                        step.ranking(each.track()).filter(ranking::equals).isPresent())
                .toList();
    }

    private void decide(CaseId round, Step step, StepRanking ranking, Account who, WorkedOut result) {
        if (result.entry() != null) {
            stage.round().results().decide(who, round, result.entry().number(), null);
            branches.took(step, ranking.outcomes().passed());
            branches.took(step, ranking.outcomes().failed());
        }
    }

    /** What somebody has stays what it is. */
    private void enter(CaseId round, List<Applicant> all, StatedRule rule, Account who) {
        Set<String> headings = new TreeSet<>();
        for (Applicant one : all) {
            Map<String, String> its = entered.computeIfAbsent(one.registration(), registration -> new TreeMap<>());
            scores(rule).forEach((heading, score) -> {
                its.putIfAbsent(heading, score);
                headings.add(heading);
            });
        }
        StringBuilder table = table(all, headings);
        byte[] rows = table.toString().getBytes(StandardCharsets.UTF_8);
        stage.round().scoring().perform(who, new ScoreDeed.Import(round, rows, WORDS, null, null));
    }

    private StringBuilder table(List<Applicant> all, Set<String> headings) {
        StringBuilder table = new StringBuilder("nomor peserta;" + String.join(";", headings) + "\n");
        for (Applicant one : all) {
            table.append(one.registration());
            headings.forEach(heading ->
                    table.append(';').append(entered.get(one.registration()).get(heading)));
            table.append('\n');
        }
        return table;
    }

    /** The most that a score can be; where nothing is said of that, such that the passing grades are within reach. */
    private static double most(StatedRule rule, String score) {
        double passes = rule.rule().passingGrades().values().stream()
                .map(grade -> grade.getOrDefault(score, BigDecimal.ZERO))
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        BigDecimal stated = rule.maxima().get(score);
        return stated == null ? Math.max(USUAL_MOST, passes * ABOVE) : stated.doubleValue();
    }

    /** Between seven tenths of the most and all of it, so that some pass; what else the rule asks for besides. */
    private Map<String, String> scores(StatedRule rule) {
        Map<String, String> scores = new TreeMap<>();
        for (String score : rule.rule().scores()) {
            double most = most(rule, score);
            scores.put(score, String.valueOf(Math.round(most * (0.7 + 0.3 * random.nextDouble()))));
        }
        groupAndClass(rule, scores);
        if (rule.asksForBirth()) {
            scores.put("tanggal lahir", String.format("%d-01-01", 1975 + random.nextInt(25)));
        }
        if (!rule.rule().moves().isEmpty()) {
            scores.put("bersedia pindah", "ya");
        }
        return scores;
    }

    private void groupAndClass(StatedRule rule, Map<String, String> scores) {
        if (rule.asksForGroup()) {
            List<String> groups =
                    rule.rule().passingGrades().keySet().stream().sorted().toList();
            scores.put("kelompok", groups.get(random.nextInt(groups.size())));
        }
        if (!rule.rule().classes().isEmpty()) {
            List<String> classes = rule.rule().classes();
            scores.put("kelas", classes.get(random.nextInt(classes.size())));
        }
    }
}
