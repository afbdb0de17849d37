package id.talaksana.language.ranking;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.RankedOutcomes;
import id.talaksana.api.definition.selection.RuleBasis;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rankings of steps: of applicants, by a rule that can be read, each part of it with what it is from. */
public final class RankingRules {
    private final PublicService service;
    private final Located at;

    private RankingRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        RankingRules rules = new RankingRules(service, at);
        for (int i = 0; i < service.steps().size(); i++) {
            if (!service.steps().get(i).ranking().isEmpty()) {
                rules.step("/steps/" + i + "/ranking", service.steps().get(i));
            }
        }
    }

    private void step(String p, Step step) {
        if (step.decision() == null || step.decision().of() != Requirement.Of.APPLICANT) {
            error(p, "ranking-decides", "only-applicants-are-ranked", "decide-on-applicants-there");
            return;
        }
        Set<String> ranked = new HashSet<>();
        for (int i = 0; i < step.ranking().size(); i++) {
            StepRanking ranking = step.ranking().get(i);
            tracks(p + "/" + i, step, ranking, ranked);
            outcomes(p + "/" + i + "/outcomes", step, ranking.outcomes());
            rule(p + "/" + i, ranking);
        }
    }

    private void tracks(String p, Step step, StepRanking ranking, Set<String> ranked) {
        List<String> all =
                service.tracks().stream().map(PublicService.Track::id).toList();
        if (ranking.tracks().isEmpty() && step.ranking().size() > 1) {
            error(p, "ranking-tracks", "each-applicant-is-ranked-once", "name-the-tracks-of-each");
        }
        for (int i = 0; i < ranking.tracks().size(); i++) {
            track(p, ranking, ranked, all, i);
        }
    }

    private void track(String p, StepRanking ranking, Set<String> ranked, List<String> all, int i) {
        String track = ranking.tracks().get(i);
        if (!all.contains(track)) {
            at.error(
                    p + "/tracks/" + i,
                    "unknown-reference",
                    LanguageWords.text("it-is-unknown", track),
                    LanguageWords.text("use-one-of", all));
        } else if (!ranked.add(track)) {
            error(p + "/tracks/" + i, "ranking-tracks", "each-applicant-is-ranked-once", "name-the-tracks-of-each");
        }
    }

    private void outcomes(String p, Step step, RankedOutcomes outcomes) {
        List<Step.Outcome> all = step.decision().outcomes();
        outcome(p + "/passed", outcomes.passed(), all);
        outcome(p + "/failed", outcomes.failed(), all);
        if (all.stream().anyMatch(each -> each.id().equals(outcomes.passed()) && each.turnsDown())) {
            error(p + "/passed", "ranking-outcomes", "who-passes-is-not-turned-down", "swap-passed-and-failed");
        }
    }

    private void outcome(String p, String id, List<Step.Outcome> all) {
        List<String> known = all.stream().map(Step.Outcome::id).toList();
        if (!known.contains(id)) {
            at.error(
                    p,
                    "unknown-reference",
                    LanguageWords.text("it-is-unknown", id),
                    LanguageWords.text("use-one-of", known));
        }
    }

    private void rule(String p, StepRanking ranking) {
        readable(p, ranking);
        fields(p, ranking);
        Set<String> based = new HashSet<>();
        for (int i = 0; i < ranking.basis().size(); i++) {
            RuleBasis basis = ranking.basis().get(i);
            based.addAll(basis.of());
            basisOf(p, ranking, i, basis);
            if (basis.citation() == null && !basis.toConfirm()) {
                error(p + "/basis/" + i, "ranking-basis", "a-rule-is-from-somewhere", "cite-it-or-mark-it");
            }
        }
        unbased(p, ranking, based);
    }

    private void readable(String p, StepRanking ranking) {
        try {
            StatedRules.read(ranking.kind(), ranking.set(Map.of()).rule(), ranking.kind())
                    .unread()
                    .forEach(key -> at.error(
                            p + "/" + key.replace('.', '/'),
                            "ranking-rule",
                            LanguageWords.text("no-ranking-of-this-kind-reads", key),
                            LanguageWords.text("take-it-out-or-mend-its-name")));
        } catch (RankingFault e) {
            at.error(p + "/rule", "ranking-rule", e.text(), LanguageWords.text("see-the-words-of-rankings"));
        }
    }

    private void basisOf(String p, StepRanking ranking, int i, RuleBasis basis) {
        for (String key : basis.of()) {
            if (!ranking.rule().containsKey(key)) {
                Text known = LanguageWords.text(
                        "use-one-of", List.copyOf(ranking.rule().keySet()));
                at.error(p + "/basis/" + i + "/of", "ranking-basis", LanguageWords.text("it-is-unknown", key), known);
            }
        }
    }

    private void unbased(String p, StepRanking ranking, Set<String> based) {
        for (String key : ranking.rule().keySet()) {
            if (!based.contains(key)) {
                error(p + "/rule/" + key, "ranking-basis", "a-rule-is-from-somewhere", "cite-it-or-mark-it");
            }
        }
    }

    /** What is set at the opening is a number that is asked for there. */
    private void fields(String p, StepRanking ranking) {
        List<String> numbers = service.fields().stream()
                .filter(field -> field.kind() == Step.Fact.Kind.NUMBER)
                .map(Step.Fact::id)
                .toList();
        ranking.fields().stream()
                .filter(field -> !numbers.contains(field))
                .forEach(field -> at.error(
                        p + "/rule",
                        "unknown-reference",
                        LanguageWords.text("it-is-unknown", field),
                        LanguageWords.text("use-one-of", numbers)));
    }

    private void error(String pointer, String rule, String reason, String remedy) {
        at.error(pointer, rule, LanguageWords.text(reason), LanguageWords.text(remedy));
    }
}
