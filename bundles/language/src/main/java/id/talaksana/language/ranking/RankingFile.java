package id.talaksana.language.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.ranking.RankingVector.Kind;
import id.talaksana.language.words.LanguageWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads rankings from JSON: {@code {"vectors": [{"id", "kind", "rule", "formations", "applicants"}]}}. */
public final class RankingFile {
    /** The one post of an open selection, which the file does not name. */
    static final String POST = "jpt";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RankingFile() {}

    /** All of a file, or a {@link RankingFault}. */
    public static List<RankingVector> read(byte[] file) throws IOException {
        List<RankingVector> vectors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Place place : new Place("-", "$", parse(file)).at("vectors").list()) {
            Place named = place.in(place.at("id").text());
            RankingVector vector = vector(named);
            if (!ids.add(vector.id())) {
                throw named.at("id").fault("it-stands-twice", LanguageWords.text("give-another-id"), vector.id());
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static JsonNode parse(byte[] file) throws IOException {
        try {
            return JSON.readTree(file);
        } catch (JsonProcessingException e) {
            throw new RankingFault(LanguageWords.text(
                    "this-is-no-json",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                    e.getOriginalMessage().lines().findFirst().orElse("?")));
        }
    }

    private static RankingVector vector(Place place) {
        Kind kind = kind(place.at("kind"));
        Place rulePlace = place.at("rule");
        RankingRule rule = new RuleReader(rulePlace, kind).read();
        List<Formation> formations = formations(place, kind, rulePlace);
        CandidateReader applicants = new CandidateReader(rulePlace, kind, rule);
        try {
            return new RankingVector(
                    place.at("id").text(), kind, ranking(place, rule, formations, applicants), rulePlace.unasked());
        } catch (Refusal e) {
            throw place.fault(e.reason());
        }
    }

    private static List<Formation> formations(Place place, Kind kind, Place rulePlace) {
        return kind == Kind.JPT
                ? List.of(new Formation(POST, rulePlace.at("top").whole(), null, null, null))
                : place.at("formations").list().stream()
                        .map(each -> formation(each, kind))
                        .toList();
    }

    private static Ranking ranking(
            Place place, RankingRule rule, List<Formation> formations, CandidateReader applicants) {
        return new Ranking(
                rule,
                formations,
                place.at("applicants").list().stream().map(applicants::read).toList());
    }

    private static Kind kind(Place place) {
        for (Kind kind : Kind.values()) {
            if (kind.name.equals(place.text())) {
                return kind;
            }
        }
        List<String> known = Arrays.stream(Kind.values()).map(kind -> kind.name).toList();
        throw place.fault("it-is-unknown", LanguageWords.text("use-one-of", known), place.text());
    }

    private static Formation formation(Place place, Kind kind) {
        return new Formation(
                place.at("id").text(),
                place.at("seats").whole(),
                text(place, "need", kind == Kind.MOVED),
                text(place, "location", kind == Kind.MOVED),
                text(place, "position", false));
    }

    private static String text(Place place, String key, boolean needed) {
        return needed || place.has(key) ? place.at(key).text() : null;
    }
}
