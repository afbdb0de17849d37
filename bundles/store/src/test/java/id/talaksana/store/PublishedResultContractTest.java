package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.ResultAudit;
import id.talaksana.api.rounds.results.ResultAudit.Check;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.core.rounds.results.PublishedAudit;
import id.talaksana.language.ranking.StatedRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;

/** What is published of a result is enough to work it out again, and gives each fault away. */
public class PublishedResultContractTest extends RankedRoundContract {
    @Test
    public void aPublishedResultIsWorkedOutAgainAndEachPlantedFaultIsFoundByItsCheck() {
        // The best two are equal but for the order of their parts.
        scores(panitia, SKD.replace("A-2,umum,95,110,190", "A-2,umum,90,120,190"));
        int entry = results.workOut(panitia, id, "skd", null, null).entry().number();
        PublishedResult sound = results.published(panitia, id, entry);
        ResultProof proof = results.proof(panitia, id, entry, "A-2");
        assertThat(audit(sound, sound.rule(), proof)).isEmpty();
        assertThat(sound.toString()).doesNotContain("A-1").doesNotContain("Uji");
        Map<String, Object> otherTies = new LinkedHashMap<>(sound.rule());
        otherTies.put("ties", List.of("twk", "tiu", "tkp"));
        assertThat(audit(with(sound, sound.applicants(), otherTies), otherTies, proof))
                .as("the rule is another")
                .containsExactlyInAnyOrder(Check.SEAL, Check.RANKING);
        List<PublishedResult.Salted> swapped = changed(
                sound,
                line -> line.formation().equals("F1")
                                && line.scores().get("tiu").equals("80")
                        ? scored(line, "tiu", "130")
                        : line);
        assertThat(audit(with(sound, swapped, sound.rule()), sound.rule(), proof))
                .as("a score is another")
                .contains(Check.SEAL, Check.RANKING, Check.ROOT);
        List<PublishedResult.Salted> turned =
                changed(sound, line -> line.code().equals("P/L") && line.rank() == 1 ? outcome(line, "gugur") : line);
        assertThat(audit(with(sound, turned, sound.rule()), sound.rule(), null))
                .containsExactlyInAnyOrder(Check.OUTCOMES, Check.ROOT);
        List<PublishedResult.Salted> promoted = changed(
                sound,
                line -> line.code().equals("P/L")
                                && line.rank() == 1
                                && line.formation().equals("F1")
                        ? coded(line, "P", "gugur")
                        : line);
        assertThat(audit(with(sound, promoted, sound.rule()), sound.rule(), null))
                .containsExactlyInAnyOrder(Check.RANKING, Check.PROPERTIES, Check.ROOT);
        ResultProof others = results.proof(panitia, id, entry, "A-1");
        assertThat(audit(sound, sound.rule(), new ResultProof(proof.pseudonym(), proof.place(), others.proof())))
                .containsExactly(Check.PROOF);
    }

    private static List<Check> audit(PublishedResult result, Map<String, Object> words, ResultProof proof) {
        StatedRule rule = new StatedRules()
                .read(new id.talaksana.api.definition.selection.StepRanking(
                        List.of(), result.kind(), result.outcomes(), words, result.basis()));
        return new PublishedAudit()
                .faults(result, rule, proof).stream()
                        .map(ResultAudit.Fault::check)
                        .distinct()
                        .collect(Collectors.toList());
    }

    private static PublishedResult with(
            PublishedResult of, List<PublishedResult.Salted> applicants, Map<String, Object> rule) {
        return new PublishedResult(
                of.format(),
                of.agency(),
                of.round(),
                of.entry(),
                of.at(),
                of.step(),
                of.kind(),
                rule,
                of.basis(),
                of.outcomes(),
                of.formations(),
                applicants,
                of.seal(),
                of.root());
    }

    private static List<PublishedResult.Salted> changed(
            PublishedResult of, java.util.function.UnaryOperator<RankedLine> change) {
        List<PublishedResult.Salted> changed = new ArrayList<>();
        of.applicants()
                .forEach(each -> changed.add(new PublishedResult.Salted(each.salt(), change.apply(each.line()))));
        return changed;
    }

    private static RankedLine scored(RankedLine line, String name, String value) {
        Map<String, String> scores = new HashMap<>(line.scores());
        scores.put(name, value);
        return copy(line, scores, line.code(), line.outcome());
    }

    private static RankedLine outcome(RankedLine line, String outcome) {
        return copy(line, line.scores(), line.code(), outcome);
    }

    private static RankedLine coded(RankedLine line, String code, String outcome) {
        return copy(line, line.scores(), code, outcome);
    }

    private static RankedLine copy(RankedLine line, Map<String, String> scores, String code, String outcome) {
        return new RankedLine(
                line.pseudonym(),
                line.formation(),
                line.group(),
                line.rankClass(),
                line.consents(),
                line.bornOrder(),
                scores,
                line.rank(),
                line.score(),
                code,
                line.placed(),
                outcome,
                line.reason());
    }
}
