package id.talaksana.core.rounds.results;

import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** Results that a round's record has. */
record ResultReading(RoundStore rounds, ScoreStore scores, SeenRound round) {
    /** The entry of a result; another one is refused. */
    RoundEntry entry(int number) {
        return rounds.entries(round.scope(), round.id()).stream()
                .filter(each -> each.number() == number && each.kind() == Kind.RESULT)
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, CoreWords.text("entry-is-no-result", number), List.of()));
    }

    /** @param entry of the result; null: the newest that has the applicant */
    Line line(Integer entry, String registration) {
        int applicant = StoredScoring.applicant(rounds, round, registration).number();
        return scores.line(round.scope(), round.id(), entry, applicant)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND, CoreWords.text("no-result-has-this-applicant", registration), List.of()));
    }

    /** Which of a step's rankings a result is of: that for the track of those in it. */
    StepRanking ranking(Step step, List<Line> lines) {
        if (step.ranking().size() == 1 || lines.isEmpty()) {
            return step.ranking().get(0);
        }
        RoundStore.Selection all = new RoundStore.Selection(ApplicantQuery.all(), List.of(), List.of());
        int before = lines.get(0).applicant() - 1;
        return rounds.applicants(round.scope(), round.id(), all, before, 1).applicants().stream()
                .findFirst()
                .flatMap(judged -> step.ranking(judged.applicant().track()))
                .orElseThrow(
                        () -> new Refusal(INVALID, CoreWords.text("this-step-does-not-rank", step.id()), List.of()));
    }
}
