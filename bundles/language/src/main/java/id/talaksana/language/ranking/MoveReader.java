package id.talaksana.language.ranking;

import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads from where vacant seats are filled: a list of codes ({@code L-1}, {@code L-2}), of words ({@code other need},
 * {@code other place}), or of sources with everything said: {@code {"code": "E-2", "into": ["cumlaude"], "need": "other",
 * "location": "same"}}.
 */
final class MoveReader {
    private static final MoveSource OTHER_NEED = new MoveSource("L-1", Set.of(), Relation.OTHER, Relation.SAME);
    private static final MoveSource OTHER_PLACE = new MoveSource("L-2", Set.of(), Relation.ANY, Relation.OTHER);

    private MoveReader() {}

    static List<MoveSource> read(Place move) {
        if (!move.isObject()) {
            return move.list().stream().map(MoveReader::source).toList();
        }
        if (move.has("sources")) {
            return move.at("sources").list().stream().map(MoveReader::source).toList();
        }
        List<MoveSource> sources = new ArrayList<>();
        move.entries().forEach((code, place) -> sources.add(named(place, code)));
        return sources;
    }

    private static MoveSource source(Place place) {
        if (place.isText()) {
            return named(place, place.text());
        }
        String where = place.has("place") ? "place" : "location";
        if (!place.has("need") && !place.has(where)) {
            return named(place, place.at("code").text());
        }
        Set<String> into = new HashSet<>();
        if (place.has("into")) {
            place.at("into").list().forEach(each -> into.add(each.text()));
        }
        Relation location = relation(place, where);
        // Without a code, the one that most rounds have.
        String usual = (location == Relation.SAME ? OTHER_NEED : OTHER_PLACE).code();
        return new MoveSource(
                place.has("code") ? place.at("code").text() : usual, into, relation(place, "need"), location);
    }

    private static MoveSource named(Place place, String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
        if (word.matches("l1|need|.*otherneed.*")) {
            return OTHER_NEED;
        }
        if (word.matches("l2|place|location|.*other(place|location|formation).*")) {
            return OTHER_PLACE;
        }
        throw place.fault("it-is-unknown", LanguageWords.text("write-a-source-of-movers"), name);
    }

    private static Relation relation(Place source, String key) {
        if (!source.has(key)) {
            return Relation.ANY;
        }
        List<String> known = Arrays.stream(Relation.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        String said = source.at(key).text();
        if (!known.contains(said)) {
            throw source.at(key).fault("it-is-unknown", LanguageWords.text("use-one-of", known), said);
        }
        return Relation.valueOf(said.toUpperCase(Locale.ROOT));
    }
}
