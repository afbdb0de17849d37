package id.talaksana.http.everyword;

import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.FakeCatalogue;
import id.talaksana.http.portal.PortalServer;
import id.talaksana.language.YamlLanguage;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people are shown of a definition: pages, papers, the schedule. */
final class Faces {
    /** A page is not the same twice: its seal, its keys. */
    private static final String OWN = "(name=\"(segel|kunci)\" value=)\"[^\"]*\"";

    private final PortalServer portal;
    private final GivenServices services;

    Faces(PortalServer portal, GivenServices services) {
        this.portal = portal;
        this.services = services;
    }

    /** One after the other, made when they are asked for. The definition's digest is left out of account. */
    List<Supplier<String>> of(AgencyDefinition read) {
        AgencyDefinition definition = new AgencyDefinition(
                "0".repeat(64),
                read.version(),
                read.effectiveFrom(),
                read.agency(),
                read.services(),
                read.transitions(),
                read.complaintProcedure(),
                read.brand());
        String agency = definition.agency().id();
        List<String> ids = definition.services().stream().map(PublicService::id).toList();
        Stream<Supplier<String>> pages = Stream.concat(
                        Stream.of("/" + agency, "/" + agency + "/pengaduan"),
                        ids.stream().flatMap(id -> Stream.of("", "/persyaratan", "/jadwal.ics", "/layanan.jsonld")
                                .map(below -> "/" + agency + "/" + id + below)))
                .map(path -> () -> page(definition, path));
        Stream<Supplier<String>> papers = definition.services().stream()
                .flatMap(service -> Stream.concat(
                        Stream.of(
                                () -> text(drawn().sop(definition, service, Rendition.Kind.HTML)),
                                () -> text(drawn().standard(definition, service, Rendition.Kind.HTML))),
                        service.forms().stream().map(form -> paper(definition, service, form))));
        return Stream.concat(pages, papers).toList();
    }

    private static Supplier<String> paper(AgencyDefinition definition, PublicService service, Form form) {
        return () -> text(drawn().form(definition, service, form));
    }

    /** New each time: kept papers are found by the digest, which is left out of account here. No agency's logo is known. */
    private static DrawnPapers drawn() {
        return new DrawnPapers(new FakeCatalogue());
    }

    private static String text(Rendition rendition) {
        return new String(rendition.content(), StandardCharsets.ISO_8859_1);
    }

    private String page(AgencyDefinition definition, String path) {
        services.give(GivenServices.SECRETS, new FakeCatalogue().publish(definition), drawn(), complaints(definition));
        return portal.get(path).body().replaceAll(OWN, "$1");
    }

    private static Complaints complaints(AgencyDefinition definition) {
        boolean own = definition.complaintProcedure() != null;
        ComplaintForm form = new ComplaintForm(
                definition.agency().id(),
                own
                        ? definition.complaintProcedure()
                        : new YamlLanguage().generalComplaintProcedure(LocalDate.parse("2026-03-13")),
                own,
                definition.services().stream()
                        .flatMap(service -> service.knownChannels().stream())
                        .toList(),
                true);
        return (Complaints) Proxy.newProxyInstance(
                Faces.class.getClassLoader(), new Class<?>[] {Complaints.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("form")) {
                        return form;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
