package id.talaksana.http.portal.pages;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.Crumb;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.words.HttpWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A service in one version of its agency's definition.
 *
 * @param entry what is known of the agency now
 * @param current whether it is the version in use
 */
public record ServiceEdition(AgencyEntry entry, AgencyDefinition definition, PublicService service, boolean current) {

    /** What somebody may read about: agencies that have a definition and are not away. */
    static List<AgencyEntry> agencies(CoreServices core) {
        return core.catalogue().published();
    }

    /** An agency that has, or had, something to read; it may still be coming at the start. */
    static AgencyEntry agency(CoreServices core, String agency) {
        return core.catalogue()
                .agency(agency)
                .filter(entry -> entry.current().isPresent())
                .orElseThrow(() -> {
                    core.requireAbsence(agency);
                    return new Refusal(Refusal.Kind.NOT_FOUND, HttpWords.text("there-is-no-agency-at"), List.of());
                });
    }

    /**
     * A service.
     *
     * @param version empty: the version in use
     */
    public static ServiceEdition find(CoreServices core, String agency, String service, String version) {
        AgencyEntry entry = agency(core, agency);
        AgencyDefinition inUse = entry.current().orElseThrow();
        AgencyDefinition definition = version.isEmpty()
                ? inUse
                : core.catalogue()
                        .version(agency, version)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                HttpWords.text("this-agency-has-no-such-version", inUse.version()),
                                List.of()));
        PublicService found = definition
                .service(service)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("this-agency-has-no-such-service", definition.version()),
                        List.of()));
        return new ServiceEdition(entry, definition, found, definition.digest().equals(inUse.digest()));
    }

    /** Where its page stands: below all services and its agency. */
    public List<Crumb> crumbs(PageRequest v) {
        return List.of(
                new Crumb("/", v.say("services")),
                new Crumb("/" + definition.agency().id(), DisplayNames.name(definition.agency())));
    }

    /** Where a page below its own stands. */
    public List<Crumb> crumbsBelow(PageRequest v) {
        List<Crumb> crumbs = new ArrayList<>(crumbs(v));
        crumbs.add(new Crumb(path(""), DisplayNames.title(service)));
        return crumbs;
    }

    /** The steps that can be open beside one. */
    public List<Step> beside(Step step) {
        return Precedence.of(service).beside(step);
    }

    /** The address of its page. */
    public String path() {
        return "/" + definition.agency().id() + "/" + service.id();
    }

    /** The address of its page, or of a page below it, in this very version. */
    public String path(String below) {
        return path() + below + versioned(below.contains("?") ? "&" : "?");
    }

    /** The address of the API's answer for it, in this very version. */
    public String api() {
        return api("");
    }

    /** The address of a part of the API's answer, in this very version. */
    public String api(String below) {
        return "/api/agencies/" + definition.agency().id() + "/services/" + service.id() + below + versioned("?");
    }

    private String versioned(String by) {
        return current ? "" : by + "version=" + definition.version();
    }
}
