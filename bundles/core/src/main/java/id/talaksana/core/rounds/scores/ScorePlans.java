package id.talaksana.core.rounds.scores;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
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
        RoundApplicants applicants = new RoundApplicants(rounds, round);
        Map<String, Applicant> there = applicants.named(
                table.rows().stream().map(ScoreTable.Row::registration).toList());
        List<ScoreSheet> before = scores.sheets(round.scope(), round.id(), null);
        Sorting sorting = new Sorting(columns, before, deed.validUntil(), new ArrayList<>(table.leftOut()));
        table.rows().forEach(row -> sorting.take(row, there.get(row.registration())));
        return new Planned(plan(deed, sorting.fresh, sorting.leftOut), reconciled(applicants, before, sorting));
    }

    /** Rows by what they do to what stands. */
    private static final class Sorting {
        private final ScoreColumns columns;
        private final StandingScores standing;
        /** What was valid until another day is entered anew. */
        private final Map<Integer, LocalDate> ends = new HashMap<>();

        private final LocalDate end;
        private final List<LeftOut> leftOut;
        private final List<ScoreSheet> fresh = new ArrayList<>();
        private int added;
        private int same;
        private int unknown;

        Sorting(ScoreColumns columns, List<ScoreSheet> before, LocalDate end, List<LeftOut> leftOut) {
            this.columns = columns;
            this.standing = StandingScores.of(before, null);
            before.forEach(sheet -> ends.put(sheet.applicant(), sheet.validUntil()));
            this.end = end;
            this.leftOut = leftOut;
        }

        /** @param applicant null: there is none */
        void take(ScoreTable.Row row, Applicant applicant) {
            if (applicant == null) {
                unknown++;
                leaveOut(row, CoreWords.text("there-is-no-such-applicant-here"));
                return;
            }
            int number = applicant.number();
            Map<String, String> now = new TreeMap<>(standing.of(number));
            now.putAll(row.values());
            Text fault = columns.aboveMaximum(now);
            if (fault != null) {
                leaveOut(row, fault);
            } else if (now.equals(standing.of(number)) && Objects.equals(ends.get(number), end)) {
                same++;
            } else {
                added += standing.byApplicant().containsKey(number) ? 0 : 1;
                fresh.add(new ScoreSheet(number, Integer.MAX_VALUE, row.values(), end));
            }
        }

        private void leaveOut(ScoreTable.Row row, Text reason) {
            leftOut.add(ScoreTable.leftOut(row.line(), row.registration(), reason));
        }
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

    private Reconciliation reconciled(RoundApplicants applicants, List<ScoreSheet> before, Sorting sorting) {
        List<ScoreSheet> after = new ArrayList<>(before);
        after.addAll(sorting.fresh);
        StandingScores standing = StandingScores.of(after, today);
        for (Step step : round.selecting().steps()) {
            if (!step.ranking().isEmpty()) {
                Waiting waiting = new Waiting(step, standing);
                applicants.eachUndecided(step, waiting::take);
                if (waiting.undecided > 0) {
                    return counted(waiting, sorting);
                }
            }
        }
        return counted(new Waiting(null, standing), sorting);
    }

    /** Who waits to be ranked at a step, and lacks what. */
    private final class Waiting {
        private final Step step;
        private final StandingScores standing;
        private final Map<StepRanking, StatedRule> rules = new IdentityHashMap<>();
        private final List<String> lackingFirst = new ArrayList<>();
        private long undecided;
        private long lacking;
        private long absent;

        /** @param step null: there is none at which anybody waits */
        Waiting(Step step, StandingScores standing) {
            this.step = step;
            this.standing = standing;
        }

        void take(Applicant one) {
            undecided++;
            StepRanking ranking = step.ranking(one.track()).orElse(null);
            if (ranking == null) {
                return;
            }
            if (!standing.lacking(one.number(), rules.computeIfAbsent(ranking, language::read))
                    .isEmpty()) {
                lacking++;
                if (lackingFirst.size() < RoundChange.MOST_TOLD) {
                    lackingFirst.add(one.registration());
                }
            } else if (standing.of(one.number()).containsValue(ScoreSheet.ABSENT)) {
                absent++;
            }
        }
    }

    private static Reconciliation counted(Waiting waiting, Sorting sorting) {
        return new Reconciliation(
                waiting.step == null ? null : waiting.step.id(),
                waiting.undecided,
                waiting.undecided - waiting.lacking,
                waiting.absent,
                waiting.lacking,
                waiting.lackingFirst,
                sorting.added,
                sorting.fresh.size() - sorting.added,
                sorting.same,
                sorting.unknown);
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
