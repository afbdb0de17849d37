package id.talaksana.core.rounds.scores;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreChange.Reconciliation;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.Digest;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What scores that come in do to a round: who is given which, and how that goes together with who waits for a decision.
 *
 * @param today as of which what stands is reconciled
 */
record ScorePlans(RoundStore rounds, ScoreStore scores, RuleLanguage language, SeenRound round, LocalDate today) {
    /** A plan, and how it goes together with who is there. */
    record Planned(RoundPlan plan, Reconciliation reconciliation) {}

    Planned of(ScoreDeed deed) {
        round.requireWorker();
        SeenRound.requireReason(deed.source(), true);
        ScoreColumns columns = ScoreColumns.of(round.selecting(), language);
        ScoreTable table = ScoreTable.of(deed, columns);
        List<LeftOut> leftOut = new ArrayList<>(table.leftOut());
        RoundApplicants applicants = new RoundApplicants(rounds, round);
        Map<String, Applicant> there = applicants.named(
                table.rows().stream().map(ScoreTable.Row::registration).toList());
        List<ScoreSheet> before = scores.sheets(round.scope(), round.id(), null);
        StandingScores standing = StandingScores.of(before, null);
        // What was valid until another day is entered anew.
        Map<Integer, LocalDate> ends = new HashMap<>();
        before.forEach(sheet -> ends.put(sheet.applicant(), sheet.validUntil()));
        List<ScoreSheet> fresh = new ArrayList<>();
        int added = 0;
        int same = 0;
        int unknown = 0;
        for (ScoreTable.Row row : table.rows()) {
            Applicant applicant = there.get(row.registration());
            if (applicant == null) {
                unknown++;
                leftOut.add(ScoreTable.leftOut(
                        row.line(), row.registration(), CoreWords.text("there-is-no-such-applicant-here")));
                continue;
            }
            Map<String, String> now = new TreeMap<>(standing.of(applicant.number()));
            now.putAll(row.values());
            Text fault = columns.aboveMaximum(now);
            if (fault != null) {
                leftOut.add(ScoreTable.leftOut(row.line(), row.registration(), fault));
            } else if (now.equals(standing.of(applicant.number()))
                    && Objects.equals(ends.get(applicant.number()), deed.validUntil())) {
                same++;
            } else {
                added += standing.byApplicant().containsKey(applicant.number()) ? 0 : 1;
                fresh.add(new ScoreSheet(applicant.number(), Integer.MAX_VALUE, row.values(), deed.validUntil()));
            }
        }
        Reconciliation counted = reconciled(applicants, before, fresh, new int[] {added, same, unknown});
        return new Planned(plan(deed, fresh, leftOut), counted);
    }

    private RoundPlan plan(ScoreDeed deed, List<ScoreSheet> fresh, List<LeftOut> leftOut) {
        return new RoundPlan(
                RoundEntry.Kind.SCORES,
                null,
                null,
                deed.source(),
                null,
                digest(deed),
                fresh.size(),
                leftOut,
                false,
                (writing, entry) -> scores.enter(
                        round.id(),
                        entry,
                        fresh.stream()
                                .map(sheet ->
                                        new ScoreSheet(sheet.applicant(), entry, sheet.values(), sheet.validUntil()))
                                .toList()));
    }

    /** @param counts of those who are added, the same, and unknown */
    private Reconciliation reconciled(
            RoundApplicants applicants, List<ScoreSheet> before, List<ScoreSheet> fresh, int[] counts) {
        List<ScoreSheet> after = new ArrayList<>(before);
        after.addAll(fresh);
        StandingScores standing = StandingScores.of(after, today);
        int changed = fresh.size() - counts[0];
        for (Step step : round.selecting().steps()) {
            List<Applicant> undecided = step.ranking().isEmpty() ? List.of() : applicants.undecided(step);
            if (undecided.isEmpty()) {
                continue;
            }
            List<String> lacking = new ArrayList<>();
            long absent = 0;
            Map<Step.Ranking, StatedRule> rules = new IdentityHashMap<>();
            for (Applicant each : undecided) {
                Step.Ranking ranking = step.ranking(each.track()).orElse(null);
                if (ranking == null) {
                    continue;
                }
                StatedRule rule = rules.computeIfAbsent(ranking, language::read);
                if (!standing.lacking(each.number(), rule).isEmpty()) {
                    lacking.add(each.registration());
                } else if (standing.of(each.number()).containsValue(ScoreSheet.ABSENT)) {
                    absent++;
                }
            }
            return new Reconciliation(
                    step.id(),
                    undecided.size(),
                    undecided.size() - lacking.size(),
                    absent,
                    lacking.size(),
                    lacking.subList(0, Math.min(lacking.size(), RoundChange.MOST_TOLD)),
                    counts[0],
                    changed,
                    counts[1],
                    counts[2]);
        }
        return new Reconciliation(null, 0, 0, 0, 0, List.of(), counts[0], changed, counts[1], counts[2]);
    }

    /** What was asked for: the same request again asks for the same. */
    static String digest(ScoreDeed deed) {
        Digest digest = Digest.of("talaksana-scores-1", deed.source(), deed.validUntil());
        if (deed instanceof ScoreDeed.Enter one) {
            digest.say(one.registration());
            new TreeMap<>(one.values()).forEach(digest::say);
            return digest.hex();
        }
        return digest.say(HexFormat.of().formatHex(((ScoreDeed.Import) deed).table()))
                .hex();
    }
}
