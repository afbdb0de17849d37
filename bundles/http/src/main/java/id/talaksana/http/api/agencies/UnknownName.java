package id.talaksana.http.api.agencies;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what does not exist, with what does. */
public final class UnknownName {
    private UnknownName() {}

    /** Not before all that were here at the start have been heard: until then it may be one of them. */
    public static Refusal agency(CoreServices core, String agency) {
        core.requireAbsence(agency);
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                HttpWords.text("there-is-no-agency", agency),
                core.catalogue().agencies().stream().map(AgencyEntry::id).toList());
    }

    public static Refusal service(String service, List<String> offered) {
        return new Refusal(Refusal.Kind.NOT_FOUND, HttpWords.text("this-agency-has-no-service", service), offered);
    }

    public static void unlessKnown(CoreServices core, String agency) {
        if (core.catalogue().agency(agency).isEmpty()) {
            throw agency(core, agency);
        }
    }

    /** A service may be in one of the two versions alone: then it came or went. */
    public static void unlessIn(CoreServices core, String agency, String service, Changes changes) {
        List<String> offered = Stream.of(changes.from(), changes.to())
                .map(edition -> core.catalogue().definition(agency, edition.digest()))
                .flatMap(Optional::stream)
                .map(AgencyDefinition::services)
                .flatMap(List::stream)
                .map(PublicService::id)
                .distinct()
                .toList();
        if (!offered.contains(service)) {
            throw service(service, offered);
        }
    }
}
