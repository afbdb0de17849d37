package id.talaksana.core.rounds.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talaksana.api.definition.selection.RankedOutcomes;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.ResultAudit;
import id.talaksana.api.rounds.results.ResultAudit.Check;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.ranking.RoundArbitraries;
import id.talaksana.core.rounds.RoundLeaves;
import id.talaksana.language.VerifyRound;
import id.talaksana.language.ranking.RankingFile;
import id.talaksana.language.ranking.StatedRules;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.platform.runner.JUnitPlatform;
import org.junit.runner.RunWith;

/** What is published of any round can be worked out again from it alone, and what is changed in it is found. */
@RunWith(JUnitPlatform.class)
@SuppressWarnings("deprecation")
public class ResultPropertiesTest {
    private static final RankedOutcomes OUTCOMES = new RankedOutcomes("lulus", "gagal");
    private static final int ENTRY = 7;

    @Provide
    Arbitrary<Ranking> rankings() {
        return RoundArbitraries.rankings();
    }

    private static Contest contest(Ranking ranking, StatedRule rule) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ranking.applicants().forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        List<Candidate> admitted = ranking.applicants().stream()
                .map(each -> new Candidate(
                        each.id(),
                        each.formation(),
                        each.group(),
                        each.rankClass(),
                        Candidate.Admission.ADMITTED,
                        each.consents(),
                        each.scores(),
                        each.born()))
                .toList();
        StepRanking stated = new StepRanking(List.of(), rule.kind(), OUTCOMES, Map.of(), List.of());
        return new Contest(null, stated, rule, numbers, admitted, ranking.formations(), new HashMap<>(), List.of());
    }

    private static StatedRule stated(Ranking ranking) {
        return new StatedRule(
                "uji", ranking.rule(), Map.of(), null, ranking.rule().toString());
    }

    /** As it would be published. */
    private static PublishedResult published(ResultDraft draft, Map<String, Object> words) {
        List<Leaf> leaves = leaves(draft);
        RoundLeaves salted = new RoundLeaves(ENTRY, leaves);
        List<PublishedResult.Salted> lines = new ArrayList<>();
        for (Line line : draft.lines()) {
            lines.add(new PublishedResult.Salted(salted.salt(leaves.get(lines.size())), line.line()));
        }
        return new PublishedResult(
                PublishedResult.FORMAT,
                "uji",
                "uji-1",
                ENTRY,
                Instant.EPOCH,
                "langkah",
                draft.contest().rule().kind(),
                words,
                List.of(),
                OUTCOMES,
                draft.agreed().formations(),
                lines,
                draft.seal(),
                salted.root());
    }

    private static List<Leaf> leaves(ResultDraft draft) {
        List<Leaf> leaves = new ArrayList<>();
        draft.lines()
                .forEach(line -> leaves.add(new Leaf(
                        line.place(),
                        new byte[] {(byte) line.place()},
                        line.line().said())));
        draft.agreed().formations().forEach(each -> leaves.add(new Leaf(leaves.size() + 1, new byte[0], each.said())));
        return leaves;
    }

    private static ResultDraft draft(Contest contest, Ranker other) {
        return ResultDraft.of(contest, new TwoRankers(new FractionRanker(), other, contest).agreed());
    }

    private static List<Check> audit(PublishedResult result, StatedRule rule, ResultProof proof) {
        return new PublishedAudit()
                .faults(result, rule, proof).stream()
                        .map(ResultAudit.Fault::check)
                        .toList();
    }

    @Property(tries = 300)
    public void whatIsPublishedIsWorkedOutAgainAlike(@ForAll("rankings") Ranking ranking) {
        StatedRule rule = stated(ranking);
        ResultDraft draft = draft(contest(ranking, rule), new FractionRanker());
        PublishedResult result = published(draft, Map.of());
        List<Leaf> leaves = leaves(draft);
        for (Line line : draft.lines()) {
            ResultProof proof = new ResultProof(
                    line.line().pseudonym(), line.place(), new RoundLeaves(ENTRY, leaves).proof(line.place()));
            assertThat(audit(result, rule, proof)).isEmpty();
        }
        assertThat(audit(result, rule, null)).isEmpty();
    }

    @Property(tries = 200)
    public void aScoreThatIsChangedIsFound(@ForAll("rankings") Ranking ranking) {
        StatedRule rule = stated(ranking);
        ResultDraft draft = draft(contest(ranking, rule), new FractionRanker());
        PublishedResult result = published(draft, Map.of());
        Assume.that(!result.applicants().isEmpty());
        List<PublishedResult.Salted> changed = new ArrayList<>(result.applicants());
        RankedLine line = changed.get(0).line();
        Map<String, String> scores = new HashMap<>(line.scores());
        scores.merge("tkp", "0.25", (was, other) -> was + other.charAt(0));
        changed.set(
                0,
                new PublishedResult.Salted(
                        changed.get(0).salt(),
                        new RankedLine(
                                line.pseudonym(),
                                line.formation(),
                                line.group(),
                                line.rankClass(),
                                line.consents(),
                                line.bornOrder(),
                                scores,
                                line.rank(),
                                line.score(),
                                line.code(),
                                line.placed(),
                                line.outcome(),
                                line.reason())));
        PublishedResult swapped = new PublishedResult(
                result.format(),
                result.agency(),
                result.round(),
                result.entry(),
                result.at(),
                result.step(),
                result.kind(),
                result.rule(),
                result.basis(),
                result.outcomes(),
                result.formations(),
                changed,
                result.seal(),
                result.root());
        assertThat(audit(swapped, rule, null)).contains(Check.SEAL, Check.ROOT);
    }

    @Property(tries = 200)
    public void whereTheRankersDifferTheGroupIsHeldBackAndTheRestStands(@ForAll("rankings") Ranking ranking) {
        Contest contest = contest(ranking, stated(ranking));
        TwoRankers.Agreed sound = new TwoRankers(new FractionRanker(), new FractionRanker(), contest).agreed();
        Assume.that(!sound.outcome().applicants().isEmpty());
        String victim = sound.outcome().applicants().get(0).applicant().id();
        String formation = sound.outcome().applicants().get(0).applicant().formation();
        Ranker lying = asked -> {
            Outcome outcome = new FractionRanker().rank(asked);
            return new Outcome(
                    outcome.formations(),
                    outcome.applicants().stream()
                            .map(each -> each.applicant().id().equals(victim)
                                    ? new ApplicantOutcome(
                                            each.applicant(), each.score(), each.rank() + 1, each.verdict(), null, null)
                                    : each)
                            .toList());
        };
        TwoRankers.Agreed agreed = new TwoRankers(new FractionRanker(), lying, contest).agreed();
        Set<String> held = new HashSet<>();
        agreed.held().forEach(each -> held.addAll(each.formations()));
        Set<String> dependent = new HashSet<>();
        Contest.groups(ranking.rule(), ranking.formations()).stream()
                .filter(group -> group.stream().map(Formation::id).anyMatch(formation::equals))
                .forEach(group -> group.forEach(each -> dependent.add(each.id())));
        for (WorkedOut.Held each : sound.held()) {
            dependent.addAll(each.formations());
        }
        assertThat(held).isEqualTo(dependent);
        assertThat(agreed.outcome().applicants())
                .isEqualTo(sound.outcome().applicants().stream()
                        .filter(each -> !held.contains(each.applicant().formation()))
                        .toList());
    }

    @Example
    public void theToolSaysWhatHoldsAndWhatDoesNot() throws Exception {
        Map<String, Object> words = Map.of(
                "skd", Map.of("max", 550, "weight", "40"),
                "skb", Map.of("weight", "60", "parts", List.of(Map.of("id", "cat", "max", "500", "weight", "100"))),
                "ties", List.of("skd", "tkp", "tiu", "twk", "gpa-or-diploma", "older"));
        StatedRule rule = new StatedRules().read(new StepRanking(List.of(), "integration", OUTCOMES, words, List.of()));
        Ranking ranking = RankingFile.read(
                        """
                        {"vectors": [{"id": "v", "kind": "integration", "formations": [{"id": "F", "seats": 1}],
                         "rule": {"skd": {"max": 550, "weight": "40"}, "skb": {"weight": "60", "parts":
                          [{"id": "cat", "max": "500", "weight": "100"}]},
                          "ties": ["skd", "tkp", "tiu", "twk", "gpa-or-diploma", "older"]},
                         "applicants": [
                          {"id": "a", "formation": "F", "twk": 95, "tiu": 120, "tkp": 225, "skb": {"cat": 360}},
                          {"id": "b", "formation": "F", "twk": 95, "tiu": 112, "tkp": 200, "skb": {"cat": 380}}]}]}
                        """
                                .getBytes(StandardCharsets.UTF_8))
                .get(0)
                .ranking();
        ResultDraft draft = draft(contest(ranking, rule), new FractionRanker());
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        Path folder = Files.createTempDirectory("bundle");
        Path bundle = folder.resolve("hasil.json");
        Path proof = folder.resolve("bukti.json");
        String published = json.writeValueAsString(published(draft, words));
        Line line = draft.lines().get(0);
        Files.writeString(bundle, published);
        Files.writeString(
                proof,
                json.writeValueAsString(new ResultProof(
                        line.line().pseudonym(),
                        line.place(),
                        new RoundLeaves(ENTRY, leaves(draft)).proof(line.place()))));
        assertThat(said(0, bundle, proof)).contains("2 applicants").contains("leads to that root");
        Files.writeString(bundle, published.replace("\"360\"", "\"361\""));
        assertThat(said(1, bundle)).contains("seal: ").contains("ranking: ").contains("root: ");
        Files.writeString(bundle, published.replace("\"skd\",\"tkp\"", "\"tkp\",\"skd\""));
        assertThat(said(1, bundle)).contains("seal: ").doesNotContain("root: ");
        Files.writeString(bundle, "{}");
        assertThat(said(1, bundle)).contains("no published result");
        assertThat(said(2, folder)).contains("verify-round");
    }

    private static String said(int status, Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new);
        assertThat(VerifyRound.run(arguments, new PublishedAudit(), to, to)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A tie at which one has nothing to compare holds back that formation alone. */
    @Example
    public void aRankingThatIsRefusedHoldsBackTheOneToBlame() throws Exception {
        Ranking ranking = new Ranking(
                RankingFile.read(
                                """
                                {"vectors": [{"id": "v", "kind": "pppk", "formations": [],
                                 "rule": {"ties": ["technical", "older"]}, "applicants": []}]}
                                """
                                        .getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .ranking()
                        .rule(),
                List.of(seats("F1"), seats("F2"), seats("F3")),
                List.of(
                        one("a", "F1", "1990-01-01"),
                        one("b", "F1", "1991-01-01"),
                        one("c", "F2", "1990-01-01"),
                        one("d", "F2", null),
                        one("e", "F3", null)));
        TwoRankers.Agreed agreed =
                new TwoRankers(new FractionRanker(), new FractionRanker(), contest(ranking, stated(ranking))).agreed();
        assertThat(agreed.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F2"));
        assertThat(agreed.formations()).extracting(Formation::id).containsExactly("F1", "F3");
    }

    private static Formation seats(String id) {
        return new Formation(id, 1, null, null, null);
    }

    private static Candidate one(String id, String formation, String born) {
        BigDecimal ten = BigDecimal.TEN;
        return new Candidate(
                id,
                formation,
                null,
                null,
                Candidate.Admission.ADMITTED,
                true,
                Map.of("technical", ten, "managerialSocial", ten, "interview", ten),
                born == null ? null : LocalDate.parse(born));
    }
}
