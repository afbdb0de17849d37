package id.talaksana.documents.standard;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.documents.paper.Html;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.sop.SopPaper;
import java.util.ArrayList;
import java.util.List;

/** The service standard as a page. */
public final class StandardHtml {
    private StandardHtml() {}

    /** The whole page. */
    public static String of(AgencyDefinition definition, PublicService service) {
        Html page = new Html(StandardPaper.title(service));
        page.back("/" + definition.agency().id() + "/" + service.id(), "Halaman layanan");
        page.paragraph(PaperWording.of(definition.agency().name())
                + (definition.agency().unit() == null
                        ? ""
                        : ", " + PaperWording.of(definition.agency().unit())));
        page.paragraph("Nomor: " + PaperWording.orOpen(service.document().number()));
        Components components = new Components(service);
        for (StandardComponent component : StandardComponent.values()) {
            page.heading(component.ordinal() + 1 + ". "
                    + Wording.in(Language.INDONESIAN).of(component));
            entries(page, components.of(component));
        }
        page.heading("Maklumat pelayanan")
                .paragraph(PaperWording.orOpen(service.standard().pledge()));
        page.heading("Keterangan tanda").paragraph(PaperWording.LEGEND);
        return page.page(SopPaper.footer(definition));
    }

    private static void entries(Html page, List<Components.Entry> entries) {
        List<Html.Item> list = new ArrayList<>();
        for (Components.Entry entry : entries) {
            if (!entry.heads()) {
                list.add(new Html.Item(entry.number(), entry.text()));
                continue;
            }
            if (!list.isEmpty()) {
                page.items(list);
                list.clear();
            }
            page.subheading(entry.text());
        }
        page.items(list);
    }
}
