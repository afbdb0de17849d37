package id.talaksana.http.portal.pages;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
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
        return texts.map(SearchTexts::value).filter(Objects::nonNull);
    }

    private static String value(Sourced<String> text) {
        return text == null ? null : text.value();
    }
}
