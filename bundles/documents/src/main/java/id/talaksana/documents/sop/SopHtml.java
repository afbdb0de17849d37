package id.talaksana.documents.sop;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.documents.paper.Html;
import id.talaksana.documents.paper.PaperWording;
import java.util.ArrayList;
import java.util.List;

/** The SOP as a page: the identity block, the drawing, and the same flow in words. */
public final class SopHtml {
    private SopHtml() {}

    /** The whole page. */
    public static String of(AgencyDefinition definition, PublicService service) {
        Identity identity = Identity.of(definition, service);
        Html page = new Html(SopPaper.title(service));
        page.back("/" + definition.agency().id() + "/" + service.id(), "Halaman layanan");
        page.paragraph(String.join(", ", identity.agency()));
        page.heading("Identitas").table("Identitas", List.of());
        identity.fields().forEach(field -> page.row(field.label(), List.of(field.told())));
        identity.boxes().forEach(box -> page.row(box.label(), List.of(box.text())));
        page.endTable();
        page.heading("Bagan alur").drawing(SopSvg.of(service), "Bagan alur; dapat digulir");
        SopPaper.legend().forEach(page::paragraph);
        page.heading("Alur dalam kata").table("Kegiatan, pelaksana, mutu baku, dan alurnya", heads(service));
        Flow flow = new Flow(service);
        for (Flow.Node node : flow.nodes()) {
            if (node.step() != null) {
                row(page, flow, node);
            }
        }
        page.endTable();
        List<String> values = ValueNotes.of(definition.agency(), service);
        if (!values.isEmpty()) {
            page.heading("Catatan atas isian").list(values);
        }
        if (!service.notes().isEmpty()) {
            page.heading("Catatan atas dokumen sumber")
                    .list(service.notes().stream().map(PaperWording::of).toList());
        }
        return page.page(SopPaper.footer(definition));
    }

    private static List<String> heads(PublicService service) {
        List<String> heads = new ArrayList<>(List.of("No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output"));
        heads.addAll(service.qualityColumns());
        heads.addAll(List.of("Alur", "Keterangan"));
        return heads;
    }

    private static void row(Html page, Flow flow, Flow.Node node) {
        List<String> texts = flow.texts(node);
        List<String> ways = PaperWording.ways(flow.service(), node.step());
        List<String> cells = new ArrayList<>();
        cells.add(texts.get(1));
        cells.add(
                node.step().actorIds().isEmpty()
                        ? node.step().isAutomatic() ? PaperWording.nobody(node.step()) : Flow.NOBODY
                        : PaperWording.whose(flow.service(), node.step())
                                + PaperWording.sign(node.step().actors()));
        cells.addAll(texts.subList(2, texts.size() - 1));
        cells.add(ways.isEmpty() ? "Selesai." : String.join("\n", ways));
        cells.add(texts.get(texts.size() - 1));
        page.row(texts.get(0), cells);
    }
}
