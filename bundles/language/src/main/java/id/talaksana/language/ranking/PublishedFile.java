package id.talaksana.language.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;

/** Reads published results and proofs of single applicants. What is wrong in one is a {@link RankingFault}. */
public final class PublishedFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PublishedFile() {}

    /** A published result. */
    public static PublishedResult result(byte[] file) throws IOException {
        PublishedResult result = read(file, PublishedResult.class);
        boolean whole = isWhole(result);
        if (!whole) {
            throw new RankingFault(LanguageWords.text("this-is-no-published-result", PublishedResult.FORMAT));
        }
        return result;
    }

    private static boolean isWhole(PublishedResult result) {
        return PublishedResult.FORMAT.equals(result.format())
                && result.rule() != null
                && result.kind() != null
                && result.outcomes() != null
                && result.root() != null
                && result.applicants().stream()
                        .allMatch(each -> each.salt() != null
                                && each.line() != null
                                && each.line().pseudonym() != null
                                && each.line().formation() != null
                                && each.line().code() != null);
    }

    /** One applicant's proof. */
    public static ResultProof proof(byte[] file) throws IOException {
        ResultProof proof = read(file, ResultProof.class);
        if (proof.pseudonym() == null || proof.proof() == null || proof.proof().leaf() == null) {
            throw new RankingFault(LanguageWords.text("this-is-no-proof"));
        }
        return proof;
    }

    /** What the rule of a result says. */
    public static StatedRule rule(PublishedResult result) {
        return StatedRules.read(result.kind(), result.rule(), result.kind()).rule();
    }

    private static <T> T read(byte[] file, Class<T> type) throws IOException {
        try {
            return JSON.readValue(file, type);
        } catch (ValueInstantiationException e) {
            throw new RankingFault(LanguageWords.text("this-is-no-published-result", PublishedResult.FORMAT));
        } catch (JsonProcessingException e) {
            throw new RankingFault(LanguageWords.text(
                    "this-is-no-json",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                    e.getOriginalMessage().lines().findFirst().orElse("?")));
        }
    }
}
