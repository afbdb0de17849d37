package id.talaksana.core.rounds.results;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.Replacement.Successor;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.rule.Cut.Goal;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.scores.RoundApplicants;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A result without those who left it since: what that changes. */
final class SeatSuccession {
    private final RoundApplicants applicants;
    private final Step step;
    private final StepRanking ranking;
    private final StatedRule rule;
    private final Map<Integer, Applicant> byNumber = new HashMap<>();
    private final Set<Integer> seated = new HashSet<>();
    private final Set<Integer> gone = new HashSet<>();

    SeatSuccession(RoundApplicants applicants, Step step, StepRanking ranking, StatedRule rule) {
        this.applicants = applicants;
        this.step = step;
        this.ranking = ranking;
        this.rule = rule;
    }

    /**
     * What follows from it.
     *
     * @param said what is decided anew, by applicants' numbers
     */
    record Outcome(List<Successor> successors, List<WorkedOut.Tie> ties, Map<Integer, Said> said) {}

    /** @param lines of the result */
    Outcome without(
            Applicant leaver,
            String reason,
            List<Line> lines,
            List<Formation> formations,
            List<RoundEntry> entries,
            java.util.function.Function<Contest, TwoRankers.Agreed> rank) {
        if (rule.rule().cut().to() != Goal.SEAT) {
            throw new Refusal(CONFLICT, CoreWords.text("nobody-follows-without-seats", step.id()), List.of());
        }
        standing(entries);
        if (!seated.contains(leaver.number())
                || lines.stream().noneMatch(line -> line.applicant() == leaver.number())) {
            throw new Refusal(CONFLICT, CoreWords.text("this-applicant-has-no-seat", leaver.registration()), List.of());
        }
        gone.add(leaver.number());
        Contest contest = contest(lines, formations);
        TwoRankers.Agreed agreed = rank.apply(contest);
        if (!agreed.held().isEmpty()) {
            throw new Refusal(CONFLICT, agreed.held().get(0).reason(), List.of());
        }
        Map<Integer, Said> said = new LinkedHashMap<>();
        said.put(leaver.number(), new Said(ranking.outcomes().failed(), reason));
        List<Successor> successors = successors(contest, agreed, lines, said);
        if (said.size() > gone.size() + 1) {
            throw new Refusal(CONFLICT, CoreWords.text("people-decided-otherwise-here"), List.of());
        }
        return new Outcome(successors, ResultDraft.of(contest, agreed).shown().ties(), said);
    }

    /** Who has a seat now, and who left one before. */
    private void standing(List<RoundEntry> entries) {
        Set<Integer> replacements = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.kind() == RoundEntry.Kind.REPLACEMENT)
                .forEach(entry -> replacements.add(entry.number()));
        for (Judged each : applicants.judged(ApplicantQuery.all())) {
            byNumber.put(each.applicant().number(), each.applicant());
            each.judgements().stream()
                    .filter(judgement -> judgement.step().equals(step.id()))
                    .forEach(judgement -> {
                        if (judgement.outcome().equals(ranking.outcomes().passed())) {
                            seated.add(each.applicant().number());
                        } else if (replacements.contains(judgement.entry())) {
                            gone.add(each.applicant().number());
                        }
                    });
        }
    }

    private Contest contest(List<Line> lines, List<Formation> formations) {
        Map<String, Integer> contenders = new LinkedHashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Line line : lines) {
            if (!gone.contains(line.applicant())) {
                String registration = byNumber.get(line.applicant()).registration();
                contenders.put(registration, line.applicant());
                candidates.add(PublishedAudit.candidate(registration, line.line()));
            }
        }
        return new Contest(step, ranking, rule, contenders, candidates, formations, Map.of(), List.of());
    }

    private List<Successor> successors(
            Contest contest, TwoRankers.Agreed agreed, List<Line> lines, Map<Integer, Said> said) {
        Map<Integer, RankedLine> before = new HashMap<>();
        lines.forEach(line -> before.put(line.applicant(), line.line()));
        List<ApplicantOutcome> outcomes = agreed.outcome().applicants();
        Consequences consequences = new Consequences(rule.rule(), ranking.outcomes(), agreed.formations(), outcomes);
        List<Successor> successors = new ArrayList<>();
        for (ApplicantOutcome each : outcomes) {
            int number = contest.numbers().get(each.applicant().id());
            boolean fresh = !seated.contains(number);
            if (!ranking.outcomes().passed().equals(consequences.of(each))
                    || !fresh && Objects.equals(before.get(number).placed(), each.placed())) {
                continue;
            }
            successors.add(new Successor(each.applicant().id(), each.placed(), each.code(), fresh));
            if (fresh) {
                String words = CoreWords.text("follows-by-rank", each.code(), each.placed())
                        .indonesian();
                said.put(number, new Said(ranking.outcomes().passed(), words));
            }
        }
        return successors;
    }
}
