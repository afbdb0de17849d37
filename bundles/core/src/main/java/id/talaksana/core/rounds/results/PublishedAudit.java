package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.FormationOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.ResultAudit;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.ranking.OutcomeChecks;
import id.talaksana.core.record.MerkleTree;
import id.talaksana.core.rounds.RoundLeaves;
import id.talaksana.core.words.CoreWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Works a published result out again, with nothing but what is published. */
public final class PublishedAudit implements ResultAudit {
    @Override
    public List<Fault> faults(PublishedResult result, StatedRule rule, ResultProof proof) {
        List<Fault> faults = new ArrayList<>();
        List<RankedLine> lines =
                result.applicants().stream().map(PublishedResult.Salted::line).toList();
        seal(result, rule, faults, lines);
        try {
            ranking(result, rule, faults, lines);
        } catch (Refusal refused) {
            faults.add(new Fault(Check.RANKING, refused.reason()));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(Check.RANKING, CoreWords.text("audited-unreadable", e.getMessage())));
        }
        leaves(result, proof, faults);
        return faults;
    }

    private static void seal(PublishedResult result, StatedRule rule, List<Fault> faults, List<RankedLine> lines) {
        if (!ResultSeal.of(result.kind(), rule.words(), result.formations(), lines)
                .equals(result.seal())) {
            faults.add(new Fault(Check.SEAL, CoreWords.text("audited-seal")));
        }
    }

    private static void ranking(PublishedResult result, StatedRule rule, List<Fault> faults, List<RankedLine> lines) {
        Ranking ranking = new Ranking(
                rule.rule(),
                result.formations(),
                lines.stream().map(line -> candidate(line.pseudonym(), line)).toList());
        ranked(ranking, lines, faults);
        said(ranking, result, lines, faults);
    }

    private static void leaves(PublishedResult result, ResultProof proof, List<Fault> faults) {
        List<byte[]> leaves = leaves(result);
        if (!new MerkleTree(leaves).root().equals(result.root())) {
            faults.add(new Fault(Check.ROOT, CoreWords.text("audited-root")));
        }
        if (proof != null) {
            proven(result, proof, leaves, faults);
        }
    }

    /** Somebody as they were ranked. */
    static Candidate candidate(String id, RankedLine line) {
        Map<String, BigDecimal> scores = new HashMap<>();
        line.scores().forEach((name, value) -> scores.put(name, new BigDecimal(value)));
        return new Candidate(
                id,
                line.formation(),
                line.group(),
                line.rankClass(),
                Admission.ADMITTED,
                line.consents(),
                scores,
                // Only who was born before whom counts.
                line.bornOrder() == null ? null : LocalDate.ofEpochDay(line.bornOrder()));
    }

    private static void ranked(Ranking ranking, List<RankedLine> lines, List<Fault> faults) {
        Map<String, ApplicantOutcome> again = new HashMap<>();
        new FractionRanker()
                .rank(ranking)
                .applicants()
                .forEach(each -> again.put(each.applicant().id(), each));
        for (RankedLine line : lines) {
            compared(faults, again, line);
        }
    }

    private static void compared(List<Fault> faults, Map<String, ApplicantOutcome> again, RankedLine line) {
        ApplicantOutcome own = again.get(line.pseudonym());
        String score = own.score() == null ? null : own.score().toString();
        if (own.rank() != line.rank()
                || !Objects.equals(score, line.score())
                || !own.code().equals(line.code())
                || !Objects.equals(own.placed(), line.placed())) {
            faults.add(new Fault(
                    Check.RANKING,
                    CoreWords.text(
                            "audited-rank", line.pseudonym(), line.rank(), line.code(), own.rank(), own.code())));
        }
    }

    /** What is said of the ranking, held against what must hold of any, without ranking anew. */
    private static void said(Ranking ranking, PublishedResult result, List<RankedLine> lines, List<Fault> faults) {
        List<ApplicantOutcome> outcomes = new ArrayList<>();
        Map<String, RankedLine> byPseudonym = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            RankedLine line = lines.get(i);
            byPseudonym.put(line.pseudonym(), line);
            outcomes.add(outcome(ranking, i, line));
        }
        properties(ranking, faults, outcomes);
        consequences(ranking, result, faults, outcomes, byPseudonym);
    }

    private static ApplicantOutcome outcome(Ranking ranking, int i, RankedLine line) {
        return new ApplicantOutcome(
                ranking.applicants().get(i),
                line.score() == null ? null : fraction(line.score()),
                line.rank(),
                verdict(line),
                line.placed(),
                verdict(line) == Verdict.MOVED ? line.code() : null);
    }

    private static void properties(Ranking ranking, List<Fault> faults, List<ApplicantOutcome> outcomes) {
        List<FormationOutcome> seats = ranking.formations().stream()
                .map(Formation::id)
                .map(id -> new FormationOutcome(id, 0, false))
                .toList();
        for (OutcomeChecks.Fault fault : OutcomeChecks.faults(ranking, new Outcome(seats, outcomes))) {
            Text where = CoreWords.text("audited-formation", fault.formation(), fault.words());
            faults.add(new Fault(Check.PROPERTIES, where));
        }
    }

    private static void consequences(
            Ranking ranking,
            PublishedResult result,
            List<Fault> faults,
            List<ApplicantOutcome> outcomes,
            Map<String, RankedLine> byPseudonym) {
        Consequences consequences = new Consequences(ranking.rule(), result.outcomes(), result.formations(), outcomes);
        for (ApplicantOutcome each : outcomes) {
            RankedLine line = byPseudonym.get(each.applicant().id());
            if (!Objects.equals(consequences.of(each), line.outcome())) {
                faults.add(new Fault(
                        Check.OUTCOMES,
                        CoreWords.text("audited-outcome", line.pseudonym(), line.outcome(), line.code())));
            }
        }
    }

    private static Fraction fraction(String written) {
        String[] parts = written.split("/", 2);
        return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    /** What a printed code means; the same one may say that somebody is below the grade, or without a seat. */
    private static Verdict verdict(RankedLine line) {
        String code = line.rankClass() != null && line.code().startsWith(line.rankClass() + "/")
                ? line.code().substring(line.rankClass().length() + 1)
                : line.code();
        if (line.rankClass() != null && line.code().equals(line.rankClass())) {
            return Verdict.NOT_PLACED;
        }
        for (Verdict verdict : Verdict.values()) {
            if (code.equals(verdict.code()) && verdict.ranked() == line.rank() > 0) {
                return verdict;
            }
        }
        return Verdict.MOVED;
    }

    private static List<byte[]> leaves(PublishedResult result) {
        List<byte[]> leaves = new ArrayList<>();
        for (PublishedResult.Salted each : result.applicants()) {
            leaves.add(MerkleTree.leaf(
                    RoundLeaves.said(each.salt(), leaves.size() + 1, each.line().said())));
        }
        for (Formation each : result.formations()) {
            String salt = RoundLeaves.salt(result.entry(), new byte[0]);
            leaves.add(MerkleTree.leaf(RoundLeaves.said(salt, leaves.size() + 1, each.said())));
        }
        return leaves;
    }

    private static void proven(PublishedResult result, ResultProof proof, List<byte[]> leaves, List<Fault> faults) {
        int at = proof.place() - 1;
        InclusionProof shown = proof.proof();
        boolean own = at >= 0
                && at < result.applicants().size()
                && result.applicants().get(at).line().pseudonym().equals(proof.pseudonym())
                && shown.entry() == result.entry()
                && HexFormat.of().formatHex(leaves.get(at)).equals(shown.leaf());
        String hash = shown.leaf();
        for (InclusionProof.Sibling beside : shown.path()) {
            hash = beside.left() ? MerkleTree.above(beside.hash(), hash) : MerkleTree.above(hash, beside.hash());
        }
        if (!own || !hash.equals(result.root()) || !hash.equals(shown.root())) {
            faults.add(new Fault(Check.PROOF, CoreWords.text("audited-proof", proof.pseudonym())));
        }
    }
}
