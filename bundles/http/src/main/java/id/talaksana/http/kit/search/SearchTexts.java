package id.talaksana.http.kit.search;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The texts by which somebody may look for something. */
final class SearchTexts {
    private SearchTexts() {}

    static Stream<String> of(Agency agency) {
        return Stream.concat(
                Stream.of(agency.id(), value(agency.name()), value(agency.unit()))
                        .filter(Objects::nonNull),
                agency.otherNames().stream().map(SearchTexts::value).filter(Objects::nonNull));
    }

    /** Without the title. */
    static Stream<String> of(PublicService service) {
        Stream<Sourced<String>> texts = Stream.of(
                        service.knownRequirements().stream().map(r -> r.text()),
                        service.steps().stream().map(s -> s.text()),
                        service.knownProducts().stream().map(p -> p.text()),
                        service.forms().stream().map(f -> f.title()),
                        service.positions().stream().map(p -> p.title()),
                        service.actors().stream().map(a -> a.name()),
                        Stream.of(
                                service.subject(),
                                service.document().number(),
                                service.document().title()))
                .flatMap(s -> s);
        return Stream.concat(
                texts.map(SearchTexts::value).filter(Objects::nonNull),
                service.tracks().stream().map(PublicService.Track::label));
    }

    /** The words for the parts that it has; they stand in none of its texts. */
    static Stream<String> parts(PublicService service) {
        Map<String, Boolean> parts = Map.of(
                "requirements",
                service.requirements() != null,
                "forms",
                !service.forms().isEmpty(),
                "schedule",
                service.steps().stream().anyMatch(step -> step.window() != null),
                "steps",
                true,
                "fee",
                service.fee() != null,
                "complaints",
                !service.knownChannels().isEmpty());
        return parts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .flatMap(part -> SearchWords.ofPart(part.getKey()).stream());
    }

    private static String value(Sourced<String> text) {
        return Sourced.inUse(text);
    }
}
