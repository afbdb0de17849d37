package id.talaksana.api.cases;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.List;
import java.util.stream.Stream;

/** Whose actors may withdraw a case, besides who opened it and its agency's administrator. */
public final class WithdrawnBy {
    private WithdrawnBy() {}

    /**
     * Ids of the actors of the house who do one of its open steps: as they stand open, and by the document, since a step whose clock
     * stands may wait for another. Where there are none, those who do any step of the service: somebody has to write it down.
     */
    public static List<String> actors(CaseFile c, PublicService service) {
        List<String> own = ofTheHouse(
                service,
                c.open().stream()
                        .flatMap(row -> Stream.concat(
                                row.actors().stream(),
                                service.step(row.step()).stream().flatMap(step -> step.actorIds().stream()))));
        return own.isEmpty()
                ? ofTheHouse(
                        service, service.steps().stream().map(Step::actorIds).flatMap(List::stream))
                : own;
    }

    private static List<String> ofTheHouse(PublicService service, Stream<String> actors) {
        return actors.filter(id -> service.actor(id)
                        .filter(one -> one.external() || one.applicant())
                        .isEmpty())
                .distinct()
                .toList();
    }
}
