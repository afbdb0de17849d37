package id.talaksana.language.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.definition.PublicService.Minimum.Afterwards;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.ranking.RankingVector.Kind;
import id.talaksana.language.words.LanguageWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** Rules of rankings as definitions and published results have them: in the words of a file of rankings. */
@Component
public final class StatedRules implements RuleLanguage {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String MINIMUM = "minimumApplicants";

    @Override
    public StatedRule read(StepRanking ranking) {
        try {
            return read(ranking.kind(), ranking.set(Map.of()).rule(), "-").rule();
        } catch (RankingFault e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, e.text(), List.of());
        }
    }

    @Override
    public StatedRule read(String kind, String words) {
        try {
            return read(kind, JSON.readValue(words, TreeMap.class), "-").rule();
        } catch (RankingFault e) {
            throw new Refusal(Refusal.Kind.INVALID, e.text(), List.of());
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    LanguageWords.text("this-is-no-json", 0, 0, e.getOriginalMessage()),
                    List.of());
        }
    }

    /**
     * A rule with what nobody read of it.
     *
     * @param unread keys
     */
    record Reading(StatedRule rule, List<String> unread) {}

    /** @param where what the place is called in faults */
    static Reading read(String kindsName, Map<?, ?> rule, String where) {
        JsonNode tree = JSON.valueToTree(rule);
        Place place = new Place(where, "rule", tree);
        Kind kind = kind(kindsName, place);
        RankingRule read = new RuleReader(place, kind).read();
        if (place.has(MINIMUM)) {
            checkMinimum(place.at(MINIMUM));
        }
        StatedRule stated = new StatedRule(
                kindsName,
                read,
                CandidateReader.maxima(place, kind, read),
                kind == Kind.JPT ? place.at("top").whole() : null,
                words(rule));
        return new Reading(stated, place.unasked());
    }

    private static Kind kind(String name, Place place) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> place.fault(
                        "it-is-unknown",
                        LanguageWords.text(
                                "use-one-of",
                                Arrays.stream(Kind.values())
                                        .map(kind -> kind.name)
                                        .toList()),
                        name));
    }

    /** Where older definitions said what now stands at the intake; it is read there. */
    private static void checkMinimum(Place place) {
        place.at("applicants").whole();
        for (String name : List.of("extensions", "days")) {
            if (place.has(name)) {
                place.at(name).whole();
            }
        }
        List<String> known = Stream.concat(
                        Stream.of("extend"), Arrays.stream(Afterwards.values()).map(Afterwards::toString))
                .toList();
        if (place.has("afterwards") && !known.contains(place.at("afterwards").text())) {
            Place unknown = place.at("afterwards");
            throw unknown.fault("it-is-unknown", LanguageWords.text("use-one-of", known), unknown.text());
        }
    }

    private static String words(Map<?, ?> rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
