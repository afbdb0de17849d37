package id.talaksana.web;

import java.util.Map;

/** A service's own page and what can be done with it. */
final class ServicePages {
    private final Core core;
    private final Templates templates;

    ServicePages(Core core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    Answer service(Visit visit, String agency, String service) {
        Published published = Published.find(core, agency, service, visit.asked("version"));
        return templates.page(
                visit,
                "service",
                Map.of(
                        "p", published,
                        "look", Look.of(published.definition().agency()),
                        "s", ServiceView.of(published, core.catalogue().editions(agency))));
    }
}
