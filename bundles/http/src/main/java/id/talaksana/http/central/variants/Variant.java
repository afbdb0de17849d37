package id.talaksana.http.central.variants;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.DisplayNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A service in the version in use, as one of several that are compared. */
public record Variant(AgencyDefinition definition, PublicService service) {
    private static final int SHORT = 90;

    /** The one with this id; empty when there is none in use. */
    static Optional<Variant> find(CoreServices core, ServiceId id) {
        return core.catalogue()
                .agency(id.agency())
                .flatMap(AgencyEntry::current)
                .flatMap(found -> found.service(id.service()).map(service -> new Variant(found, service)));
    }

    /** All that are published. */
    static Stream<Variant> all(CoreServices core) {
        return core.catalogue().published().stream()
                .flatMap(entry -> entry.current().stream())
                .flatMap(definition -> definition.services().stream().map(service -> new Variant(definition, service)));
    }

    public ServiceId id() {
        return new ServiceId(definition.agency().id(), service.id());
    }

    /** As its agency is called. */
    public String agency() {
        return DisplayNames.name(definition.agency());
    }

    public String title() {
        return DisplayNames.title(service);
    }

    /** Whether this is written in its names or its id. */
    boolean isCalled(String part) {
        return (agency() + " " + title() + " " + id()).toLowerCase().contains(part.toLowerCase());
    }

    /** A step by its number and first words. */
    public static String line(Step step) {
        String text = DisplayNames.name(step);
        String brief = text.length() <= SHORT ? text : text.substring(0, text.lastIndexOf(' ', SHORT)) + " …";
        return (step.number() == null ? "" : step.number() + ". ") + brief;
    }

    /** Who does a step, by the names of the document. */
    public String actors(Step step) {
        return DisplayNames.actors(service, step.actorIds());
    }

    /** What goes in or comes out, in the words of the document. */
    public static String items(List<StepItem> items) {
        return String.join(
                "; ",
                items.stream()
                        .map(item -> Sourced.inUse(item.text()))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
